// A paragraph whose lines are numbered by hand (`1.one`, `2、two`), which are no list to Markdown → the list that it is.
import { tidyInlines } from "../../content/inlines.ts"
import type { Inline, Item, List } from "../../model.ts"
import type { Context } from "../context.ts"
import { readInlines } from "../inlines/inlines.ts"
import { type Element, isElement, linesOf, type Node } from "../tree/tree.ts"

const NUMBER = /^\s*(\d{1,2})(?:[.)](?!\d)|[、．）])\s*/u

export function numberedLines(element: Element, context: Context): List | null {
  const rows = rowsOf(element.children)
  const start = numberOf(rows[0])
  if (rows.length < 2 || start === null) return null
  if (!rows.every((row, at) => numberOf(row) === start + at)) return null
  const items = rows.map((row): Item => {
    const inlines = withoutNumber(readInlines(row, context))
    const lines = linesOf(element)
    return { lines, checked: null, blocks: [{ kind: "paragraph", inlines, lines }] }
  })
  return { kind: "list", ordered: true, start, items, lines: linesOf(element) }
}

/** The lines of the source; an end of a line that the reader sees is one, too. */
function rowsOf(nodes: readonly Node[]): Node[][] {
  const rows: Node[][] = [[]]
  for (const node of nodes) {
    const isEnd = isElement(node) ? node.name === "br" : node.text === "\n"
    if (isEnd) rows.push([])
    else rows.at(-1)?.push(node)
  }
  return rows.filter(row => row.some(node => isElement(node) || node.text.trim() !== ""))
}

function numberOf(row: readonly Node[] | undefined): number | null {
  const first = row?.[0]
  const number = first && !isElement(first) ? NUMBER.exec(first.text)?.[1] : undefined
  return number === undefined ? null : Number(number)
}

function withoutNumber([first, ...rest]: readonly Inline[]): readonly Inline[] {
  if (first?.kind !== "text") return first ? [first, ...rest] : []
  return tidyInlines([{ ...first, text: first.text.replace(NUMBER, "") }, ...rest])
}
