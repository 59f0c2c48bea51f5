// Takes a table of the tree, gives head, rows and alignment; cells that span others are followed by empty ones.
import type { Align, Cell, Inline, Table } from "../model.ts"
import type { Context } from "./context.ts"
import { flatten } from "./flatten.ts"
import { type Flow, linesOf, readBlocks } from "./flow.ts"
import { readInlines } from "./inlines.ts"
import { type Element, isElement, type Node } from "./tree.ts"

/** A cell that says it spans more than this is not believed. */
const MAX_SPAN = 50

export function readTable(element: Element, context: Context): Flow[] {
  const rows = rowsIn(element)
  const cells = rows.map(row => cellsOf(row.element, context))
  const caption = element.children.filter(child => isElement(child) && child.name === "caption")
  const beside = readBlocks(element.children.filter(isStray), context)
  if (cells.length === 0) return beside
  const hasHead = isHead(rows[0])
  const head = hasHead ? (cells[0] ?? []) : []
  const table: Table = {
    kind: "table",
    align: alignOf(rows.find(row => row.element.children.some(isElement))?.element),
    head,
    rows: hasHead ? cells.slice(1) : cells,
    caption: readInlines(caption, context),
    lines: linesOf(element),
  }
  return [table, ...beside]
}

interface Row {
  readonly element: Element
  readonly inHead: boolean
}

function rowsIn(element: Element, inHead = false): Row[] {
  return element.children.filter(isElement).flatMap(child => {
    if (child.name === "tr") return [{ element: child, inHead }]
    return ["thead", "tbody", "tfoot"].includes(child.name) ? rowsIn(child, child.name === "thead") : []
  })
}

function isHead(row: Row | undefined): boolean {
  if (!row) return false
  const cells = row.element.children.filter(isElement)
  return row.inHead || (cells.length > 0 && cells.every(cell => cell.name === "th"))
}

function isStray(node: Node): boolean {
  if (!isElement(node)) return node.text.trim() !== ""
  return !["caption", "thead", "tbody", "tfoot", "tr", "col", "colgroup"].includes(node.name)
}

function cellsOf(row: Element, context: Context): Cell[] {
  return row.children.filter(isElement).flatMap(cell => {
    const span = Math.min(MAX_SPAN, Number.parseInt(cell.attributes.get("colspan") ?? "1", 10) || 1)
    const inlines: readonly Inline[] = flatten(readBlocks(cell.children, context))
    return [{ inlines }, ...Array.from({ length: span - 1 }, () => ({ inlines: [] }))]
  })
}

function alignOf(row: Element | undefined): Align[] {
  return (row?.children.filter(isElement) ?? []).map(({ attributes }) => {
    const written = /text-align:\s*(\w+)/.exec(attributes.get("style") ?? "")?.[1] ?? attributes.get("align")
    return written === "left" || written === "center" || written === "right" ? written : null
  })
}
