// Runs inside a print page: gives each text a font of exactly its weight and size in place of the variable one. Chromium
// prints text in variable fonts as outlines that belong to no font: large files, rough on some screens.

export interface PinnedText {
  readonly weight: string
  /** In px, where the font's letters change with their size; "" where they do not. */
  readonly size: string
  /** All that is drawn with it. */
  readonly text: string
}

/** Sent to the page as text, so it uses nothing but the page. `off`: the style sheet that holds the `@font-face` rules. */
export function pinFonts(off: string): PinnedText[] {
  const sheet = document.querySelector<HTMLStyleElement>(off)
  if (!sheet?.sheet) return []
  const faces = Array.from(sheet.sheet.cssRules).filter(rule => rule instanceof CSSFontFaceRule)
  const families = new Map(faces.filter(isVariable).map(face => [nameOf(face), hasSizes(face)]))
  /** Families made, by name. */
  const pins = new Map<string, { family: string; weight: string; size: string; text: string }>()
  /** Lists of families that elements get, each with its number. */
  const stacks = new Map<string, number>()
  /** Numbers of list items and lines come from counters, which do not say what they draw. */
  const FIGURES = "0123456789.,:;()/ "
  const marks: { element: Element; attribute: string; stack: number }[] = []

  for (const element of document.querySelectorAll(".slide, .slide *")) {
    const text = textOf(element)
    if (text !== "") mark(element, "data-font", getComputedStyle(element), text)
    for (const part of ["before", "after"]) {
      const style = getComputedStyle(element, `::${part}`)
      const isDrawn = !/^(none|normal|"")$/.test(style.content)
      if (isDrawn) mark(element, `data-font-${part}`, style, FIGURES + style.content)
    }
  }
  for (const { element, attribute, stack } of marks) element.setAttribute(attribute, `${stack}`)
  const style = document.createElement("style")
  style.textContent = [...[...pins].flatMap(facesOf), ...[...stacks].flatMap(rulesOf)].join("\n")
  document.head.append(style)
  sheet.media = "all"
  return Array.from(pins.values(), ({ weight, size, text }) => ({ weight, size, text }))

  function nameOf(face: CSSFontFaceRule): string {
    return face.style.getPropertyValue("font-family").replace(/^["']|["']$/g, "")
  }

  function isVariable(face: CSSFontFaceRule): boolean {
    return face.style.getPropertyValue("font-weight").includes(" ")
  }

  /** Fonts whose letters change with their size say so in the name of their file. */
  function hasSizes(face: CSSFontFaceRule): boolean {
    return face.style.getPropertyValue("src").includes("-opsz-")
  }

  /** Its own, without that of elements inside. */
  function textOf(element: Element): string {
    const own = Array.from(element.childNodes, ({ nodeType, nodeValue }) => (nodeType === 3 ? nodeValue : ""))
    return own.join("").trim()
  }

  function mark(element: Element, attribute: string, style: CSSStyleDeclaration, text: string): void {
    const stack = style.fontFamily
      .split(",")
      .map(name => pinned(name.trim().replace(/^["']|["']$/g, ""), style, text) ?? name)
      .join(",")
    if (stack === style.fontFamily) return
    const number = stacks.get(stack) ?? stacks.size
    stacks.set(stack, number)
    marks.push({ element, attribute, stack: number })
  }

  function pinned(
    family: string,
    { fontWeight, fontSize }: CSSStyleDeclaration,
    text: string,
  ): string | null {
    const hasSize = families.get(family)
    if (hasSize === undefined) return null
    const size = hasSize ? `${Math.round(Number.parseFloat(fontSize) * 10) / 10}` : ""
    const name = `${family} ${fontWeight} ${size}`.trim()
    // Style sheets may set it in capitals.
    const drawn = `${pins.get(name)?.text ?? " "}${text}${text.toUpperCase()}`
    pins.set(name, { family, weight: fontWeight, size, text: drawn })
    return `"${name}"`
  }

  function facesOf([name, { family, weight, size }]: [
    string,
    { family: string; weight: string; size: string },
  ]): string[] {
    return faces
      .filter(face => nameOf(face) === family)
      .map(({ style }) => {
        const [, address = ""] = /url\("([^"]+)"\)/.exec(style.getPropertyValue("src")) ?? []
        const range = style.getPropertyValue("unicode-range")
        return (
          `@font-face{font-family:"${name}";font-style:${style.getPropertyValue("font-style")};font-weight:${weight};` +
          `font-display:block;src:url("${address}/${weight}/${size}") format("truetype");unicode-range:${range}}`
        )
      })
  }

  function rulesOf([stack, number]: [string, number]): string[] {
    return [
      `[data-font="${number}"]{font-family:${stack} !important}`,
      ...["before", "after"].map(
        part => `[data-font-${part}="${number}"]::${part}{font-family:${stack} !important}`,
      ),
    ]
  }
}
