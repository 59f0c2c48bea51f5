// Takes the tree of a file written as slides, gives it in the order of a post: on each slide the heading first, then
// its columns; what comes after a pause comes later.
import type { Syntax } from "./dialects/syntax.ts"
import { type Element, isElement, isHeading, type Node, noAttributes } from "./tree.ts"

export function arrangeSlides(root: Element, slides: Syntax["slides"]): Element {
  if (slides === undefined) return root
  const children = slidesOf(root.children).flatMap(slide => {
    if (slides === "headings") return afterPauses(slide.map(stepped).flatMap(withPicture))
    return withColumns(headingFirst(slide))
  })
  return { ...root, children }
}

/** Each begins with its break. */
function slidesOf(nodes: readonly Node[]): Node[][] {
  const slides: Node[][] = [[]]
  for (const node of nodes) {
    if (isBreak(node)) slides.push([node])
    else slides.at(-1)?.push(node)
  }
  return slides
}

/** A picture or a line above the heading belongs to the slide too, not to the section before. */
function headingFirst(slide: readonly Node[]): Node[] {
  const heading = slide.find(isHeading)
  const breaks = slide.filter(isBreak)
  const rest = slide.filter(node => node !== heading && !isBreak(node))
  const [first] = breaks.filter(isElement)
  if (!first || !rest.some(node => isElement(node)))
    return [...breaks, ...(heading ? [heading] : []), ...rest]
  return [...breaks, heading ?? { ...first, name: "h6", attributes: new Map([["nameless", ""]]) }, ...rest]
}

function isBreak(node: Node): boolean {
  return isElement(node) && (node.name === "hr" || node.name === "#break")
}

function isMark(node: Node): boolean {
  return isElement(node) && node.name === "#attributes"
}

/** `::right::` parts a slide in two; with `::left::`, what stands above that is over both. */
function withColumns(slide: readonly Node[]): Node[] {
  const right = slide.findIndex(node => isElement(node) && node.name === "#column-right")
  if (right === -1) return [...slide]
  const left = slide.findIndex(node => isElement(node) && node.name === "#column-left")
  const first = slide.findIndex(node => !isBreak(node) && !isHeading(node) && !isMark(node))
  const start = left === -1 || left > right ? first : left
  const columns = [slide.slice(start, right), slide.slice(right)].map(nodes => box("col", nodes))
  return [...slide.slice(0, start), box("columns", columns)]
}

function box(name: string, children: readonly Node[]): Element {
  const elements = children.filter(isElement)
  const [start, end] = [elements[0]?.start ?? 0, elements.at(-1)?.end ?? 0]
  return { name: "div", attributes: new Map([["class", name]]), start, end, children }
}

/** A quotation that holds a list and nothing else is a list whose items come one by one. */
function stepped(node: Node): Node {
  const inside = isElement(node) && node.name === "blockquote" ? node.children.filter(isElement) : []
  const [list] = inside
  return list && inside.length === 1 && /^[uo]l$/.test(list.name) ? withClass(list, "incremental") : node
}

/** `## Title {background-image="a.png"}` */
function withPicture(node: Node): Node[] {
  if (!isHeading(node)) return [node]
  const { attributes, start, end } = node
  const src = attributes.get("background-image") ?? attributes.get("data-background-image")
  if (src === undefined) return [node]
  const image: Element = { name: "img", attributes: new Map([["src", src]]), start, end, children: [] }
  return [node, { ...image, name: "#paragraph", attributes: noAttributes, children: [image] }]
}

function afterPauses(slide: readonly Node[]): Node[] {
  let isLater = false
  return slide.map(node => {
    if (!isElement(node)) return node
    if (node.name === "#pause") isLater = true
    else if (isHeading(node)) isLater = false
    return isLater ? later(node) : node
  })
}

function later(element: Element): Element {
  if (element.name === "#pause") return { ...element, name: "#separator", attributes: noAttributes }
  return withClass(element, "fragment")
}

function withClass(element: Element, name: string): Element {
  const classes = [element.attributes.get("class"), name].filter(Boolean).join(" ")
  return { ...element, attributes: new Map(element.attributes).set("class", classes) }
}
