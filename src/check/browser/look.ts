// Runs inside a page that shows all slides: measures each one before and after the fit. It is sent there as text, so it
// uses nothing but the page.
import type { Fault, FaultKind, SlideSeen, TextKind } from "./seen.ts"

export async function lookAtSlides(): Promise<SlideSeen[]> {
  /** Layout rounds to whole pixels here and there. */
  const TOLERANCE = 1.5
  /** Boxes are a little larger than what is drawn in them, those of formulas above all. */
  const CLIPPED = 4
  /** Glyphs reach above and below what is drawn of them: so much of a line's height may touch another line. */
  const AIR = 0.22
  /** Markers, line numbers and quotation marks hang into the margin by no more than this. */
  const HANGING = 100
  /** Layouts that fill the canvas as they like. */
  const FREE =
    ".layout-cover, .layout-section, .layout-closing, .layout-statement, .layout-quote, .layout-number, .layout-bleed"
  const CHROME = ".foot, .meter, .trail"
  /** Boxes that shorten their text on purpose. */
  const SHORTENED = ".trail, .foot, .past, .label, .missing, .embed-host, figcaption"
  const UNSEEN = ".notes, .katex-mathml, script, style"

  /** A line box of some text, as far as it is to be seen. */
  interface Line {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
    /** The box that its text flows in. */
    readonly block: Element
    readonly text: string
  }

  await settled()
  const sections = [...document.querySelectorAll<HTMLElement>("section.slide")]
  const contents = sections.map(contentOf)
  const { fitSlides } = window as { fitSlides?: () => { id: string; fit: number }[] }
  const fits = new Map((fitSlides?.() ?? []).map(({ id, fit }) => [id, fit]))
  return sections.map((section, index) => ({
    id: section.id,
    fit: fits.get(section.id) ?? 1,
    content: contents[index] ?? null,
    smallest: smallestIn(section),
    faults: faultsIn(section),
  }))

  async function settled(): Promise<void> {
    document.body.getBoundingClientRect()
    await document.fonts.ready
    await Promise.all(
      Array.from(document.images, image => {
        image.loading = "eager"
        return image.decode().catch(() => {})
      }),
    )
  }

  // --- before the fit

  function contentOf(section: HTMLElement): SlideSeen["content"] {
    const bodies = [...section.querySelectorAll<HTMLElement>(".body")]
    if (bodies.length === 0) return null
    const { top } = section.getBoundingClientRect()
    const tops = bodies.map(body => body.getBoundingClientRect().top + px(body, "padding-top"))
    return { top: Math.min(...tops) - top, bottom: Math.max(...bodies.map(bottomOf)) - top }
  }

  /** Of all that is to be seen in it; formulas are made of boxes with much air. */
  function bottomOf(body: HTMLElement): number {
    const inside = [...body.querySelectorAll<Element>("*")].filter(
      element => !element.closest(".katex *") && !element.parentElement?.closest(SHORTENED),
    )
    const bottoms = inside
      .map(element => element.getBoundingClientRect())
      .map(rect => (rect.height > 0 ? rect.bottom : 0))
    return Math.max(body.getBoundingClientRect().top, ...bottoms)
  }

  // --- after the fit

  function faultsIn(section: HTMLElement): Fault[] {
    const lines = linesIn(section)
    const faults = [
      ...lines.flatMap(line => placeFaults(section, line)),
      ...boxFaults(section),
      ...clippedIn(section),
      ...overlapsOf(lines),
    ]
    return worstOfEach(faults)
  }

  function worstOfEach(faults: readonly Fault[]): Fault[] {
    const sorted = [...faults].sort((a, b) => b.by - a.by)
    const kinds = new Set(faults.map(({ kind }) => kind))
    return [...kinds].flatMap(kind => sorted.find(each => each.kind === kind) ?? [])
  }

  function fault(kind: FaultKind, by: number, text: string): Fault {
    return { kind, by: Math.round(by * 10) / 10, text: text.trim().slice(0, 60) }
  }

  function linesIn(section: HTMLElement): Line[] {
    const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT)
    const lines: Line[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? ""
      if (text.trim() === "" || node.parentElement?.closest(`${UNSEEN}, .katex`)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      lines.push(...linesOf(range.getClientRects(), node.parentElement ?? section, text))
    }
    // A formula's inner boxes overlap by design; its parts between breaks are like words.
    for (const part of section.querySelectorAll(".katex-html > .base")) {
      if (!part.closest(UNSEEN)) lines.push(...linesOf(part.getClientRects(), part, part.textContent ?? ""))
    }
    return lines
  }

  function linesOf(rects: Iterable<DOMRect>, parent: Element, text: string): Line[] {
    const block = flowBoxOf(parent)
    const clip = clipOf(block)
    // Spaces at which a line of code is broken hang over its end, unseen.
    const end = block.closest("pre")?.getBoundingClientRect().right ?? clip.right
    return Array.from(rects).flatMap(({ left, right, top, bottom }) => {
      const seen = { right: Math.min(right, end), left: Math.max(left, clip.left) }
      const high = Math.min(bottom, clip.bottom) - top
      if (seen.right <= seen.left || high <= 1) return []
      return [{ ...seen, top, bottom: top + high, block, text }]
    })
  }

  function flowBoxOf(element: Element): Element {
    let box = element
    while (box.parentElement && getComputedStyle(box).display.startsWith("inline")) box = box.parentElement
    return box
  }

  /** Where what is to be seen of a shortened box ends. */
  function clipOf(block: Element): Pick<DOMRect, "left" | "right" | "bottom"> {
    const isCut = block.closest(SHORTENED) && getComputedStyle(block).overflowY !== "visible"
    if (isCut) return block.getBoundingClientRect()
    return {
      left: Number.NEGATIVE_INFINITY,
      right: Number.POSITIVE_INFINITY,
      bottom: Number.POSITIVE_INFINITY,
    }
  }

  function placeFaults(section: HTMLElement, { left, right, top, bottom, block, text }: Line): Fault[] {
    if (block.closest(`${CHROME}, .meta`) && getComputedStyle(block).overflowX !== "visible") return []
    const slide = section.getBoundingClientRect()
    const outside = Math.max(slide.left - left, right - slide.right, slide.top - top, bottom - slide.bottom)
    if (outside > TOLERANCE) return [fault("outside", outside, text)]
    const below = block.closest(CHROME) ? 0 : bottom - endOf(section)
    if (below > TOLERANCE + (bottom - top) * 0.1) return [fault("below", below, text)]
    const edge = px(section, "--edge")
    const margin = Math.max(slide.left + edge - HANGING - left, right - slide.right + edge)
    return margin > 2 * TOLERANCE && !block.closest(".foot, .meter") ? [fault("margin", margin, text)] : []
  }

  function endOf(section: HTMLElement): number {
    const slide = section.getBoundingClientRect()
    return section.matches(FREE) ? slide.bottom : slide.top + (px(section, "--body-end") || slide.height)
  }

  function boxFaults(section: HTMLElement): Fault[] {
    const slide = section.getBoundingClientRect()
    const boxes = [...section.querySelectorAll("img, table, pre, .figure, .gallery, .score")]
    return boxes.flatMap(box => {
      if (box.closest(`${CHROME}, ${UNSEEN}`)) return []
      const rect = box.getBoundingClientRect()
      const outside = Math.max(slide.left - rect.left, rect.right - slide.right)
      const below = rect.bottom - endOf(section)
      const name = box.classList.item(0) ?? box.tagName.toLowerCase()
      if (outside > TOLERANCE) return [fault("outside", outside, name)]
      return below > TOLERANCE ? [fault("below", below, name)] : []
    })
  }

  function clippedIn(section: HTMLElement): Fault[] {
    return [...section.querySelectorAll<HTMLElement>("*")].flatMap(box => {
      const hidden = hiddenOf(box)
      if (hidden <= CLIPPED || box.closest(`${UNSEEN}, ${SHORTENED}, svg, .katex`)) return []
      return [fault("clipped", hidden, box.textContent ?? "")]
    })
  }

  function hiddenOf(box: HTMLElement): number {
    const high = box.scrollHeight - box.clientHeight
    const wide = box.scrollWidth - box.clientWidth
    if (Math.max(high, wide) <= TOLERANCE) return 0
    const { overflowX, overflowY, display } = getComputedStyle(box)
    if (display.startsWith("inline")) return 0
    return Math.max(overflowY === "visible" ? 0 : high, overflowX === "visible" ? 0 : wide)
  }

  /** Text over text of another block, by more than the air around glyphs. */
  function overlapsOf(lines: readonly Line[]): Fault[] {
    const tight = lines.map(line => {
      const air = (line.bottom - line.top) * AIR
      return { ...line, top: line.top + air, bottom: line.bottom - air }
    })
    tight.sort((a, b) => a.top - b.top)
    return tight.flatMap((line, index) => overlapsBelow(line, tight, index + 1))
  }

  /** With those that begin further down, the lines being sorted by their tops. */
  function overlapsBelow(line: Line, lines: readonly Line[], from: number): Fault[] {
    const faults: Fault[] = []
    for (let at = from; at < lines.length; at++) {
      const other = lines[at]
      if (!other || other.top >= line.bottom) break
      const wide = Math.min(line.right, other.right) - Math.max(line.left, other.left)
      const high = Math.min(line.bottom, other.bottom) - other.top
      if (wide <= TOLERANCE || high <= TOLERANCE || line.block === other.block) continue
      faults.push({ ...fault("overlap", high, line.text), other: other.text.trim().slice(0, 60) })
    }
    return faults
  }

  function smallestIn(section: HTMLElement): Partial<Record<TextKind, number>> {
    const smallest: Partial<Record<TextKind, number>> = {}
    const texts = [...section.querySelectorAll<HTMLElement>(":is(.body, .side) :is(p, .l, dt, dd, td, pre)")]
    for (const element of texts) {
      if (!element.textContent?.trim() || element.closest(`${UNSEEN}, .footnotes, .figure`)) continue
      const kind = kindOf(element)
      smallest[kind] = Math.min(smallest[kind] ?? Number.POSITIVE_INFINITY, drawnSize(element))
    }
    return smallest
  }

  function kindOf(element: HTMLElement): TextKind {
    if (element.matches("pre")) return "code"
    return element.matches("td") ? "table" : "body"
  }

  /** With what the fit made of it. */
  function drawnSize(element: HTMLElement): number {
    const scale = element.offsetWidth > 0 ? element.getBoundingClientRect().width / element.offsetWidth : 1
    // Widths are rounded, so that a scale near 1 says nothing.
    return Math.round(px(element, "font-size") * (Math.abs(scale - 1) < 0.02 ? 1 : scale) * 10) / 10
  }

  function px(element: Element, property: string): number {
    return Number.parseFloat(getComputedStyle(element).getPropertyValue(property)) || 0
  }
}
