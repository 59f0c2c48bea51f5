// Readers over the blocks of a post or a deck: takes them, gives those that they hold, or the text that they hold.
import type { Block, Inline, Section } from "./model.ts"

/** Each block and, after it, those inside it, in reading order, however deep. */
export function* walkBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block
    yield* walkBlocks(childBlocks(block))
  }
}

/** Each section and, after it, those below it. */
export function* walkSections(section: Section): Generator<Section> {
  yield section
  for (const child of section.children) yield* walkSections(child)
}

/** The blocks right inside a block. */
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

/** The runs of text of a block itself, without those of the blocks inside it. */
export function blockInlines(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case "paragraph":
      return [block.inlines]
    case "terms":
      return block.rows.map(({ term }) => term)
    case "table":
      return [...[block.head, ...block.rows].flat().map(({ inlines }) => inlines), block.caption]
    case "quote":
      return [block.by]
    case "callout":
      return [block.title]
    case "details":
      return [block.summary]
    case "figure":
      return [block.caption]
    default:
      return []
  }
}
