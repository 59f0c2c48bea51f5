// A container whose parts stand beside each other, as Quarto's `layout-ncol` asks → a gallery, or columns of what it holds.
import type { Block, Figure } from "../../model.ts"
import type { Context } from "../context.ts"
import { type Element, isElement, linesOf, type Node } from "../tree/tree.ts"

/** What its headings divide becomes sections, for which there are columns too. */
export function isGrid({ attributes, children }: Element): boolean {
  const isHeading = (node: Node) => isElement(node) && /^h[1-6]$/.test(node.name)
  return (attributes.has("columns") || attributes.has("rows")) && !children.some(isHeading)
}

/** One picture among texts stands beside them in any case, where there is room. */
export function readGrid(element: Element, context: Context): Block[] {
  const cells = element.children.map(node => context.blocks([node])).filter(blocks => blocks.length > 0)
  const all = cells.flat()
  const pictures = all.flatMap(picturesOf)
  const lines = linesOf(element)
  if (pictures.length > 1 && all.every(({ kind }) => kind === "figure" || kind === "gallery"))
    return [{ kind: "gallery", figures: pictures, lines }]
  const columns = columnsOf(cells, element)
  return columns.length < 2 || pictures.length === 1 ? all : [{ kind: "columns", columns, lines }]
}

function picturesOf(block: Block): readonly Figure[] {
  if (block.kind === "gallery") return block.figures
  return block.kind === "figure" ? [block] : []
}

/** Row by row, as they are written. */
function columnsOf(cells: readonly (readonly Block[])[], { attributes }: Element): Block[][] {
  const rows = Number(attributes.get("rows") ?? 1)
  const count = Math.min(Number(attributes.get("columns") ?? Math.ceil(cells.length / rows)), cells.length)
  return Array.from({ length: count }, (_, column) =>
    cells.filter((_, index) => index % count === column).flat(),
  )
}
