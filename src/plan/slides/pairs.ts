// A heading over two subsections of the same shape, to one slide that sets them side by side; null where it does not suit.
import { emLength, plainText } from "../../content/inlines.ts"
import type { Block, List } from "../../model.ts"
import { prepare } from "../atoms/prepare.ts"
import { type Column, inRows, sideBySide } from "../layouts/columns.ts"
import type { Draft } from "../search/drafts.ts"
import { makeRun } from "../search/run.ts"
import type { Stage } from "../stage.ts"
import { titleOf } from "../topics/titles.ts"
import type { Topic } from "../topics/topics.ts"
import { distinctWords } from "../words/count.ts"

const ITEMS = { least: 2, most: 6 }
/** Largest size of text in two columns, and beside each other in rows. */
const LARGEST = { columns: 28, comparison: 26 }
/** Headings with so many words in common are compared rather than listed. */
const COMMON_WORDS = 2
/** Longest heading of a column, in em. */
const LONGEST_HEAD = 34

export function planPair(topic: Topic, stage: Stage): Draft | null {
  const [first, second, ...more] = topic.children
  if (!first || !second || more.length > 0) return null
  const [left, right] = [columnOf(first), columnOf(second)]
  if (!left || !right || Math.abs(left.items - right.items) > 1) return null
  const layout = commonWords(first, second) >= COMMON_WORDS ? "comparison" : "columns"
  const title = { ...titleOf(topic.heading, topic.trail, stage), frame: "top" as const }
  const atoms = prepare([...first.blocks, ...second.blocks], title, stage)
  const run = makeRun(atoms, title, stage, {
    code: 18,
    table: 20,
  })
  for (const body of stage.steps.body.filter(px => px <= LARGEST[layout])) {
    const stretch = { run, from: 0, to: atoms.length, body, alone: true }
    const candidate = (layout === "columns" ? sideBySide : inRows)([left, right], stretch)
    if (candidate)
      return { title: run.title, candidate, fill: candidate.fill, atoms, squeezed: false, key: "" }
  }
  return null
}

/** A subsection that is one flat list of a few items. */
function columnOf({ heading, blocks, children }: Topic): (Column & { items: number }) | null {
  const [list, ...more] = blocks.filter(block => block.kind !== "notes")
  if (children.length > 0 || more.length > 0 || list?.kind !== "list") return null
  if (!isFlat(list) || emLength(plainText(heading)) > LONGEST_HEAD) return null
  return { heading, blocks: [list], items: list.items.length }
}

function isFlat({ items }: List): boolean {
  const flat = (blocks: readonly Block[]) => blocks.length === 1 && blocks[0]?.kind === "paragraph"
  return items.length >= ITEMS.least && items.length <= ITEMS.most && items.every(item => flat(item.blocks))
}

function commonWords(a: Topic, b: Topic): number {
  const other = distinctWords(plainText(b.heading))
  return [...distinctWords(plainText(a.heading))].filter(word => other.has(word)).length
}
