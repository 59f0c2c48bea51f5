// Atoms, to what the footnotes that they cite take at a slide's foot.
import type { Block } from "../../model.ts"
import type { Box } from "../measure/metrics.ts"
import { footnotesOf, isShortNote } from "../shapes/footnotes.ts"
import type { Stage } from "../stage.ts"
import { cutSentences } from "../words/sentences.ts"
import type { Atom, Matter } from "./atoms.ts"

export function citesNotes(atom: Atom, stage: Stage): boolean {
  return footnotesOf(shownBlocks(atom), stage).length > 0
}

export function footnotesHeight(atoms: readonly Atom[], width: number, stage: Stage): number {
  if (stage.footnotes.size === 0) return 0
  const notes = footnotesOf(atoms.flatMap(shownBlocks), stage).filter(isShortNote)
  if (notes.length === 0) return 0
  const { above, between, size, indent } = stage.room.footnotes
  const sizes = { body: size, code: size, table: size, display: 0, figure: 0 }
  const box: Box = { place: "cell", width: width - indent, size: sizes }
  const heights = notes.map(({ blocks }) => noteHeight(blocks, box, stage))
  return above + heights.reduce((sum, height) => sum + height, 0) + between * (notes.length - 1)
}

/** Of paragraphs, as all short ones are. */
function noteHeight(blocks: readonly Block[], box: Box, { metrics }: Stage): number {
  return blocks.reduce((sum, block, index) => {
    const before = blocks[index - 1]
    const gap = before ? metrics.gap(before, block, box) : 0
    const inlines = block.kind === "paragraph" ? block.inlines : []
    return sum + gap + metrics.text(inlines, "footnote", box.width, box.size.body).height
  }, 0)
}

function shownBlocks({ matter, rings }: Atom): readonly Block[] {
  const ring = rings.at(-1)
  const term: Block[] =
    ring?.kind === "row" ? [{ kind: "paragraph", inlines: ring.row.term, lines: ring.row.lines }] : []
  if (matter.kind === "whole") return [...term, ...matter.blocks]
  if (matter.kind === "table")
    return [{ ...matter.table, rows: matter.table.rows.slice(matter.at, matter.at + 1) }]
  return matter.kind === "prose" ? [...term, sentenceOf(matter)] : term
}

function sentenceOf({ paragraph, ends, at }: Extract<Matter, { kind: "prose" }>): Block {
  return { ...paragraph, inlines: cutSentences(paragraph.inlines, ends, at, at + 1) }
}
