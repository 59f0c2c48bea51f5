// The slides of a deck → the same slides, with the content of those that overflow made smaller until it fits.
// The net under the planner: it acts where the plan could not know, such as a style sheet of the user's.
import { type Player, sectionsOf } from "../player.ts"

/** What was done to one slide; 1: nothing. */
export interface Fit {
  readonly id: string
  readonly fit: number
}

/** Below this nothing can be read any more; what still overflows then is clipped by the slide. */
const SMALLEST = 0.3
/** Halvings of what is left to try: the factor found is exact to a hundredth. */
const ROUNDS = 6
/** Layout rounds to whole pixels here and there; less than this is not an overflow. */
const TOLERANCE = 1.5
/** Covers, section pages and the like have no line to end above; they keep off the slide's edge. */
const EDGE = 24

export function fit(player: Player): undefined {
  const visible = () => {
    for (const section of sectionsOf(player)) if (isLaidOut(section)) fitSlide(section)
  }
  visible()
  for (const event of ["slidechanged", "sync"]) player.reveal.on(event, visible)
  player.reveal.on("slidesync", event => {
    const { slide } = event as unknown as { slide: HTMLElement }
    if (isLaidOut(slide)) fitSlide(slide)
  })
  document.fonts.addEventListener("loadingdone", visible)
  // Images do not bubble their load.
  player.slides.addEventListener("load", visible, { capture: true })
}

/** All slides at once, for pages that lay out all of them; call it after fonts and images are there. */
export function fitSlides(root: ParentNode = document): Fit[] {
  return [...root.querySelectorAll<HTMLElement>("section.slide")].filter(isLaidOut).map(fitSlide)
}

/** Slides far from the one on stage are not displayed and cannot be measured. */
function isLaidOut(section: HTMLElement): boolean {
  return section.getClientRects().length > 0
}

function fitSlide(section: HTMLElement): Fit {
  const fit = Math.min(1, ...boxesOf(section).map(largestFit))
  if (fit < 1) section.dataset["fit"] = fit.toFixed(3)
  else delete section.dataset["fit"]
  return { id: section.id, fit }
}

interface Box {
  readonly element: HTMLElement
  readonly room: () => Edges
  /** null: there is nothing in it. */
  readonly content: (read: ReadEdges) => Edges | null
  readonly shrink: (element: HTMLElement, factor: number) => void
}

