// What stands in a container, with short paragraphs that count or mark themselves (`1、one`, `① one`, `• one`) as lists.
import { emLength, plainText, tidyInlines } from "../../content/inlines.ts"
import type { Item, List, Paragraph } from "../../model.ts"
import type { Flow } from "../flow.ts"
import { follows, isFirst, type Mark, marksOf } from "../source/numberings.ts"

/** In em: longer ones are text. */
const LONGEST = 110

export function withCountedParagraphs(flow: readonly Flow[]): readonly Flow[] {
  const result: Flow[] = []
  for (let at = 0; at < flow.length; ) {
    const run = runFrom(flow, at)
    const item = flow[at]
    const length = run.reduce((sum, { under }) => sum + 1 + under.length, 0)
    if (run.length > 1) result.push(listOf(run))
    else if (item) result.push(item)
    at += run.length > 1 ? length : 1
  }
  return result
}

interface Counted {
  readonly paragraph: Paragraph
  readonly mark: Mark
  /** Lists that stand right below it. */
  readonly under: readonly List[]
}

/** The paragraphs from here on that go on with the series of the first; of none, none. */
function runFrom(flow: readonly Flow[], from: number): Counted[] {
  const run: Counted[] = []
  let at = from
  for (let next = countedAt(flow, at, isFirst); next; ) {
    const { mark, under } = next
    run.push(next)
    at += 1 + under.length
    next = countedAt(flow, at, other => follows(other, mark))
  }
  return run
}

function countedAt(flow: readonly Flow[], at: number, isWanted: (mark: Mark) => boolean): Counted | null {
  const item = flow[at]
  if (item?.kind !== "paragraph" || item.attributes) return null
  const [text] = item.inlines
  const mark = text?.kind === "text" ? marksOf(text.text).find(isWanted) : undefined
  if (!mark || emLength(plainText(item.inlines)) > LONGEST) return null
  return { paragraph: item, mark, under: listsFrom(flow, at + 1) }
}

function listsFrom(flow: readonly Flow[], from: number): List[] {
  const lists: List[] = []
  for (let at = from; ; at++) {
    const item = flow[at]
    if (item?.kind !== "list") return lists
    lists.push(item)
  }
}

function listOf(run: readonly Counted[]): List {
  const items = run.map(({ paragraph, mark: { label, length }, under }): Item => {
    const [first, ...rest] = paragraph.inlines
    const text = first?.kind === "text" ? [{ ...first, text: first.text.slice(length) }] : []
    const blocks = [{ ...paragraph, inlines: tidyInlines([...text, ...rest]) }, ...under]
    return { lines: paragraph.lines, checked: null, blocks, ...(label !== null && { label }) }
  })
  const lines = { start: items[0]?.lines.start ?? 0, end: items.at(-1)?.lines.end ?? 0 }
  return { kind: "list", ordered: run[0]?.mark.place === 1, start: 1, items, lines }
}
