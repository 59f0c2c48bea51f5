// Blocks, to the footnotes that they cite: short ones for the slide's foot, all others for the notes.
import { blockInlines, walkBlocks } from "../../content/blocks.ts"
import { emLength, isInlineParent, plainText, walkInlines } from "../../content/inlines.ts"
import type { Block, Footnote, Inline, Notes, Region, Slide } from "../../model.ts"
import type { Stage } from "../stage.ts"

/** Longest footnote that stands at a slide's foot, in em; longer ones are for the notes. */
const LONGEST = 110

export function isShortNote({ blocks }: Footnote): boolean {
  const text = blocks.map(block => (block.kind === "paragraph" ? plainText(block.inlines) : null))
  return text.every(each => each !== null) && emLength(text.join(" ")) <= LONGEST
}

/** Those that blocks cite, once each, in order. */
export function footnotesOf(blocks: readonly Block[], stage: Stage): Footnote[] {
  if (stage.footnotes.size === 0) return []
  const labels = new Set([...walkBlocks(blocks)].flatMap(blockInlines).flatMap(labelsIn))
  return [...labels].flatMap(label => stage.footnotes.get(label) ?? [])
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
