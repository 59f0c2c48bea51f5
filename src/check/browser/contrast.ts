// Runs inside a page that shows all slides: the texts that stand out too little from what is behind them, by WCAG 2 AA.
// It is sent there as text, so it uses nothing but the page.

export interface Faint {
  readonly slide: string
  readonly ratio: number
  readonly needed: number
  readonly text: string
}

/** Of each slide the faintest one. */
export function faintTexts(): Faint[] {
  type Colour = readonly [red: number, green: number, blue: number, alpha: number]
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true })
  const colours = new Map<string, Colour>()
  const found: Faint[] = []
  for (const section of document.querySelectorAll<HTMLElement>("section.slide")) {
    // What stands on a photo cannot be told from style sheets.
    if (section.classList.contains("layout-bleed")) continue
    const faint = [...textParents(section)].flatMap(element => faintnessOf(element, section))
    const worst = faint.sort((a, b) => a.ratio - b.ratio)[0]
    if (worst) found.push(worst)
  }
  return found

  function textParents(section: HTMLElement): Set<HTMLElement> {
    const parents = new Set<HTMLElement>()
    const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent || !/[\p{L}\p{N}]/u.test(node.textContent ?? "")) continue
      if (!parent.closest(".notes, .katex-mathml, svg, [aria-hidden=true]:not(.katex-html)"))
        parents.add(parent)
    }
    return parents
  }

  function faintnessOf(element: HTMLElement, section: HTMLElement): Faint[] {
    const style = getComputedStyle(element)
    const behind = backgroundOf(element)
    if (!behind || element.getClientRects().length === 0) return []
    const [red, green, blue, alpha] = colourOf(style.color)
    const ink = over([red, green, blue, alpha * opacityOf(element)], behind)
    const ratio = contrast(luminance(ink), luminance(behind))
    const px = Number.parseFloat(style.fontSize)
    const isLarge = px >= 24 || (px >= 18.66 && Number(style.fontWeight) >= 700)
    const needed = isLarge ? 3 : 4.5
    const text = (element.textContent ?? "").trim().slice(0, 60)
    return ratio >= needed ? [] : [{ slide: section.id, ratio: Math.floor(ratio * 100) / 100, needed, text }]
  }

  /** Null: a picture or a gradient lies there. */
  function backgroundOf(element: Element): Colour | null {
    const layers: Colour[] = []
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { backgroundColor, backgroundImage } = getComputedStyle(at)
      if (backgroundImage !== "none") return null
      const colour = colourOf(backgroundColor)
      if (colour[3] > 0) layers.push(colour)
      if (colour[3] === 1) break
    }
    return layers.reduceRight((below, layer) => over(layer, below), [255, 255, 255, 1] as Colour)
  }

  function opacityOf(element: Element): number {
    let opacity = 1
    for (let at: Element | null = element; at; at = at.parentElement)
      opacity *= Number(getComputedStyle(at).opacity)
    return opacity
  }

  /** Any CSS colour, as the screen shows it. */
  function colourOf(css: string): Colour {
    const known = colours.get(css)
    if (known || !canvas) return known ?? [0, 0, 0, 1]
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = css
    canvas.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha = 255] = canvas.getImageData(0, 0, 1, 1).data
    const colour: Colour = [red, green, blue, alpha / 255]
    colours.set(css, colour)
    return colour
  }

  function over([red, green, blue, alpha]: Colour, [r, g, b]: Colour): Colour {
    const mix = (above: number, below: number) => above * alpha + below * (1 - alpha)
    return [mix(red, r), mix(green, g), mix(blue, b), 1]
  }

  function luminance([red, green, blue]: Colour): number {
    const linear = (channel: number) => {
      const part = channel / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  function contrast(one: number, other: number): number {
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
  }
}
