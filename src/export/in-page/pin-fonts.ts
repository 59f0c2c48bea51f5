// Functions that run inside a print page: they give each text a font of exactly its weight and size in place of the
// variable one. Chromium prints text in variable fonts as outlines that belong to no font: large files, rough on some
// screens. Each is sent to the page as text, so it uses nothing but its arguments and the page.

/** By family: smallest and largest size in px for which its letters change with their size. */
export type OpticalSizes = Readonly<Record<string, readonly [number, number]>>

/** What is drawn with a family at one weight and size. */
export interface PinnedText {
  /** Of the family made for it, e.g. "Inter Variable 640 18". */
  readonly name: string
  readonly family: string
  readonly weight: string
  readonly isItalic: boolean
  /** In px; null where letters do not change with their size. */
  readonly size: number | null
  /** Every character, once. */
  readonly text: string
}

/** A font for some characters of a family made. */
export interface PinnedFace {
  readonly family: string
  readonly style: string
  readonly weight: string
  /** As a style sheet writes it. */
  readonly range: string
  /** The font's bytes in base 64, and what they are known by. */
  readonly data: string
  readonly hash: string
}

type FontStyle = Pick<CSSStyleDeclaration, "fontFamily" | "fontStyle" | "fontWeight" | "fontSize">

interface Alike {
  readonly style: FontStyle
  /** Of all of them; "" where they draw none. */
  text: string
  /** Elements, and the attributes by which they get their fonts. */
  readonly marks: { readonly element: Element; readonly attribute: string }[]
}

