// A tree of sections, or blocks → the same with every run of inlines in it changed.
import type { Block, Cell, Figure, Inline, Item, Section } from "../../model.ts"

export type Mapper = (inlines: readonly Inline[]) => readonly Inline[]

export function mapSection(section: Section, map: Mapper): Section {
  const { heading, blocks, children } = section
  return {
    ...section,
    heading: map(heading),
    blocks: mapBlocks(blocks, map),
    children: children.map(child => mapSection(child, map)),
  }
}

export function mapBlocks(blocks: readonly Block[], map: Mapper): Block[] {
  return blocks.map(block => mapBlock(block, map))
}

function mapBlock(block: Block, map: Mapper): Block {
  switch (block.kind) {
    case "paragraph":
      return { ...block, inlines: map(block.inlines) }
    case "list":
      return { ...block, items: block.items.map(item => mapItem(item, map)) }
    case "terms":
      return {
        ...block,
        rows: block.rows.map(row => ({ ...row, term: map(row.term), details: mapBlocks(row.details, map) })),
      }
    case "table":
      return {
        ...block,
        caption: map(block.caption),
        head: mapCells(block.head, map),
        rows: block.rows.map(row => mapCells(row, map)),
      }
    case "quote":
      return { ...block, by: map(block.by), blocks: mapBlocks(block.blocks, map) }
    case "callout":
      return { ...block, title: map(block.title), blocks: mapBlocks(block.blocks, map) }
    case "details":
      return { ...block, summary: map(block.summary), blocks: mapBlocks(block.blocks, map) }
    case "figure":
      return mapFigure(block, map)
    case "gallery":
      return { ...block, figures: block.figures.map(figure => mapFigure(figure, map)) }
    case "columns":
      return { ...block, columns: block.columns.map(column => mapBlocks(column, map)) }
    case "notes":
      return { ...block, blocks: mapBlocks(block.blocks, map) }
    default:
      return block
  }
}

function mapItem(item: Item, map: Mapper): Item {
  return { ...item, blocks: mapBlocks(item.blocks, map) }
}

function mapCells(cells: readonly Cell[], map: Mapper) {
  return cells.map(({ inlines }) => ({ inlines: map(inlines) }))
}

/** A picture that leads into the post: the address counts if the section is there. */
function mapFigure(figure: Figure, map: Mapper) {
  if (!figure.href?.startsWith("#")) return { ...figure, caption: map(figure.caption) }
  const [link] = map([
    { kind: "link", href: figure.href, title: null, children: [{ kind: "text", text: "" }] },
  ])
  return { ...figure, caption: map(figure.caption), href: link?.kind === "link" ? link.href : null }
}
