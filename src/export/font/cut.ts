// Fonts and the characters that are drawn → the same fonts with nothing else in them.
import { plainFont } from "../../fonts/plain.ts"
import { readTables } from "../../fonts/tables.ts"
import { writeWoff2 } from "../../fonts/woff2.ts"
import { subset } from "./harfbuzz.ts"

/** Lightest and boldest weight that a page uses. */
export type Weights = readonly [number, number]

export interface Cut {
  /** Each of them once or more often. */
  readonly characters: string
  readonly format: "woff2" | "sfnt"
  /** What is kept of the weights of a variable font; null: all. A font of one weight may stand for all of them. */
  readonly weights?: Weights | null
  /** One place on each axis, such as `{ wght: 640 }`: a variable font becomes a plain one; null: it stays as it is. */
  readonly place?: Readonly<Record<string, number>> | null
  /** Features kept, such as "kern"; null: all. Others are dropped with the glyphs that only they lead to. */
  readonly features?: readonly string[] | null
  /** All that a page draws, where several are cut from one font for it: the rest is then taken from little. */
  readonly page?: string
}

export interface CutFont {
  readonly bytes: Uint8Array
  /** The first of them stands for what the font does not have. */
  readonly glyphs: number
}

interface OpenFont {
  readonly bytes: Uint8Array
  readonly isVariable: boolean
}

/** Fonts that are open, by numbers given to them. */
const fonts = new Map<number, OpenFont>()

export function openFont(number: number, font: Uint8Array): void {
  const bytes = plainFont(font)
  fonts.set(number, { bytes, isVariable: readTables(bytes)?.has("fvar") ?? false })
}

function fontAt(number: number): OpenFont {
  const font = fonts.get(number)
  if (!font) throw new Error("it is not open")
  return font
}

export function cut(number: number, what: Cut): CutFont {
  const { format, weights, place, features = null } = what
  const axes = fontAt(number).isVariable ? (place ?? (weights ? { wght: weights } : {})) : {}
  const plain = subset(baseOf(number, isWithinPage(what) ? what : { features }), {
    characters: withParts(what.characters),
    features,
    axes,
  })
  const tables = readTables(plain) ?? new Map<string, Uint8Array>()
  const glyphs = Buffer.from(tables.get("maxp") ?? [0, 0, 0, 0, 0, 0]).readUInt16BE(4)
  return { bytes: format === "sfnt" || glyphs < 2 ? plain : writeWoff2(tables), glyphs }
}

/** A style sheet may add characters, or set those of the page in capitals that it has not got. */
function isWithinPage({ page = "", characters }: Cut): boolean {
  const drawn = new Set(page)
  return [...characters].every(character => drawn.has(character))
}

const pageFonts = new Map<string, Uint8Array>()
/** Of a few pages: each needs some dozens. */
const MOST_PAGE_FONTS = 256

/** The font, or the part of it that a page can draw. */
export function baseOf(
  number: number,
  { page, features = null }: Pick<Cut, "page" | "features">,
): Uint8Array {
  const font = fontAt(number).bytes
  if (page === undefined) return font
  const key = `${number} ${features?.join() ?? "all"} ${page}`
  const base = pageFonts.get(key) ?? subset(font, { characters: withParts(page), features, axes: {} })
  pageFonts.set(key, base)
  for (const oldest of pageFonts.keys()) if (pageFonts.size > MOST_PAGE_FONTS) pageFonts.delete(oldest)
  return base
}

/** Letters are taken apart to be set, such as Thai am and the vowels of Tamil that stand on both sides. */
function withParts(characters: string): ReadonlySet<string> {
  return new Set(characters + characters.normalize("NFD") + characters.normalize("NFKD"))
}