/** `off`: the style sheet that holds the `@font-face` rules. */
export function pinFonts(off: string, sizes: OpticalSizes): PinnedText[] {
  const sheet = document.querySelector<HTMLStyleElement>(off)
  if (!sheet?.sheet) return []
  /** Of variable families, what their files promise to draw, as pairs of first and last code point. */
  const families = new Map<string, [number, number][]>()
  for (const rule of sheet.sheet.cssRules) addFamily(rule as CSSFontFaceRule)
  const pins = new Map<string, Omit<PinnedText, "text"> & { readonly characters: Set<string> }>()
  /** Lists of families that elements get, each with its number. */
  const stacks = new Map<string, number>()
  /** Numbers of list items and lines come from counters, which do not say what they draw. */
  const FIGURES = "0123456789.,:;()/ "
  /** What is set alike, by how it is set. */
  const alike = new Map<string, Alike>()

  for (const element of document.querySelectorAll("body *")) collectParts(element)
  for (const each of [...alike.values()].sort(drawnFirst)) markAll(each)
  for (const style of document.querySelectorAll("style")) pinMargins(style)
  const style = document.createElement("style")
  style.textContent = [...stacks].flatMap(rulesOf).join("\n")
  document.head.append(style)
  return Array.from(pins.values(), ({ characters, ...pin }) => ({ ...pin, text: [...characters].join("") }))

  function addFamily({ style }: CSSFontFaceRule): void {
    if (!style.getPropertyValue("font-weight").includes(" ")) return
    const name = style.getPropertyValue("font-family").replace(/^["']|["']$/g, "")
    const ranges = style.getPropertyValue("unicode-range").matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)
    const pairs = Array.from(ranges, ([, first = "", last = first]): [number, number] => [
      Number.parseInt(first, 16),
      Number.parseInt(last, 16),
    ])
    families.set(name, [...(families.get(name) ?? []), ...pairs])
  }

  /** Its own, without that of elements inside. */
  function textOf(element: Element): string {
    const own = Array.from(element.childNodes, ({ nodeType, nodeValue }) => (nodeType === 3 ? nodeValue : ""))
    return own.join("").trim()
  }

  function collectParts(element: Element): void {
    collect(element, "data-font", getComputedStyle(element), textOf(element))
    for (const part of ["before", "after"]) {
      const style = getComputedStyle(element, `::${part}`)
      const isDrawn = !/^(none|normal|"")$/.test(style.content)
      if (isDrawn) collect(element, `data-font-${part}`, style, FIGURES + style.content)
    }
  }

  function collect(element: Element, attribute: string, computed: FontStyle, text: string): void {
    const { fontFamily, fontStyle, fontWeight, fontSize } = computed
    const key = `${fontSize} ${fontWeight} ${fontStyle} ${fontFamily}`
    const style = { fontFamily, fontStyle, fontWeight, fontSize }
    const known = alike.get(key) ?? { style, text: "", marks: [] }
    if (text !== "") known.text += ` ${text}`
    known.marks.push({ element, attribute })
    alike.set(key, known)
  }

  /** What has no text of its own still gives its lines their height: in a font that is there anyway. */
  function drawnFirst(one: Alike, other: Alike): number {
    return Number(one.text === "") - Number(other.text === "")
  }

  function markAll({ style, text, marks }: Alike): void {
    const stack = pinnedStack(style, text === "" ? null : text)
    if (stack === null || stack === style.fontFamily) return
    for (const { element, attribute } of marks) element.setAttribute(attribute, `${numberOf(stack)}`)
  }

  function numberOf(stack: string): number {
    const number = stacks.get(stack) ?? stacks.size
    stacks.set(stack, number)
    return number
  }

  /** What stands in the margins of sheets, such as their numbers: boxes of the style sheet, without an element. */
  function pinMargins(sheet: HTMLStyleElement): void {
    const css = sheet.textContent ?? ""
    // Words of counters that the boxes may show.
    const symbols = css.match(/\bsymbols:[^}]*/g) ?? []
    const boxes = /(@(?:top|bottom)-[\w-]+\{[^}]*?font:)([\d.]+px)(\S*) ([^;}]+)/g
    const settled = css.replace(boxes, (box, head, fontSize, height, fontFamily) => {
      const families = pinnedStack(
        { fontFamily, fontStyle: "normal", fontWeight: "400", fontSize },
        [FIGURES, box, ...symbols].join(""),
      )
      return `${head}${fontSize}${height} ${families}`
    })
    if (settled !== css) sheet.textContent = settled
  }

  /** `text`: null for elements that draw none, and get only what others have. */
  function pinnedStack(style: FontStyle, text: string | null): string | null {
    const names = style.fontFamily.split(",").map(name => name.trim())
    // Style sheets may set it in capitals.
    let left = text === null ? null : [...new Set(` ${text}${text.normalize()}${text.toUpperCase()}`)]
    const pinned = names.map(quoted => {
      const family = quoted.replace(/^["']|["']$/g, "")
      const ranges = families.get(family)
      if (!ranges) return quoted
      const name = pin(family, style, left)
      left = left?.filter(character => !isTaken(character, ranges)) ?? null
      return name
    })
    return pinned.includes("") ? null : pinned.join(", ")
  }

  /**
   * Latin letters come from the first family that has them. Of all else a font may lack what it promises, so the
   * families after it get it too.
   */
  function isTaken(character: string, ranges: readonly [number, number][]): boolean {
    const point = character.codePointAt(0) ?? 0
    return point < 0x250 && ranges.some(([first, last]) => point >= first && point <= last)
  }

  /** "" for one that nobody has yet and that gets no text. */
  function pin(family: string, style: FontStyle, text: readonly string[] | null): string {
    const { fontStyle, fontWeight: weight, fontSize } = style
    const size = opticalSize(family, Number.parseFloat(fontSize))
    const isItalic = fontStyle === "italic"
    const name = [family, weight, size ?? "", isItalic ? "italic" : ""].filter(each => each !== "").join(" ")
    const known = pins.get(name)
    if (!known && text === null) return ""
    const pin = known ?? { name, family, weight, isItalic, size, characters: new Set() }
    for (const character of text ?? []) pin.characters.add(character)
    pins.set(name, pin)
    return `"${name}"`
  }

  function opticalSize(family: string, size: number): number | null {
    const [least, most] = sizes[family] ?? []
    if (least === undefined || most === undefined) return null
    return Math.round(Math.min(Math.max(size, least), most) * 10) / 10
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
