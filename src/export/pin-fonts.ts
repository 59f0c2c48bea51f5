// Runs inside a print page: gives each text a font of exactly its weight and size in place of the variable one. Chromium
// prints text in variable fonts as outlines that belong to no font: large files, rough on some screens.

/** Sent to the page as text, so it uses nothing but the page. `off`: the style sheet that holds the `@font-face` rules. */
export function pinFonts(off: string): void {
  const sheet = document.querySelector<HTMLStyleElement>(off)
  if (!sheet?.sheet) return
  const faces = Array.from(sheet.sheet.cssRules).filter(rule => rule instanceof CSSFontFaceRule)
  const families = new Map(faces.filter(isVariable).map(face => [nameOf(face), hasSizes(face)]))
  /** Families made, by name, with the family, weight and size that they are of. */
  const pins = new Map<string, { family: string; weight: string; size: string }>()
  /** Lists of families that elements get, each with its number. */
  const stacks = new Map<string, number>()
  const marks: { element: Element; attribute: string; stack: number }[] = []

  for (const element of document.querySelectorAll(".slide, .slide *")) {
    if (hasText(element)) mark(element, "data-font", getComputedStyle(element))
    for (const part of ["before", "after"]) {
      const style = getComputedStyle(element, `::${part}`)
      if (!/^(none|normal|"")$/.test(style.content)) mark(element, `data-font-${part}`, style)
    }
  }
  for (const { element, attribute, stack } of marks) element.setAttribute(attribute, `${stack}`)
  const style = document.createElement("style")
  style.textContent = [...[...pins].flatMap(facesOf), ...[...stacks].flatMap(rulesOf)].join("\n")
  document.head.append(style)
  sheet.media = "all"

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

  function hasText(element: Element): boolean {
    return Array.from(element.childNodes).some(
      ({ nodeType, nodeValue }) => nodeType === 3 && /\S/.test(nodeValue ?? ""),
    )
  }

  function mark(element: Element, attribute: string, style: CSSStyleDeclaration): void {
    const stack = style.fontFamily
      .split(",")
      .map(name => pinned(name.trim().replace(/^["']|["']$/g, ""), style) ?? name)
      .join(",")
    if (stack === style.fontFamily) return
    const number = stacks.get(stack) ?? stacks.size
    stacks.set(stack, number)
    marks.push({ element, attribute, stack: number })
  }

  function pinned(family: string, { fontWeight, fontSize }: CSSStyleDeclaration): string | null {
    const hasSize = families.get(family)
    if (hasSize === undefined) return null
    const size = hasSize ? `${Math.round(Number.parseFloat(fontSize) * 10) / 10}` : ""
    const name = `${family} ${fontWeight} ${size}`.trim()
    pins.set(name, { family, weight: fontWeight, size })
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
