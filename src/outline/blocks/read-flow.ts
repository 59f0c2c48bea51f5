// Takes the nodes of a container, gives what stands in it one under the other, with the marks its author gave.
import { tidyInlines } from "../../content/inlines.ts"
import type { Context } from "../context.ts"
import type { Flow } from "../flow.ts"
import type { Element, Node } from "../tree/tree.ts"
import { applyMarks } from "./attributes.ts"
import { readBlock } from "./blocks.ts"
import { withCountedParagraphs } from "./counted-paragraphs.ts"
import { withCaptions } from "./figures.ts"
import { joinLists } from "./joined-lists.ts"
import { elementsOf } from "./runs.ts"

export function readFlow(nodes: readonly Node[], context: Context): Flow[] {
  const flow: Flow[] = []
  let waiting: Element | null = null
  for (const element of joinLists(elementsOf(nodes))) {
    if (element.name === "#attributes") waiting = placeMarks(element, flow)
    else {
      const items = readMarked(element, context)
      if (waiting && items[0]) items[0] = mark(items[0], waiting)
      if (items.length > 0) waiting = null
      for (const item of items) flow.push(withoutColon(item, flow.at(-1)))
    }
  }
  return withCaptions([...withCountedParagraphs(flow)])
}

/** `: what it is` under a heading, as notes have it: the heading stands where the colon points to. */
function withoutColon(item: Flow, above: Flow | undefined): Flow {
  const [first, ...rest] = above?.kind === "heading" && item.kind === "paragraph" ? item.inlines : []
  if (item.kind !== "paragraph" || first?.kind !== "text" || !/^\s*[:：]\s/.test(first.text)) return item
  const inlines = tidyInlines([{ ...first, text: first.text.replace(/^\s*[:：]\s+/, "") }, ...rest])
  return inlines.length === 0 ? item : { ...item, inlines }
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
  if (target === "section") return placeOnSection(element, flow)
  if (!last || (target === "next" && last.kind !== "heading")) return element
  flow[flow.length - 1] = mark(last, element)
  return null
}

/** After a break the section is the one that comes. */
function placeOnSection(element: Element, flow: Flow[]): Element | null {
  const at = flow.findLastIndex(({ kind }) => kind === "heading" || kind === "break")
  const heading = flow[at]
  if (heading?.kind !== "heading") return element
  flow[at] = mark(heading, element)
  return null
}
