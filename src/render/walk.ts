// A deck or an outline → all its blocks and the formulas in its texts, in reading order, however deep they stand.
import { blockInlines, walkBlocks, walkSections } from "../content/blocks.ts"
import { walkInlines } from "../content/inlines.ts"
import type { Block, Deck, Inline, InlineMath, Outline, Slide } from "../model.ts"

/** A formula in a text, and the first line of the block or heading that it stands in. */
export interface PlacedFormula {
  readonly formula: InlineMath
  readonly line: number
}

export interface Content {
  readonly blocks: readonly Block[]
  readonly formulas: readonly PlacedFormula[]
}

export function contentOfDeck({ slides, meta }: Deck): Content {
  const blocks = slides.flatMap(slideBlocks)
  const titles = [...placed(0, [...meta.title, ...meta.byline]), ...slides.flatMap(titlesOf)]
  return { blocks, formulas: [...titles, ...formulasOf(blocks)] }
}

export function contentOfOutline({ root, footnotes }: Outline): Content {
  const sections = [...walkSections(root)]
  const notes = [...footnotes.values()].flatMap(each => each.blocks)
  const blocks = [...walkBlocks(sections.flatMap(each => each.blocks)), ...walkBlocks(notes)]
  const titles = sections.flatMap(({ heading, lines }) => placed(lines.start, heading))
  return { blocks, formulas: [...titles, ...formulasOf(blocks)] }
}

export function slideBlocks({ regions, footnotes, notes }: Slide): Block[] {
  const shown = regions.flatMap(({ blocks }) => blocks)
  const atFoot = footnotes.flatMap(({ blocks }) => blocks)
  return walkBlocks([...shown, ...atFoot, ...notes.prose, ...notes.speaker])
}

function titlesOf({ heading, trail, regions, lines }: Slide): PlacedFormula[] {
  return [heading, ...trail, ...regions.map(each => each.heading)].flatMap(each => placed(lines.start, each))
}

function formulasOf(blocks: readonly Block[]): PlacedFormula[] {
  return blocks.flatMap(block => placed(block.lines.start, blockInlines(block).flat()))
}

function placed(line: number, inlines: readonly Inline[]): PlacedFormula[] {
  return walkInlines(inlines).flatMap(inline => (inline.kind === "math" ? [{ formula: inline, line }] : []))
}