interface Edges {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

function boxesOf(section: HTMLElement): Box[] {
  const flows = [...section.querySelectorAll<HTMLElement>(".body, .side")].map(element =>
    flowBox(section, element),
  )
  // A photograph covers the whole slide; only what stands on it has to fit.
  const whole = section.querySelector(":scope > .bleedtext") ?? section.firstElementChild
  return flows.length === 0 && whole instanceof HTMLElement ? [freeBox(section, whole)] : flows
}

/** Blocks under each other, as wide as their column; they end above a line that all slides share. */
function flowBox(section: HTMLElement, element: HTMLElement): Box {
  const bottom = pixels(section, "--body-end") || section.offsetHeight
  const room = () => ({ ...edges(section, element), top: Number.NEGATIVE_INFINITY, bottom })
  return { element, room, content: read => read(section, element), shrink: zoomFlow }
}

/** A few large words, placed by their layout. */
function freeBox(section: HTMLElement, element: HTMLElement): Box {
  const { offsetWidth: right, offsetHeight } = section
  const room = () => ({ left: 0, top: EDGE, right, bottom: offsetHeight - EDGE })
  return { element, room, content: read => read(section, element), shrink: shrinkText }
}

function largestFit(box: Box): number {
  box.shrink(box.element, 1)
  if (fits(box)) return 1
  let small = SMALLEST
  let large = 1
  for (let round = 0; round < ROUNDS; round++) {
    const middle = (small + large) / 2
    box.shrink(box.element, middle)
    if (fits(box)) small = middle
    else large = middle
  }
  box.shrink(box.element, small)
  return small
}

/** All that stands in a box is read at once; only where that is too much, what of it is to be seen. */
function fits({ room, content }: Box): boolean {
  const outer = room()
  return isWithin(content(contentEdges), outer) || isWithin(content(seenEdges), outer)
}

function isWithin(inner: Edges | null, outer: Edges): boolean {
  if (!inner) return true
  return (
    inner.left >= outer.left - TOLERANCE &&
    inner.top >= outer.top - TOLERANCE &&
    inner.right <= outer.right + TOLERANCE &&
    inner.bottom <= outer.bottom + TOLERANCE
  )
}

function contentEdges(section: HTMLElement, element: HTMLElement): Edges | null {
  const range = document.createRange()
  range.selectNodeContents(element)
  return range.getClientRects().length > 0 ? edges(section, range) : null
}

type ReadEdges = (section: HTMLElement, element: HTMLElement) => Edges | null

/** Without what a box cuts off on purpose. */
function seenEdges(section: HTMLElement, element: HTMLElement): Edges | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, isSeen)
  const rects: DOMRect[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) rects.push(...rectsOf(node))
  if (rects.length === 0) return null
  const around = {
    left: Math.min(...rects.map(({ left }) => left)),
    top: Math.min(...rects.map(({ top }) => top)),
    right: Math.max(...rects.map(({ right }) => right)),
    bottom: Math.max(...rects.map(({ bottom }) => bottom)),
  }
  return edges(section, { getBoundingClientRect: () => around })
}

/** Formulas for those who cannot see them, and KaTeX's column of nothing at the end of indices. */
const UNSEEN = ".katex-mathml, .vlist-s"
/** They stand 2px over their box because of that column. */
const WIDENED = ".vlist-t2, .vlist-t2 > .vlist-r"

function isSeen(node: Node): number {
  if (node instanceof Element && node.matches(UNSEEN)) return NodeFilter.FILTER_REJECT
  if (node instanceof Element && node.matches(WIDENED)) return NodeFilter.FILTER_SKIP
  const { parentElement } = node
  const isCut = parentElement !== null && getComputedStyle(parentElement).overflowX === "hidden"
  return isCut ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT
}

function rectsOf(node: Node): Iterable<DOMRect> {
  if (node instanceof Element) return node.getClientRects()
  const range = document.createRange()
  range.selectNodeContents(node)
  return range.getClientRects()
}

/** In px of the slide, whatever the scale of the stage. */
function edges(section: HTMLElement, thing: { getBoundingClientRect(): Edges }): Edges {
  const slide = section.getBoundingClientRect()
  const rect = thing.getBoundingClientRect()
  const scale = slide.width / section.offsetWidth || 1
  const place = (length: number) => length / scale
  return {
    left: place(rect.left - slide.left),
    top: place(rect.top - slide.top),
    right: place(rect.right - slide.left),
    bottom: place(rect.bottom - slide.top),
  }
}

/** Everything in it, whatever its style sheet says; the box grows as its scale shrinks, so that lines break anew. */
function zoomFlow({ style, ownerDocument }: HTMLElement, factor: number): void {
  if (factor === 1) {
    for (const name of ["width", "max-width", "transform", "transform-origin"]) style.removeProperty(name)
    return
  }
  style.width = `${100 / factor}%`
  style.maxWidth = "none"
  style.transform = `scale(${factor})`
  style.transformOrigin = ownerDocument.documentElement.dir === "rtl" ? "100% 0" : "0 0"
}

/** Themes multiply every size by this. */
function shrinkText({ style }: HTMLElement, factor: number): void {
  if (factor === 1) style.removeProperty("--shrink")
  else style.setProperty("--shrink", String(factor))
}

function pixels(element: HTMLElement, property: string): number {
  return Number.parseFloat(getComputedStyle(element).getPropertyValue(property))
}
