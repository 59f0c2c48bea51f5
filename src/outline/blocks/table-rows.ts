// Takes a table of the tree, gives its rows as a grid: a cell that spans others is followed by empty ones.
import type { Align, Block } from "../../model.ts"
import type { Context } from "../context.ts"
import { type Element, isCell, isElement, type Node } from "../tree/tree.ts"

export interface TableRow {
  readonly isHead: boolean
  readonly cells: readonly TableCell[]
}

export interface TableCell {
  readonly blocks: readonly Block[]
  readonly align: Align
}

/** A cell that says it spans more than this is not believed. */
const MAX_SPAN = 50

export function rowsOf(table: Element, context: Context): TableRow[] {
  /** How many rows each column is still covered from above. */
  const covered: number[] = []
  return rowElements(table).flatMap(({ element, inHead }) => {
    const parts = cellElements(element)
    const isHead = inHead || (parts.length > 0 && parts.every(part => part.name === "th"))
    const cells = fillRow(parts, covered, context)
    return parts.some(isSpace) && cells.every(({ blocks }) => blocks.length === 0) ? [] : [{ isHead, cells }]
  })
}

/** `<br>` on the line under a table is its last row to Markdown, and room to its author. */
function isSpace({ children }: Element): boolean {
  const parts = children.filter(child => !isBlank(child))
  return parts.length > 0 && parts.every(part => isElement(part) && (part.name === "br" || isRoom(part)))
}

function isRoom(part: Element): boolean {
  return part.name === "#paragraph" && isSpace(part)
}

interface RowElement {
  readonly element: Element
  readonly inHead: boolean
}

function rowElements(parent: Element, inHead = false): RowElement[] {
  return withRows(parent).flatMap(child => {
    if (isElement(child) && child.name === "tr") return [{ element: child, inHead }]
    if (isElement(child) && /^t(head|body|foot)$/.test(child.name))
      return rowElements(child, child.name === "thead")
    return parent.name === "table" || isBlank(child)
      ? []
      : [{ element: { ...parent, name: "tr", children: [child] }, inHead }]
  })
}

/** Cells side by side in no row are one, as browsers have it. */
function withRows(parent: Element): readonly Node[] {
  if (!parent.children.some(isCell)) return parent.children
  const nodes: Node[] = []
  for (const child of parent.children.filter(child => !isBlank(child))) {
    const last = nodes.at(-1)
    if (!isCell(child)) nodes.push(child)
    else if (last && isElement(last) && last.attributes === NO_ATTRIBUTES)
      nodes.splice(-1, 1, { ...last, children: [...last.children, child] })
    else nodes.push({ ...parent, name: "tr", attributes: NO_ATTRIBUTES, children: [child] })
  }
  return nodes
}

/** Of a row that nobody wrote. */
const NO_ATTRIBUTES: Element["attributes"] = new Map()

/** What stands in a row but in no cell gets one. */
function cellElements(row: Element): Element[] {
  const cells: Element[] = []
  for (const child of row.children) {
    if (isCell(child)) cells.push(child)
    else if (!isBlank(child)) cells.push({ ...row, name: "td", attributes: new Map(), children: [child] })
  }
  return cells
}

function isBlank(node: Node): boolean {
  return !isElement(node) && node.text.trim() === ""
}

function fillRow(parts: readonly Element[], covered: number[], context: Context): TableCell[] {
  const cells: TableCell[] = []
  const skipCovered = () => {
    while ((covered[cells.length] ?? 0) > 0) {
      covered[cells.length] = (covered[cells.length] ?? 0) - 1
      cells.push({ blocks: [], align: null })
    }
  }
  for (const part of parts) {
    skipCovered()
    const [columns, rows] = [spanOf(part, "colspan"), spanOf(part, "rowspan")]
    for (let index = 0; index < columns; index++) {
      covered[cells.length] = rows - 1
      cells.push({ blocks: index === 0 ? context.blocks(part.children) : [], align: alignOf(part) })
    }
  }
  skipCovered()
  return cells
}

function spanOf({ attributes }: Element, name: string): number {
  const written = Number.parseInt(attributes.get(name) ?? "1", 10)
  return Math.min(MAX_SPAN, Math.max(1, Number.isFinite(written) ? written : 1))
}

function alignOf({ attributes }: Element): Align {
  const written = /text-align:\s*(\w+)/.exec(attributes.get("style") ?? "")?.[1] ?? attributes.get("align")
  return written === "left" || written === "center" || written === "right" ? written : null
}
