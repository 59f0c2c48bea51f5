// Readers over the blocks of a post or a deck: takes them, gives those that they hold, or the text that they hold.
import type { Block, Inline, Section } from "../model.ts"

/** Each block and, after it, those inside it, in reading order, however deep. */
export function walkBlocks(blocks: readonly Block[]): Block[] {
  const found: Block[] = []
  collectBlocks(blocks, found)
  return found
}

/** No generator: one in another takes time for each that it hands up, and decks are walked with every save. */
function collectBlocks(blocks: readonly Block[], found: Block[]): void {
  for (const block of blocks) {
    found.push(block)
    collectBlocks(childBlocks(block), found)
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
      return NONE
  }
}

const NONE: readonly Block[] = []

/** The same blocks, each changed after those inside it. */
export function mapBlocks(blocks: readonly Block[], change: (block: Block) => Block): Block[] {
  const map = (inside: readonly Block[]) => mapBlocks(inside, change)
  return blocks.map(block => change(withInside(block, map)))
}

function withInside(block: Block, map: (blocks: readonly Block[]) => Block[]): Block {
  switch (block.kind) {
    case "list":
      return { ...block, items: block.items.map(item => ({ ...item, blocks: map(item.blocks) })) }
    case "terms":
      return { ...block, rows: block.rows.map(row => ({ ...row, details: map(row.details) })) }
    case "quote":
    case "callout":
    case "details":
    case "notes":
      return { ...block, blocks: map(block.blocks) }
    case "columns":
      return { ...block, columns: block.columns.map(map) }
    default:
      return block
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
