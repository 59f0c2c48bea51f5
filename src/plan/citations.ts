// Footnotes: which of them a piece of the post cites, and what they take at a slide's foot.
import { blockInlines, walkBlocks } from "../blocks.ts"
import { emLength, isInlineParent, plainText, walkInlines } from "../inlines.ts"
import type { Block, Footnote, Inline, Notes, Region, Slide } from "../model.ts"
import type { Atom, Matter } from "./atoms.ts"
import type { Box } from "./measure/metrics.ts"
import type { Stage } from "./stage.ts"
import { cutSentences } from "./words.ts"

/** Longest footnote that stands at a slide's foot, in em; longer ones are for the notes. */
const LONGEST = 110

function isShortNote({ blocks }: Footnote): boolean {
  const text = blocks.map(block => (block.kind === "paragraph" ? plainText(block.inlines) : null))
  return text.every(each => each !== null) && emLength(text.join(" ")) <= LONGEST
}

/** Those that blocks cite, once each, in order. */
export function footnotesOf(blocks: readonly Block[], stage: Stage): Footnote[] {
  if (stage.footnotes.size === 0) return []
  const labels = new Set([...walkBlocks(blocks)].flatMap(blockInlines).flatMap(labelsIn))
  return [...labels].flatMap(label => stage.footnotes.get(label) ?? [])
}

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

/** Short footnotes of what is shown stand at the slide's foot; all others, and those of what is only told, in the notes. */
export function tellFootnotes(
  regions: readonly Region[],
  notes: Notes,
  hasFoot: boolean,
  stage: Stage,
): Pick<Slide, "footnotes" | "notes"> {
  if (stage.footnotes.size === 0) return { footnotes: [], notes }
  const shown = footnotesOf(
    regions.flatMap(each => each.blocks),
    stage,
  )
  const atFoot = hasFoot ? shown.filter(isShortNote) : []
  const cited = [...shown, ...footnotesOf([...notes.prose, ...notes.speaker], stage)]
  const told = [...new Set(cited)].filter(note => !atFoot.includes(note))
  return {
    footnotes: atFoot,
    notes: { ...notes, prose: [...notes.prose, ...told.flatMap(note => note.blocks)] },
  }
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

function labelsIn(inlines: readonly Inline[]): string[] {
  return [...walkInlines(inlines)].flatMap(inline => (inline.kind === "footnote" ? [inline.label] : []))
}

/** Where no footnote can stand, a mark leads nowhere. */
export function withoutMarks(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (inline.kind === "footnote") return []
    return [isInlineParent(inline) ? { ...inline, children: withoutMarks(inline.children) } : inline]
  })
}
