// Takes the nodes of a container, gives what stands in it one under the other: blocks, and headings on their own.
import type { Attributes, Block, Inline, Lines, Paragraph } from "../model.ts"
import { applyMarks, noMarks } from "./attributes.ts"
import { readBlock } from "./blocks.ts"
import type { Context } from "./context.ts"
import { roleOf } from "./elements.ts"
import { readInlines } from "./inlines.ts"
import { joinLists } from "./joined-lists.ts"
import { slug } from "./slugs.ts"
import { type Element, isElement, type Node } from "./tree.ts"

export interface Heading {
  readonly kind: "heading"
  readonly level: number
  readonly inlines: readonly Inline[]
  /** Asked for by the author; null: made from the text. */
  readonly id: string | null
  readonly attributes: Attributes
  readonly lines: Lines
}

export type Flow = Block | Heading

export function readFlow(nodes: readonly Node[], context: Context): Flow[] {
  const flow: Flow[] = []
  let waiting: Element | null = null
  for (const element of joinLists(runs(nodes))) {
    if (element.name === "#attributes") waiting = placeMarks(element, flow)
    else {
      const items = readMarked(element, context)
      if (waiting && items[0]) items[0] = mark(items[0], waiting)
      if (items.length > 0) waiting = null
      flow.push(...items)
    }
  }
  return flow
}

function readMarked(element: Element, context: Context): Flow[] {
  return readBlock(element, context).map(item => mark(item, element))
}

function mark(item: Flow, { attributes }: Element): Flow {
  const marked = applyMarks(item, attributes.get("class"), attributes.get("layout"))
  const id = attributes.get("id")
  const file = attributes.get("file")
  if (marked.kind === "heading" && id) return { ...marked, id }
  return marked.kind === "code" && file && !marked.title ? { ...marked, title: file } : marked
}

/** Marks may speak of what stands above, of the section that has just begun, or of what comes: then they wait. */
function placeMarks(element: Element, flow: Flow[]): Element | null {
  const target = element.attributes.get("target")
  const last = flow.at(-1)
  if (target === "section") {
    const heading = flow.findLastIndex(item => item.kind === "heading")
    if (heading !== -1) flow[heading] = mark(flow[heading] as Flow, element)
    return null
  }
  if (!last || (target === "next" && last.kind !== "heading")) return element
  flow[flow.length - 1] = mark(last, element)
  return null
}

/** In a container a heading is a line of strong text: only the post itself has sections. */
export function readBlocks(nodes: readonly Node[], context: Context): Block[] {
  return readFlow(nodes, context).map(item => (item.kind === "heading" ? headingAsParagraph(item) : item))
}

function headingAsParagraph({ inlines, lines }: Heading): Paragraph {
  return { kind: "paragraph", lines, inlines: [{ kind: "strong", children: inlines }] }
}

/** Text and inline elements that follow each other become one paragraph; blocks stay as they are. */
function runs(nodes: readonly Node[]): Element[] {
  const elements: Element[] = []
  let run: Node[] = []
  const endRun = () => {
    if (run.some(isSubstantial)) elements.push(paragraphOf(run))
    run = []
  }
  for (const node of nodes.flatMap(splitAtBlocks)) {
    if (isElement(node) && isBlockElement(node)) {
      endRun()
      elements.push(node)
    } else run.push(node)
  }
  endRun()
  return elements
}

function isSubstantial(node: Node): boolean {
  return isElement(node) || node.text.trim() !== ""
}

function paragraphOf(nodes: readonly Node[]): Element {
  const start = firstLine(nodes[0])
  const last = nodes.at(-1)
  const end = last && isElement(last) ? last.end : firstLine(last)
  return { name: "#paragraph", attributes: new Map(), start, end: Math.max(start, end), children: nodes }
}

function firstLine(node: Node | undefined): number {
  if (!node) return 0
  return isElement(node) ? node.start : node.line
}

/** `<a><div>…</div></a>`: an inline element around blocks is put around the text of each of them instead. */
function splitAtBlocks(node: Node): readonly Node[] {
  if (!isElement(node) || isBlockElement(node) || !node.children.some(holdsBlock)) return [node]
  return node.children.flatMap(splitAtBlocks).map(child => wrapped(node, child))
}

function wrapped(outer: Element, node: Node): Node {
  if (!isElement(node)) return { ...outer, children: [node] }
  if (node.children.length === 0 && isBlockElement(node)) return node
  if (isBlockElement(node)) return { ...node, children: node.children.map(child => wrapped(outer, child)) }
  return { ...outer, children: [node] }
}

export function holdsBlock(node: Node): boolean {
  return isElement(node) && (isBlockElement(node) || node.children.some(holdsBlock))
}

const inlineMarks = new Set(["#code-span", "#math", "#footnote-ref"])

export function isBlockElement({ name }: Element): boolean {
  if (name.startsWith("#")) return !inlineMarks.has(name)
  return name === "hr" || roleOf(name) === "block"
}

export function linesOf({ start, end }: Element): Lines {
  return { start, end }
}

export function readHeading(element: Element, context: Context): Heading[] {
  const inlines = readInlines(element.children, context)
  if (inlines.length === 0) return []
  const alias = element.attributes.get("alias")
  if (alias) context.anchors.set(slug(alias), element.start)
  const level = Number(element.name.slice(1))
  const id = element.attributes.get("id") ?? null
  return [
    {
      kind: "heading",
      level,
      inlines,
      id,
      attributes: noMarks,
      lines: linesOf(element),
    },
  ]
}
