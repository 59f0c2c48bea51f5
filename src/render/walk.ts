// A deck or an outline → all its blocks and inlines, in reading order, however deep they stand.
import { blockInlines, walkBlocks, walkSections } from "../blocks.ts"
import { walkInlines } from "../inlines.ts"
import type { Block, Deck, Inline, Outline, Slide } from "../model.ts"

/** An inline, and the first line of the block or heading that it stands in. */
export interface PlacedInline {
  readonly inline: Inline
  readonly line: number
}

export interface Content {
  readonly blocks: readonly Block[]
  readonly inlines: readonly PlacedInline[]
}

export function contentOfDeck({ slides, meta }: Deck): Content {
  const blocks = slides.flatMap(slide => [...slideBlocks(slide)])
  const titles = [...placed(0, [...meta.title, ...meta.byline]), ...slides.flatMap(titlesOf)]
  return { blocks, inlines: [...titles, ...inlinesOf(blocks)] }
}

export function contentOfOutline({ root, footnotes }: Outline): Content {
  const sections = [...walkSections(root)]
  const notes = [...footnotes.values()].flatMap(each => each.blocks)
  const blocks = [...walkBlocks(sections.flatMap(each => each.blocks)), ...walkBlocks(notes)]
  const titles = sections.flatMap(({ heading, lines }) => placed(lines.start, heading))
  return { blocks, inlines: [...titles, ...inlinesOf(blocks)] }
}

export function* slideBlocks({ regions, footnotes, notes }: Slide): Generator<Block> {
  yield* walkBlocks(regions.flatMap(({ blocks }) => blocks))
  yield* walkBlocks(footnotes.flatMap(({ blocks }) => blocks))
  yield* walkBlocks([...notes.prose, ...notes.speaker])
}

function titlesOf({ heading, trail, regions, lines }: Slide): PlacedInline[] {
  return [heading, ...trail, ...regions.map(each => each.heading)].flatMap(each => placed(lines.start, each))
}

function inlinesOf(blocks: readonly Block[]): PlacedInline[] {
  return blocks.flatMap(block => placed(block.lines.start, blockInlines(block).flat()))
}

function placed(line: number, inlines: readonly Inline[]): PlacedInline[] {
  return [...walkInlines(inlines)].map(inline => ({ inline, line }))
}
