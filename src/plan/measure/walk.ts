// A block → itself and all blocks inside it, and the inline content that each holds itself.
import type { Block, Inline } from "../../model.ts"

export function* blocksWithin(block: Block): Generator<Block> {
  yield block
  for (const child of childrenOf(block)) yield* blocksWithin(child)
}

function childrenOf(block: Block): readonly Block[] {
  switch (block.kind) {
    case "list":
      return block.items.flatMap(item => item.blocks)
    case "terms":
      return block.rows.flatMap(row => row.details)
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

export function inlinesOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case "paragraph":
      return [block.inlines]
    case "terms":
      return block.rows.map(row => row.term)
    case "table":
      return [block.caption, ...[block.head, ...block.rows].flatMap(row => row.map(cell => cell.inlines))]
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
