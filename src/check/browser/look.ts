// Runs inside a page that shows all slides: measures each one before and after the fit. It is sent there as text, so it
// uses nothing but the page.
import type { Fault, FaultKind, SlideSeen, TextKind } from "./seen.ts"

export async function lookAtSlides(): Promise<SlideSeen[]> {
  /** Layout rounds to whole pixels here and there. */
  const TOLERANCE = 1.5
  /** Glyphs reach above and below what is drawn of them: so much of a line's height may touch another line. */
  const AIR = 0.22
  /** Boxes that shorten their text on purpose. */
  const SHORTENED = ".trail, .foot, .past, .label, figcaption, .katex"

  await settled()
  const sections = [...document.querySelectorAll<HTMLElement>("section.slide")]
  const contents = sections.map(contentOf)
  const { fitSlides } = window as { fitSlides?: () => { id: string; fit: number }[] }
  const fits = new Map((fitSlides?.() ?? []).map(({ id, fit }) => [id, fit]))
  return sections.map((section, index) => ({
    id: section.id,
    fit: fits.get(section.id) ?? 1,
    content: contents[index] ?? null,
    ...inspect(section),
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

  interface Line {
    readonly rect: DOMRect
    readonly block: Element
    readonly text: string
  }

  function contentOf(section: HTMLElement): SlideSeen["content"] {
    const bodies = [...section.querySelectorAll<HTMLElement>(".body")]
    if (bodies.length === 0) return null
    const { top } = section.getBoundingClientRect()
    const bottoms = bodies.map(body => bottomOf(body) - top)
    const tops = bodies.map(body => {
      const { top: own } = body.getBoundingClientRect()
      return own + Number.parseFloat(getComputedStyle(body).paddingTop) - top
    })
    return { top: Math.min(...tops), bottom: Math.max(...bottoms) }
  }

  /** Of all that stands in it; formulas are made of boxes with much air. */
  function bottomOf(body: HTMLElement): number {
    let bottom = body.getBoundingClientRect().top
    for (const element of body.querySelectorAll<Element>("*")) {
      if (element.closest(".katex, .katex-mathml, svg svg")) continue
      const rect = element.getBoundingClientRect()
      if (rect.height > 0) bottom = Math.max(bottom, rect.bottom)
    }
    return bottom
  }

  function inspect(section: HTMLElement): Pick<SlideSeen, "smallest" | "faults"> {
    const lines = linesOf(section)
    const faults = [
      ...placeFaults(section, lines),
      ...clippedIn(section),
      ...overlapsOf(lines, section),
      ...pictureFaults(section),
    ]
    return { smallest: smallestOf(section), faults }
  }

  /** One entry a line box of each text, formulas as wholes. */
  function linesOf(section: HTMLElement): Line[] {
    const lines: Line[] = []
    const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      const text = (node.textContent ?? "").trim()
      if (!parent || text === "" || parent.closest(".notes, .katex-mathml, .katex, script, style")) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const block = blockOf(parent)
      for (const rect of range.getClientRects()) {
        if (rect.width > 0 && rect.height > 0) lines.push({ rect, block, text })
      }
    }
    for (const base of section.querySelectorAll<HTMLElement>(".katex-html > .base")) {
      if (base.closest(".notes")) continue
      lines.push({ rect: base.getBoundingClientRect(), block: blockOf(base), text: base.textContent ?? "" })
    }
    return lines
  }

  function blockOf(element: Element): Element {
    let block = element
    while (block.parentElement && getComputedStyle(block).display.startsWith("inline"))
      block = block.parentElement
    return block
  }

  function placeFaults(section: HTMLElement, lines: readonly Line[]): Fault[] {
    const style = getComputedStyle(section)
    const slide = section.getBoundingClientRect()
    const px = (name: string) => Number.parseFloat(style.getPropertyValue(name))
    const end = slide.top + (isFree(section) ? slide.height : px("--body-end") || slide.height)
    const edge = px("--edge") || 0
    const faults: Fault[] = []
    for (const { rect, block, text } of lines) {
      if (block.closest(SHORTENED) && !block.closest(".katex")) continue
      const outside = Math.max(
        slide.left - rect.left,
        rect.right - slide.right,
        slide.top - rect.top,
        rect.bottom - slide.bottom,
      )
      const margin = Math.max(slide.left + edge - 40 - rect.left, rect.right - (slide.right - edge))
      const below = block.closest(".foot, .meter, .trail") ? 0 : rect.bottom - end
      if (outside > TOLERANCE) faults.push(fault("outside", outside, text))
      else if (below > TOLERANCE + rect.height * 0.1) faults.push(fault("below", below, text))
      else if (margin > TOLERANCE + 2) faults.push(fault("margin", margin, text))
    }
    const body =
      Math.max(...[...section.querySelectorAll<HTMLElement>(".body")].map(bottomOf), slide.top) - end
    if (body > TOLERANCE && !faults.some(({ kind }) => kind === "below"))
      faults.push(fault("below", body, "(box)"))
    return worst(faults)
  }

  function isFree(section: HTMLElement): boolean {
    return /layout-(cover|section|closing|statement|quote|number|bleed)/.test(section.className)
  }

  /** Of each kind the one that is farthest out. */
  function worst(faults: readonly Fault[]): Fault[] {
    const kinds = [...new Set(faults.map(({ kind }) => kind))]
    return kinds.flatMap(
      kind => faults.filter(each => each.kind === kind).sort((a, b) => b.by - a.by)[0] ?? [],
    )
  }

  function fault(kind: FaultKind, by: number, text: string): Fault {
    return { kind, by: Math.round(by * 10) / 10, text: text.slice(0, 60) }
  }

  function clippedIn(section: HTMLElement): Fault[] {
    const faults: Fault[] = []
    for (const box of section.querySelectorAll<HTMLElement>("*")) {
      if (box.closest(`.notes, svg, .katex-mathml, ${SHORTENED}`)) continue
      if (box.scrollHeight <= box.clientHeight + TOLERANCE && box.scrollWidth <= box.clientWidth + TOLERANCE)
        continue
      const { overflowX, overflowY } = getComputedStyle(box)
      const high = overflowY === "visible" ? 0 : box.scrollHeight - box.clientHeight
      const wide = overflowX === "visible" ? 0 : box.scrollWidth - box.clientWidth
      if (Math.max(high, wide) > TOLERANCE)
        faults.push(fault("clipped", Math.max(high, wide), box.textContent?.trim() ?? ""))
    }
    return worst(faults)
  }

  /** Text over text of another block, by more than the air around glyphs. */
  function overlapsOf(lines: readonly Line[], section: HTMLElement): Fault[] {
    const boxes = lines.map(({ rect, block, text }) => {
      const air = rect.height * AIR
      return {
        left: rect.left,
        right: rect.right,
        top: rect.top + air,
        bottom: rect.bottom - air,
        block,
        text,
      }
    })
    boxes.sort((a, b) => a.top - b.top)
    const faults: Fault[] = []
    for (const [index, a] of boxes.entries()) {
      for (let next = index + 1; next < boxes.length; next++) {
        const b = boxes[next]
        if (!b || b.top >= a.bottom) break
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left)
        const high = Math.min(a.bottom, b.bottom) - b.top
        if (wide < 2 || high < 1.5 || a.block === b.block) continue
        faults.push({ ...fault("overlap", high, a.text), other: b.text.slice(0, 60) })
      }
    }
    void section
    return worst(faults)
  }

  /** Pictures and other drawn things that stand outside, or over text. */
  function pictureFaults(section: HTMLElement): Fault[] {
    const slide = section.getBoundingClientRect()
    if (isFree(section)) return []
    const faults: Fault[] = []
    const end =
      slide.top +
      (Number.parseFloat(getComputedStyle(section).getPropertyValue("--body-end")) || slide.height)
    for (const box of section.querySelectorAll<HTMLElement>("img, video, table, .figure, .gallery, pre")) {
      if (box.closest(".notes, .foot, .trail")) continue
      const rect = box.getBoundingClientRect()
      const outside = Math.max(slide.left - rect.left, rect.right - slide.right)
      if (outside > TOLERANCE) faults.push(fault("outside", outside, box.tagName.toLowerCase()))
      if (rect.bottom - end > TOLERANCE)
        faults.push(fault("below", rect.bottom - end, box.tagName.toLowerCase()))
    }
    return worst(faults)
  }

  function smallestOf(section: HTMLElement): Partial<Record<TextKind, number>> {
    const smallest: Partial<Record<TextKind, number>> = {}
    const zoom = section.getBoundingClientRect().width / section.offsetWidth || 1
    for (const body of section.querySelectorAll<HTMLElement>(".body")) {
      const scale = body.getBoundingClientRect().width / body.offsetWidth / zoom || 1
      for (const element of body.querySelectorAll<HTMLElement>("p, li > .l, dt, dd, td, pre")) {
        if (!element.textContent?.trim() || element.closest(".notes, .footnotes, figure")) continue
        const kind = element.matches("pre") ? "code" : element.matches("td") ? "table" : "body"
        const px = Number.parseFloat(getComputedStyle(element).fontSize) * scale
        smallest[kind] = Math.min(smallest[kind] ?? Number.POSITIVE_INFINITY, Math.round(px * 10) / 10)
      }
    }
    return smallest
  }
}
