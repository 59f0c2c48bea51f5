// Runs inside a print page: gives each text a font of exactly its weight and size in place of the variable one. Chromium
// prints text in variable fonts as outlines that belong to no font: large files, rough on some screens.

export interface PinnedText {
  readonly weight: string
  /** In px, where the font's letters change with their size; "" where they do not. */
  readonly size: string
  /** Every character that is drawn with it, once. */
  readonly text: string
}

type FontStyle = Pick<CSSStyleDeclaration, "fontWeight" | "fontSize">

interface Pin {
  readonly family: string
  readonly weight: string
  readonly size: string
  readonly characters: Set<string>
}

/** Sent to the page as text, so it uses nothing but the page. `off`: the style sheet that holds the `@font-face` rules. */
export function pinFonts(off: string): PinnedText[] {
  const sheet = document.querySelector<HTMLStyleElement>(off)
  if (!sheet?.sheet) return []
  const faces = Array.from(sheet.sheet.cssRules).filter(rule => rule instanceof CSSFontFaceRule)
  const families = new Map(faces.filter(isVariable).map(face => [nameOf(face), hasSizes(face)]))
  /** Families made, by name. */
  const pins = new Map<string, Pin>()
  /** Lists of families that elements get, each with its number. */
  const stacks = new Map<string, number>()
  /** Numbers of list items and lines come from counters, which do not say what they draw. */
  const FIGURES = "0123456789.,:;()/ "
  const marks: { element: Element; attribute: string; stack: number }[] = []

  for (const element of document.querySelectorAll("body *")) {
    const text = textOf(element)
    if (text !== "") mark(element, "data-font", getComputedStyle(element), text)
    for (const part of ["before", "after"]) {
      const style = getComputedStyle(element, `::${part}`)
      const isDrawn = !/^(none|normal|"")$/.test(style.content)
      if (isDrawn) mark(element, `data-font-${part}`, style, FIGURES + style.content)
    }
  }
  const margins = Array.from(document.querySelectorAll("style"), pinMargins).flat()
  for (const { element, attribute, stack } of marks) element.setAttribute(attribute, `${stack}`)
  const style = document.createElement("style")
  style.textContent = [...[...pins].flatMap(facesOf), ...[...stacks].flatMap(rulesOf)].join("\n")
  document.head.append(style)
  sheet.media = "all"
  // Margins are laid out when printing begins, which is too late to fetch a font.
  for (const { font, text } of margins) void document.fonts.load(font, text)
  return Array.from(pins.values(), ({ weight, size, characters }) => ({
    weight,
    size,
    text: [...characters].join(""),
  }))

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
    const stack = pinnedStack(style.fontFamily, style, text)
    if (stack === style.fontFamily) return
    const number = stacks.get(stack) ?? stacks.size
    stacks.set(stack, number)
    marks.push({ element, attribute, stack: number })
  }

  /** What stands in the margins of sheets, such as their numbers: boxes of the style sheet, without an element. */
  function pinMargins(sheet: HTMLStyleElement): { font: string; text: string }[] {
    const found: { font: string; text: string }[] = []
    const css = sheet.textContent ?? ""
    const boxes = /(@(?:top|bottom)-[\w-]+\{[^}]*?font:)([\d.]+px)(\S*) ([^;}]+)/g
    const settled = css.replace(boxes, (box, head, fontSize, height, stack) => {
      const text = FIGURES + box
      const families = pinnedStack(stack, { fontWeight: "400", fontSize }, text)
      found.push({ font: `${fontSize} ${families}`, text })
      return `${head}${fontSize}${height} ${families}`
    })
    if (settled !== css) sheet.textContent = settled
    return found
  }

  function pinnedStack(stack: string, style: FontStyle, text: string): string {
    const names = stack.split(",").map(name => name.trim())
    return names.map(name => pinned(name.replace(/^["']|["']$/g, ""), style, text) ?? name).join(", ")
  }

  function pinned(family: string, { fontWeight, fontSize }: FontStyle, text: string): string | null {
    const hasSize = families.get(family)
    if (hasSize === undefined) return null
    const size = hasSize ? `${Math.round(Number.parseFloat(fontSize) * 10) / 10}` : ""
    const name = `${family} ${fontWeight} ${size}`.trim()
    const pin = pins.get(name) ?? { family, weight: fontWeight, size, characters: new Set(" ") }
    // Style sheets may set it in capitals.
    for (const character of text + text.toUpperCase()) pin.characters.add(character)
    pins.set(name, pin)
    return `"${name}"`
  }

  function facesOf([name, { family, weight, size }]: [string, Pin]): string[] {
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
