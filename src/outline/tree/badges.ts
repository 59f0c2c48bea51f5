// Takes the tree of a post, gives it without badges, which are for the page of a repository: what held nothing else goes
// with them, such as links, list items, and rows and columns of tables.

import { type Report, reportDropped } from "../report.ts"
import { isBadge, isLabel } from "./badge-services.ts"
import { type Element, isCell, isElement, type Node, type Text, textOf } from "./tree.ts"

export function withoutBadges(tree: Element, report: Report): Element {
  const left = prune(tree, report, false)
  return left && isElement(left) ? left : { ...tree, children: [] }
}

/** Null where nothing is left; the same object where no badge was in it. */
function prune(element: Element, report: Report, inTable: boolean): Node | null {
  if (element.name === "img" && isBadge(element.attributes.get("src") ?? ""))
    return (inTable ? labelOf(element) : null) ?? dropped(element, report)
  const within = inTable || isCell(element)
  const children = element.children.map(child => (isElement(child) ? prune(child, report, within) : child))
  if (children.every((child, at) => child === element.children[at])) return element
  const left = { ...element, children: children.filter(child => child !== null) }
  const isNamed = children[element.children.findLastIndex(isContent)] === null && isName(left)
  if (left.children.some(isContent) && !isNamed) return element.name === "table" ? withoutEmptied(left) : left
  // A row keeps its columns.
  return isCell(element) ? { ...element, attributes: EMPTIED, children: [] } : null
}

/** In tables words are drawn as badges, too, such as "Help wanted". */
function labelOf({ attributes, start }: Element): Text | null {
  const alt = attributes.get("alt")?.trim()
  return alt && isLabel(attributes.get("src") ?? "") ? { text: alt, line: start } : null
}

function dropped({ start }: Element, report: Report): null {
  reportDropped(report, "badges", start)
  return null
}

const EMPTIED: Element["attributes"] = new Map([["emptied", ""]])

/** Signs between badges are no content. */
function isContent(node: Node): boolean {
  if (!isElement(node)) return /[^\s|·•∙,/–—-]/.test(node.text)
  return CONTENT.has(node.name) || node.children.some(isContent)
}

const CONTENT: ReadonlySet<string> = new Set(["img", "input", "iframe", "video", "audio", "#footnote-ref"])

/** "Build:", whose badge is gone. */
function isName(left: Element): boolean {
  return LINES.has(left.name) && /[:：]\s*$/.test(textOf(left))
}

const LINES: ReadonlySet<string> = new Set(["#paragraph", "p", "li"])

/** The table without columns and rows that badges stood in, null where nothing is left below its head. */
function withoutEmptied(table: Element): Element | null {
  const rows = rowsOf(table).map(cellsOf)
  const body = rows.filter(cells => cells.some(({ name }) => name === "td"))
  if (rows.flat().some(isSpanning)) return table
  const emptied = new Set<number>()
  for (const cells of body) for (const [at, cell] of cells.entries()) if (isEmptied(cell)) emptied.add(at)
  for (const cells of body) for (const [at, cell] of cells.entries()) if (isContent(cell)) emptied.delete(at)
  const isLeft = body.some(cells => cells.some((_, at) => !emptied.has(at)))
  return isLeft ? withoutLabels(withoutCells(table, emptied)) : null
}

/** Rows of which only the name is left. */
function withoutLabels(element: Element): Element {
  const children = element.children.map(child =>
    isElement(child) && child.name !== "tr" ? withoutLabels(child) : child,
  )
  return { ...element, children: children.filter(child => !isElement(child) || !isOnlyName(child)) }
}

function isOnlyName(row: Element): boolean {
  const [, ...others] = row.name === "tr" ? cellsOf(row) : []
  return others.some(isEmptied) && !others.some(isContent)
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
  return row.children.filter(isCell)
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
