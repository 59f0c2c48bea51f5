// A deck → all its blocks and inlines, in reading order, however deep they stand.
import type { Block, Deck, Inline, Slide } from "../model.ts"

export function* slideBlocks(slide: Slide): Generator<Block> {
  const { regions, footnotes, notes } = slide
  yield* deep(regions.flatMap(({ blocks }) => blocks))
  yield* deep(footnotes.flatMap(({ blocks }) => blocks))
  yield* deep([...notes.prose, ...notes.speaker])
}

/** Inlines of the slide itself and of its blocks, each with the first line of the block it stands in. */
export function* slideInlines(slide: Slide): Generator<{ inline: Inline; line: number }> {
  const { heading, trail, regions, lines } = slide
  for (const own of [heading, ...trail, ...regions.map(each => each.heading)]) yield* at(lines.start, own)
  for (const block of slideBlocks(slide)) yield* at(block.lines.start, blockInlines(block))
}

export function* metaInlines({ meta }: Deck): Generator<{ inline: Inline; line: number }> {
  yield* at(0, [...meta.title, ...meta.byline])
}

function* at(line: number, inlines: readonly Inline[]): Generator<{ inline: Inline; line: number }> {
  for (const inline of inlines) {
    yield { inline, line }
    if ("children" in inline) yield* at(line, inline.children)
  }
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
