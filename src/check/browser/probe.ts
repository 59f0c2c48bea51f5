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
  const styles = new Map<string, Map<string, Set<string>>>()
  const segmenter = new Intl.Segmenter(document.documentElement.lang || "en", { granularity: "grapheme" })
  for (const section of document.querySelectorAll<HTMLElement>("section.slide")) {
    const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent || !node.textContent?.trim() || parent.closest(".notes, .katex, script, style")) continue
      const { fontFamily, fontWeight, fontStyle } = getComputedStyle(parent)
      const lang = parent.closest("[lang]")?.getAttribute("lang") ?? ""
      const key = JSON.stringify({ fontFamily, fontWeight, fontStyle, lang })
      const found = styles.get(key) ?? new Map<string, Set<string>>()
      styles.set(key, found)
      for (const { segment } of segmenter.segment(node.textContent)) {
        if (segment.trim() === "") continue
        const slides = found.get(segment) ?? new Set()
        found.set(segment, slides.add(section.id))
      }
    }
  }
  return [...styles].map(([key, found], index) => {
    const { lang, ...style } = JSON.parse(key) as Record<string, string>
    const box = document.createElement("div")
    box.id = `lectern-probe-${index}`
    box.lang = lang ?? ""
    Object.assign(box.style, style, { position: "absolute", top: "0", opacity: "0" })
    for (const character of found.keys()) {
      const child = document.createElement("p")
      child.textContent = character
      box.append(child)
    }
    document.body.append(box)
    const slides = [...found.values()].map(each => [...each])
    return { selector: `#${box.id}`, characters: [...found.keys()], slides }
  })
}
