// Takes the tree of a file written as slides, gives it in the order of a post: on each slide the heading first, then
// its columns; what comes after a pause comes later.

import type { Syntax } from "../dialects/syntax.ts"
import { isPlainContainer } from "./elements.ts"
import { isSideBySide } from "./side-by-side.ts"
import { isNotes } from "./speaker-notes.ts"
import { type Element, isElement, isHeading, type Node, noAttributes } from "./tree.ts"

/** `begins`: which headings begin a slide where breaks do, too. */
export function arrangeSlides(
  root: Element,
  slides: Syntax["slides"],
  begins: (level: number) => boolean,
): Element {
  if (slides === undefined) return root
  const parts = slidesOf(root.children, begins)
  const children = parts.flatMap(slide => {
    if (slides === "headings") return afterPauses(slide.map(stepped).flatMap(withPicture), isHeading)
    // Without a single break, headings are all there is to part a text.
    if (parts.length === 1) return withColumns(afterPauses(slide, isHeading))
    return withColumns(headingFirst(afterPauses(slide, isBreak), begins))
  })
  return { ...root, children }
}

/** Each begins with its break, or with a heading that stands for one. */
function slidesOf(nodes: readonly Node[], begins: (level: number) => boolean): Node[][] {
  const slides: Node[][] = [[]]
  for (const node of nodes) {
    const last = slides.at(-1) ?? []
    const isTop = isHeading(node) && begins(levelOf(node)) && !last.every(isBeforeHeading)
    if (isBreak(node) || isTop) slides.push([node])
    else last.push(node)
  }
  return slides
}

function levelOf({ name }: Element): number {
  return Number(name.slice(1))
}

/** Of these a slide may have some, and is still empty. */
function isBeforeHeading(node: Node): boolean {
  return !isElement(node) || isBreak(node) || isMark(node) || node.name === "#separator"
}

/**
 * What the author put on one slide stays on one: it is named by the heading that begins it, or by the highest; all
 * others are lines of it. A picture or a line above the heading belongs to the slide too, not to the section before.
 */
function headingFirst(slide: readonly Node[], begins: (level: number) => boolean): Node[] {
  const headings = slide.filter(isHeading)
  const own = headings.find(each => begins(levelOf(each)))
  const heading = own ?? highest(headings) ?? headingInside(slide)
  const breaks = slide.filter(isBreak)
  const rest = slide.filter(node => !isBreak(node)).flatMap(node => asLines(node, heading))
  const [first] = breaks.filter(isElement)
  if (!first || !rest.some(node => isElement(node)))
    return [...breaks, ...(heading ? [heading] : []), ...rest]
  return [...breaks, heading ?? { ...first, name: "h6", attributes: new Map([["nameless", ""]]) }, ...rest]
}

function highest(headings: readonly Element[]): Element | undefined {
  const top = headings.reduce((level, heading) => Math.min(level, levelOf(heading)), 7)
  return headings.find(heading => levelOf(heading) === top)
}

/** In a box that is no column, which its author only placed. */
function headingInside(slide: readonly Node[]): Element | undefined {
  const boxes = slide
    .filter(isElement)
    .filter(node => isPlainContainer(node.name) && !isNotes(node) && !isSideBySide(node))
  const [box] = boxes
  if (!box) return undefined
  return highest(box.children.filter(isHeading)) ?? headingInside(box.children)
}

/** The heading that names the slide is left out. */
function asLines(node: Node, heading: Element | undefined): Node[] {
  if (!isElement(node)) return [node]
  if (node === heading) return []
  if (/^h[1-6]$/.test(node.name)) return [{ ...node, name: "#title" }]
  if (!isPlainContainer(node.name)) return [node]
  return [{ ...node, children: node.children.flatMap(child => asLines(child, heading)) }]
}

function isBreak(node: Node): boolean {
  return isElement(node) && (node.name === "hr" || node.name === "#break")
}

function isMark(node: Node): boolean {
  return isElement(node) && node.name === "#attributes"
}

/** Each mark begins a column; where there is but one, the first column is what stands above it. */
function withColumns(slide: readonly Node[]): Node[] {
  const marks = slide.filter(isColumn)
  const first = slide.findIndex(node => !isBreak(node) && !isHeading(node) && !isMark(node))
  const arranged: Node[] = []
  let columns: Node[][] = []
  const endColumns = () => {
    if (columns.length > 0)
      arranged.push(
        box(
          "columns",
          columns.map(nodes => box("col", nodes)),
        ),
      )
    columns = []
  }
  slide.forEach((node, index) => {
    if (marks.length === 1 && index === first) columns.push([])
    if (isColumn(node)) columns.push([])
    else if (isElement(node) && node.name === "#columns-end") endColumns()
    else (columns.at(-1) ?? arranged).push(node)
  })
  endColumns()
  return arranged
}

function isColumn(node: Node): boolean {
  return isElement(node) && node.name === "#column"
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

function afterPauses(slide: readonly Node[], isNew: (node: Node) => boolean): Node[] {
  let isLater = false
  return slide.map(node => {
    if (!isElement(node)) return node
    if (node.name === "#pause") isLater = true
    else if (isNew(node)) isLater = false
    return isLater ? later(node) : node
  })
}

function later(element: Element): Element {
  if (isColumn(element) || isMark(element) || isNotes(element)) return element
  if (element.name === "#pause") return { ...element, name: "#separator", attributes: noAttributes }
  return withClass(element, "fragment")
}

function withClass(element: Element, name: string): Element {
  const classes = [element.attributes.get("class"), name].filter(Boolean).join(" ")
  return { ...element, attributes: new Map(element.attributes).set("class", classes) }
}
