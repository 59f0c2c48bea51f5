// Takes a table of the tree, gives head, rows and alignment; a table that only places pictures or text side by side, that.
import { plainText } from "../../content/inlines.ts"
import type { Block, Cell, Inline, Lines, Table } from "../../model.ts"
import type { Context } from "../context.ts"
import type { Flow } from "../flow.ts"
import { flatten } from "../inlines/flatten.ts"
import { readInlines } from "../inlines/inlines.ts"
import { type Element, isElement, linesOf, type Node } from "../tree/tree.ts"
import { galleryOf } from "./picture-tables.ts"
import { rowsOf, type TableCell, type TableRow } from "./table-rows.ts"

export function readTable(element: Element, context: Context): Flow[] {
  const rows = rowsOf(element, context)
  const beside = context.blocks(element.children.filter(isStray))
  if (rows.length === 0) return beside
  const caption = element.children.filter(child => isElement(child) && child.name === "caption")
  const layout = caption.length === 0 ? withoutTable(rows, linesOf(element)) : null
  return [...(layout ?? [toTable(rows, readInlines(caption, context), linesOf(element))]), ...beside]
}

function isStray(node: Node): boolean {
  if (!isElement(node)) return node.text.trim() !== ""
  return !["caption", "thead", "tbody", "tfoot", "tr", "col", "colgroup", "td", "th"].includes(node.name)
}

function toTable(rows: readonly TableRow[], caption: readonly Inline[], lines: Lines): Table {
  const [first] = rows
  const cells = rows.map(row => row.cells.map(toCell)).filter(row => !isDivider(row))
  const parts = first?.isHead ? withoutHead(cells, rows[1]?.isHead ?? false) : { head: [], rows: cells }
  return { kind: "table", align: (first?.cells ?? []).map(cell => cell.align), ...parts, caption, lines }
}

/**
 * A second row of the head that names the columns which the first one does not is one with it, as pandas names those of
 * an index; and a first row that is the head once more is that of a long table from LaTeX.
 */
function withoutHead(
  [head = [], ...rows]: readonly (readonly Cell[])[],
  isHead: boolean,
): Pick<Table, "head" | "rows"> {
  const [first = [], ...others] = rows
  const isNamed = ({ inlines }: Cell | undefined = { inlines: [] }) => plainText(inlines).trim() !== ""
  if (isHead && first.length <= head.length && !head.some((cell, at) => isNamed(cell) && isNamed(first[at])))
    return { head: head.map((cell, at) => (isNamed(cell) ? cell : (first[at] ?? cell))), rows: others }
  const isSame =
    first.length === head.length && head.some(isNamed) && JSON.stringify(first) === JSON.stringify(head)
  return { head, rows: isSame ? others : rows }
}

/** `|-----|` or `|=====|` among the rows: kramdown begins another body or the foot there. */
function isDivider(row: readonly Cell[]): boolean {
  const written = row.map(({ inlines }) => plainText(inlines).trim()).filter(text => text !== "")
  return written.length > 0 && written.every(text => /^[:+]?(?:-{3,}|={3,})[:+]?$/.test(text))
}

function toCell({ blocks }: TableCell): Cell {
  return { inlines: flatten(blocks) }
}

/** What a table holds that only serves to place it; null for a real table. */
function withoutTable(rows: readonly TableRow[], lines: Lines): Block[] | null {
  const gallery = galleryOf(rows, lines)
  return gallery ? [gallery] : placed(rows, lines)
}

/** Most columns and rows of such a table. */
const MOST_PLACED = 4

/** Pictures alone are a gallery, lists or code side by side in one row are columns. */
function placed(rows: readonly TableRow[], lines: Lines): Block[] | null {
  const cells = rows.flatMap(row => row.cells).filter(cell => cell.blocks.length > 0)
  const isPlain = cells.every(cell => cell.blocks.every(block => block.kind === "paragraph"))
  if (isPlain || rows[0]?.isHead || cells.length > MOST_PLACED * MOST_PLACED) return null
  const blocks = cells.flatMap(cell => cell.blocks)
  const figures = blocks.filter(block => block.kind === "figure")
  if (figures.length > 1 && figures.length === blocks.length) return [{ kind: "gallery", figures, lines }]
  if (rows.length > 1 || cells.length > MOST_PLACED) return null
  return cells.length === 1 ? blocks : [{ kind: "columns", columns: cells.map(cell => cell.blocks), lines }]
}
