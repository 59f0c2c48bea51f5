// Readers over the blocks of a post or a deck: takes them, gives those that they hold, or the text that they hold.
import { emLength, plainText } from "./inlines.ts"
import type { Block, Heads, Inline, Item, List, Section } from "./model.ts"

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

export function hasChildren({ blocks }: Item): boolean {
  return blocks.some(block => block.kind === "list")
}

/** Items that stand as headings: those with lists under them and, where all are short, those beside them. */
export function isHead(item: Item, list: List): boolean {
  const heads = headsOf(list)
  return heads === "all" || (heads === "parents" && hasChildren(item))
}

/** Longest heading in em: a line of text in the rail. */
const LONGEST_HEAD = 26

/** None where most items are sentences. */
export function headsOf(list: List): Heads {
  if (list.heads !== undefined) return list.heads
  const known = headed.get(list)
  if (known !== undefined) return known
  const found = findHeads(list)
  headed.set(list, found)
  return found
}

function findHeads(list: List): Heads {
  const parents = list.items.filter(hasChildren)
  if (parents.length === 0 || usualLength(list) > LONGEST_HEAD) return "none"
  const areShort = list.items.every(item => hasChildren(item) || lengthOf(item) <= LONGEST_HEAD)
  if (areShort) return "all"
  return parents.length >= list.items.length / 2 ? "parents" : "none"
}

/** Asked for again with every item of a list. */
const headed = new WeakMap<List, Heads>()

/** The median of its items' own texts, in em. */
function usualLength({ items }: List): number {
  const lengths = items.map(lengthOf).sort((a, b) => a - b)
  return lengths[Math.floor((lengths.length - 1) / 2)] ?? 0
}

function lengthOf({ blocks: [first] }: Item): number {
  return first?.kind === "paragraph" ? emLength(plainText(first.inlines)) : 0
}
