// Runs inside a page: sets every character of its slides once more in each style that it has there, away from sight, so
// that the browser can be asked which font it took. It is sent there as text, so it uses nothing but the page.

export interface Probe {
  /** Selects the element that holds one character of one style in each of its children. */
  readonly selector: string
  /** As its children hold them; a character with its marks, or joined ones, count as one. */
  readonly characters: readonly string[]
  /** Ids of the slides on which each stands. */
  readonly slides: readonly (readonly string[])[]
}

export function layProbes(): Probe[] {
  type Found = Map<string, Set<string>>
  const styles = new Map<string, Found>()
  const segmenter = new Intl.Segmenter(document.documentElement.lang || "en", { granularity: "grapheme" })
  for (const section of document.querySelectorAll<HTMLElement>("section.slide")) {
    for (const { parent, text } of textsIn(section)) note(foundIn(styleOf(parent)), text, section.id)
  }
  return [...styles].map(([style, found], index) => layProbe(style, found, index))

  function* textsIn(section: HTMLElement): Generator<{ parent: HTMLElement; text: string }> {
    const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      const text = node.textContent ?? ""
      if (parent && text.trim() && !parent.closest(".notes, .katex-mathml, script, style"))
        yield { parent, text }
    }
  }

  function styleOf(element: HTMLElement): string {
    const { fontFamily, fontWeight, fontStyle } = getComputedStyle(element)
    const lang = element.closest("[lang]")?.getAttribute("lang") ?? ""
    return JSON.stringify({ fontFamily, fontWeight, fontStyle, lang })
  }

  function foundIn(style: string): Found {
    const found = styles.get(style) ?? new Map<string, Set<string>>()
    styles.set(style, found)
    return found
  }

  function note(found: Found, text: string, slide: string): void {
    for (const { segment } of segmenter.segment(text)) {
      if (segment.trim() !== "") found.set(segment, (found.get(segment) ?? new Set()).add(slide))
    }
  }

  function layProbe(style: string, found: Found, index: number): Probe {
    const { lang, ...font } = JSON.parse(style) as Record<string, string>
    const box = document.createElement("div")
    box.id = `lectern-probe-${index}`
    box.lang = lang ?? ""
    Object.assign(box.style, font, { position: "absolute", top: "0", opacity: "0" })
    for (const character of found.keys()) {
      const child = document.createElement("p")
      child.textContent = character
      box.append(child)
    }
    document.body.append(box)
    const slides = [...found.values()].map(each => [...each])
    return { selector: `#${box.id}`, characters: [...found.keys()], slides }
  }
}
