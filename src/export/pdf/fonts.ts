// A font of a PDF → which characters its codes stand for, and whether it is all there.
import { dictAt, dictOrEmpty, type Pdf, type PdfObject, resolve, streamOf } from "./file.ts"
import { type Dict, isDict, isList, isRef, readName, type Value } from "./syntax.ts"

export interface Font {
  /** Bytes a code. */
  readonly width: 1 | 2
  readonly characters: ReadonlyMap<number, string>
}

export function readFont(pdf: Pdf, font: Dict): Font {
  const map = font.get("ToUnicode")
  const object = isRef(map) ? pdf.objects.get(map.ref) : undefined
  return {
    width: font.get("Subtype") === "/Type0" ? 2 : 1,
    characters: object ? readMap(object) : new Map(),
  }
}

const SECTION = /begin(bfchar|bfrange)([\s\S]*?)end/g
const HEX = /<([0-9A-Fa-f]+)>/g

function readMap(object: PdfObject): ReadonlyMap<number, string> {
  const characters = new Map<number, string>()
  for (const [, kind, body = ""] of streamOf(object).toString("latin1").matchAll(SECTION)) {
    const numbers = Array.from(body.matchAll(HEX), ([, hex = ""]) => hex)
    if (kind === "bfchar") readSingles(numbers, characters)
    else readRanges(numbers, characters)
  }
  return characters
}

function readSingles(numbers: readonly string[], characters: Map<number, string>): void {
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    characters.set(Number.parseInt(numbers[at] ?? "", 16), utf16(numbers[at + 1] ?? ""))
  }
}

/** First code, last code, character of the first. */
function readRanges(numbers: readonly string[], characters: Map<number, string>): void {
  for (let at = 0; at + 2 < numbers.length; at += 3) {
    const [first = "", last = "", text = ""] = numbers.slice(at, at + 3)
    const from = Number.parseInt(first, 16)
    const base = Number.parseInt(text, 16)
    for (let code = from; code <= Number.parseInt(last, 16); code++) {
      characters.set(code, utf16((base + code - from).toString(16).padStart(text.length, "0")))
    }
  }
}

/** Four digits a unit. */
function utf16(hex: string): string {
  let text = ""
  for (let at = 0; at < hex.length; at += 4)
    text += String.fromCharCode(Number.parseInt(hex.slice(at, at + 4), 16))
  return text
}

/** What is missing of some pages' fonts, in words: the glyphs themselves, or the map to characters. */
export function fontFaults(pdf: Pdf, pages: readonly number[]): string[] {
  const fonts = new Set<number>()
  for (const page of pages) collectFonts(pdf, { ref: page }, fonts)
  return [...fonts].flatMap(ref => faultsOf(pdf, dictAt(pdf, { ref })))
}

/** Of a page or a form, and of the forms drawn on it. */
function collectFonts(pdf: Pdf, owner: Value, fonts: Set<number>): void {
  const resources = dictOrEmpty(resolve(pdf, dictAt(pdf, owner).get("Resources")))
  for (const font of dictOrEmpty(resolve(pdf, resources.get("Font"))).values())
    if (isRef(font)) fonts.add(font.ref)
  for (const object of dictOrEmpty(resolve(pdf, resources.get("XObject"))).values())
    collectFonts(pdf, object, fonts)
}

function faultsOf(pdf: Pdf, font: Dict): string[] {
  const base = font.get("BaseFont")
  const name = typeof base === "string" ? readName(base) : "drawn as outlines"
  return [
    ...(font.has("ToUnicode") ? [] : [`the font ${name} has no map to characters`]),
    ...(isEmbedded(pdf, font) ? [] : [`the font ${name} is not embedded`]),
  ]
}

function isEmbedded(pdf: Pdf, font: Dict): boolean {
  if (font.get("Subtype") === "/Type3") return true
  const descendants = resolve(pdf, font.get("DescendantFonts"))
  const owner = isList(descendants) ? resolve(pdf, descendants[0]) : font
  const descriptor = isDict(owner) ? resolve(pdf, owner.get("FontDescriptor")) : undefined
  return isDict(descriptor) && ["FontFile", "FontFile2", "FontFile3"].some(key => descriptor.has(key))
}
