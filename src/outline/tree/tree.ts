// The tree of elements that Markdown and raw HTML of a post become alike, and what can be asked of its nodes.
import type { Lines } from "../../model.ts"

export type Node = Element | Text

export interface Text {
  readonly text: string
  readonly line: number
}

/** Names are those of HTML; a leading `#` marks what HTML has no element for, so that no post can spell it. */
export interface Element {
  readonly name: string
  readonly attributes: Attributes
  readonly start: number
  readonly end: number
  readonly children: readonly Node[]
}

export type Attributes = ReadonlyMap<string, string>
export const noAttributes: Attributes = new Map()

export function isElement(node: Node): node is Element {
  return "name" in node
}

export function isHeading(node: Node): node is Element {
  return isElement(node) && /^h[1-6]$/.test(node.name)
}

export function isCell(node: Node): node is Element {
  return isElement(node) && (node.name === "td" || node.name === "th")
}

export function classesOf({ attributes }: Element): string[] {
  return (attributes.get("class") ?? "").split(/\s+/)
}

export function linesOf({ start, end }: Element): Lines {
  return { start, end }
}

/** The characters of an element and all in it, as they stand. */
export function textOf(node: Node): string {
  if (!isElement(node)) return node.text
  return node.name === "br" ? "\n" : node.children.map(textOf).join("")
}

/** The same with other line numbers. */
export function withLines(element: Element, lineAt: (line: number) => number): Element {
  const { start, end, children } = element
  return {
    ...element,
    start: lineAt(start),
    end: lineAt(end),
    children: children.map(child =>
      isElement(child) ? withLines(child, lineAt) : { ...child, line: lineAt(child.line) },
    ),
  }
}
