// A deck or an outline → all its blocks and inlines, in reading order, however deep they stand.
import { walkInlines } from "../inlines.ts"
import type { Block, Deck, Inline, Outline, Section, Slide } from "../model.ts"

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
  const sections = [...deepSections(root)]
  const notes = [...footnotes.values()].flatMap(each => each.blocks)
  const blocks = [...deep(sections.flatMap(each => each.blocks)), ...deep(notes)]
  const titles = sections.flatMap(({ heading, lines }) => placed(lines.start, heading))
  return { blocks, inlines: [...titles, ...inlinesOf(blocks)] }
}

export function* slideBlocks({ regions, footnotes, notes }: Slide): Generator<Block> {
  yield* deep(regions.flatMap(({ blocks }) => blocks))
  yield* deep(footnotes.flatMap(({ blocks }) => blocks))
  yield* deep([...notes.prose, ...notes.speaker])
}

function titlesOf({ heading, trail, regions, lines }: Slide): PlacedInline[] {
  return [heading, ...trail, ...regions.map(each => each.heading)].flatMap(each => placed(lines.start, each))
}

function inlinesOf(blocks: readonly Block[]): PlacedInline[] {
  return blocks.flatMap(block => placed(block.lines.start, blockInlines(block)))
}

function placed(line: number, inlines: readonly Inline[]): PlacedInline[] {
  return [...walkInlines(inlines)].map(inline => ({ inline, line }))
}

function* deepSections(section: Section): Generator<Section> {
  yield section
  for (const child of section.children) yield* deepSections(child)
}

function* deep(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block
    yield* deep(childBlocks(block))
  }
}

function childBlocks(block: Block): readonly Block[] {
  switch (block.kind) {
    case "list":
      return block.items.flatMap(({ blocks }) => blocks)
    case "terms":
      return block.rows.flatMap(({ details }) => details)
    case "output":
      return [block.code, block.result]
    case "quote":
    case "callout":
    case "details":
    case "notes":
      return block.blocks
    case "gallery":
      return block.figures
    case "columns":
      return block.columns.flat()
    default:
      return []
  }
}

function blockInlines(block: Block): readonly Inline[] {
  switch (block.kind) {
    case "paragraph":
      return block.inlines
    case "terms":
      return block.rows.flatMap(({ term }) => term)
    case "table":
      return [...block.head, ...block.rows.flat()].flatMap(cell => cell.inlines).concat(block.caption)
    case "quote":
      return block.by
    case "callout":
      return block.title
    case "details":
      return block.summary
    case "figure":
      return block.caption
    default:
      return []
  }
}
