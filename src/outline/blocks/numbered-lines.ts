// A paragraph whose lines are counted or marked by hand (`1.one`, `가. one`, `① one`, `○ one`), which are no list to Markdown → the list that they are.
import type { Block, Item, List } from "../../model.ts"
import type { Context } from "../context.ts"
import { isFirst, type Mark, marksOf, PLAIN } from "../source/numberings.ts"
import { type Element, isElement, linesOf, type Node, textOf } from "../tree/tree.ts"

interface Row {
  /** Of its first node among those of the paragraph. */
  readonly at: number
  readonly marks: readonly Mark[]
}

/** The list, after what stands above it in the paragraph; null where there is none. */
export function numberedLines(element: Element, context: Context): Block[] | null {
  const rows = rowsOf(element.children)
  const from = rows.length < 2 ? undefined : beginning(rows)
  const items = from && itemsFrom(rows, from)
  if (!items || !from) return null
  const list = listOf(element, items, context)
  if (!list) return null
  const lead = element.children.slice(0, rows[from.row]?.at)
  return [...(from.row > 0 ? context.blocks([{ ...element, children: lead }]) : []), list]
}

/** The lines of the source; an end of a line that the reader sees is one, too. */
function rowsOf(nodes: readonly Node[]): Row[] {
  const rows: Row[] = []
  let isNew = true
  nodes.forEach((node, at) => {
    if (isLineEnd(node)) isNew = true
    else if (isNew && textOf(node).trim() !== "") {
      rows.push({ at, marks: isElement(node) ? [] : marksOf(node.text) })
      isNew = false
    }
  })
  return rows
}

function isLineEnd(node: Node): boolean {
  return isElement(node) ? node.name === "br" : node.text === "\n"
}

interface Beginning {
  readonly row: number
  readonly mark: Mark
}

/**
 * The first line that begins a series which a later one goes on with, or a bullet under some other line; plain numbers may
 * go on from elsewhere.
 */
function beginning(rows: readonly Row[]): Beginning | undefined {
  const last = new Map<string, number>()
  rows.forEach(({ marks }, row) => {
    for (const { series, place } of marks) last.set(`${series} ${place}`, row)
  })
  for (const [row, { marks }] of rows.entries()) {
    const begins = (mark: Mark) => isFirst(mark) || (row === 0 && mark.series === PLAIN)
    const isOne = ({ place }: Mark) => place === null && row > 0
    const mark = marks.find(each => begins(each) && (isOne(each) || (last.get(next(each)) ?? -1) > row))
    if (mark) return { row, mark }
  }
  return undefined
}

function next({ series, place }: Mark): string {
  return `${series} ${place === null ? null : place + 1}`
}

interface Start extends Row {
  readonly mark: Mark
}

/** The lines that begin items; null where a plain number is followed by a line of none, as in a sentence it may be. */
function itemsFrom(rows: readonly Row[], { row, mark }: Beginning): Start[] | null {
  const starts: Start[] = []
  let wanted = `${mark.series} ${mark.place}`
  for (const each of rows.slice(row)) {
    const own = each.marks.find(({ series, place }) => `${series} ${place}` === wanted)
    if (own) {
      starts.push({ ...each, mark: own })
      wanted = next(own)
    } else if (mark.series === PLAIN && each.marks.length === 0) return null
  }
  return starts
}

function listOf(element: Element, starts: readonly Start[], context: Context): List | null {
  const lines = linesOf(element)
  const items = starts.map(({ at, mark }, index): Item => {
    const children = withoutMark(element.children.slice(at, starts[index + 1]?.at), mark)
    const blocks = context.blocks([{ ...element, children }])
    return { lines, checked: null, blocks, ...(mark.label !== null && { label: mark.label }) }
  })
  const [first] = starts
  if (!first || items.some(({ blocks }) => blocks.length === 0)) return null
  return { kind: "list", ordered: first.mark.place !== null, start: first.mark.place ?? 1, items, lines }
}

function withoutMark([first, ...rest]: readonly Node[], { length }: Mark): Node[] {
  return first && !isElement(first) ? [{ ...first, text: first.text.slice(length) }, ...rest] : rest
}
