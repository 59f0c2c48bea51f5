// Takes the tree of a post, gives it without badges, which are for the page of a repository: what held nothing else goes
// with them, such as links, list items, and rows and columns of tables.
import { isBadge } from "./badge-services.ts"
import { reportDropped } from "./dialects/syntax.ts"
import type { Report } from "./report.ts"
import { type Element, isElement, type Node } from "./tree.ts"

export function withoutBadges(tree: Element, report: Report): Element {
  return prune(tree, report) ?? { ...tree, children: [] }
}

/** Null where nothing is left; the same object where no badge was in it. */
function prune(element: Element, report: Report): Element | null {
  if (element.name === "img" && isBadge(element.attributes.get("src") ?? "")) {
    reportDropped(report, "badges", element.start)
    return null
  }
  const children = element.children.map(child => (isElement(child) ? prune(child, report) : child))
  if (children.every((child, at) => child === element.children[at])) return element
  const left = { ...element, children: children.filter(child => child !== null) }
  if (left.children.some(isContent)) return element.name === "table" ? withoutEmptied(left) : left
  // A row keeps its columns.
  return isCell(element) ? { ...element, attributes: EMPTIED, children: [] } : null
}

const EMPTIED: Element["attributes"] = new Map([["emptied", ""]])

/** Signs between badges are no content. */
function isContent(node: Node): boolean {
  if (!isElement(node)) return /[^\s|·•∙,/–—-]/.test(node.text)
  return CONTENT.has(node.name) || node.children.some(isContent)
}

const CONTENT: ReadonlySet<string> = new Set(["img", "input", "iframe", "video", "audio", "#footnote-ref"])

function isCell({ name }: Element): boolean {
  return name === "td" || name === "th"
}

/** The table without columns that badges stood in, null where no other is left below its head. */
function withoutEmptied(table: Element): Element | null {
  const rows = rowsOf(table).map(cellsOf)
  const body = rows.filter(cells => cells.some(({ name }) => name === "td"))
  if (rows.flat().some(isSpanning)) return table
  const emptied = new Set<number>()
  for (const cells of body) for (const [at, cell] of cells.entries()) if (isEmptied(cell)) emptied.add(at)
  for (const cells of body) for (const [at, cell] of cells.entries()) if (isContent(cell)) emptied.delete(at)
  const isLeft = body.some(cells => cells.some((_, at) => !emptied.has(at)))
  return isLeft ? withoutCells(table, emptied) : null
}

function isEmptied({ attributes }: Element): boolean {
  return attributes === EMPTIED
}

function isSpanning({ attributes }: Element): boolean {
  return attributes.has("colspan") || attributes.has("rowspan")
}

function rowsOf(element: Element): Element[] {
  const parts = element.children.filter(isElement)
  return parts.flatMap(part => (part.name === "tr" ? [part] : rowsOf(part)))
}

function cellsOf(row: Element): Element[] {
  return row.children.filter(isElement).filter(isCell)
}

function withoutCells(element: Element, columns: ReadonlySet<number>): Element {
  if (columns.size === 0) return element
  if (element.name !== "tr")
    return {
      ...element,
      children: element.children.map(child => (isElement(child) ? withoutCells(child, columns) : child)),
    }
  const gone = new Set<Node>(cellsOf(element).filter((_, at) => columns.has(at)))
  return { ...element, children: element.children.filter(child => !gone.has(child)) }
}
