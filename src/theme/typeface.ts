// A font stack at one weight → the width of any text in it at any size, as the browser would set it in one line.
import { once } from "../once.ts"
import type { Pairs } from "./families.ts"
import { type Glyph, type Glyphs, glyphsFor, opticalSizes, placeAmong, type TypeStyle } from "./glyphs.ts"

export type { TypeStyle } from "./glyphs.ts"

export interface Typeface {
  /** In px at a size, without what the letters of other texts beside it would add. */
  readonly width: (text: string, size: number) => number
  readonly cutsAt: (size: number) => Cuts
}

/** The face as drawn for one optical size: widths in em, each worked out once. */
export interface Cut {
  readonly width: (text: string) => number
  /** What a space between two characters is wider than alone, in em; null where the face kerns no spaces. */
  readonly aroundSpace: ((before: number, after: number) => number) | null
}

/** A size lies between two cuts, or on the first: its widths are `share` of the second, the rest of the first. */
export interface Cuts {
  readonly below: Cut
  readonly above: Cut
  readonly share: number
}

const typefaces = new Map<string, Typeface>()

export function typefaceOf(style: TypeStyle): Typeface {
  const { families, weight, italic, tracking, spacing = 0, figures } = style
  const key = `${families.join()}|${weight}|${italic}|${tracking}|${spacing}|${figures}`
  return once(typefaces, key, () => makeTypeface(style))
}

function makeTypeface(style: TypeStyle): Typeface {
  const sizes = opticalSizes(style)
  const spaced = style.tracking !== 0
  const text = sizes.map(size => makeCut(glyphsFor(style, size), { of: 0, spaced }))
  const headings = sizes.map(size => makeCut(glyphsFor(style, size), { of: 1, spaced }))
  const cutsAt = (size: number) => cutsAround(size, sizes, size < HEADING_SIZE ? text : headings)
  return {
    cutsAt,
    width(text, size) {
      const { below, above, share } = cutsAt(size)
      return (below.width(text) * (1 - share) + (share > 0 ? above.width(text) * share : 0)) * size
    },
  }
}

/** From here on a text is set and kerned as a heading. */
const HEADING_SIZE = 32

function cutsAround(size: number, sizes: readonly number[], cuts: readonly Cut[]): Cuts {
  const { below, above, share } = placeAmong(sizes, size)
  return { below: cuts[below] ?? NO_CUT, above: cuts[above] ?? NO_CUT, share }
}

const NO_CUT: Cut = { width: () => 0, aroundSpace: null }

interface Register {
  /** Kerning of text, or of headings. */
  readonly of: 0 | 1
  /** No letters are joined. */
  readonly spaced: boolean
}

function makeCut(glyphs: Glyphs, register: Register): Cut {
  const ascii = asciiWidth(glyphs, register)
  const words = new Map<string, number>()
  return {
    width(text) {
      const sum = ascii(text)
      if (sum >= 0) return sum
      const known = words.get(text)
      if (known !== undefined) return known
      const made = arabic.test(text) ? joinedWidth(text, glyphs) : plainWidth(text, glyphs, register)
      words.set(text, made)
      return made
    },
    aroundSpace: spaceKerning(glyphs, register),
  }
}

const SPACE = 0x20

/** Few faces kern spaces: in the others it would only take time. */
function spaceKerning(glyphs: Glyphs, register: Register): Cut["aroundSpace"] {
  const space = glyphs(SPACE)
  if (!space.pairs.some(pairs => kernsSpace(pairs, register.of))) return null
  return (before, after) =>
    (before > 0 ? together(glyphs(before), space, 0, register) : 0) +
    (after > 0 ? together(space, glyphs(after), 0, register) : 0)
}

/** A change of one unit is not seen. */
function kernsSpace({ rows, columns, width, values }: Pairs, register: Register["of"]): boolean {
  const start = (register * values.length) / 2
  const [row, column] = [rows.get(SPACE), columns.get(SPACE)]
  for (let at = 0; at < values.length / 2; at++) {
    const isOfSpace = Math.floor(at / width) === row || at % width === column
    if (isOfSpace && Math.abs(values[start + at] ?? 0) > 1) return true
  }
  return false
}

const ASCII = 0x80

/** Most words need no more than a table: what each character adds after each other; -1 for all other words. */
function asciiWidth(glyphs: Glyphs, register: Register): (text: string) => number {
  // The first row is for the beginning of a word: what stands there is kerned with nothing.
  const table = new Float64Array(ASCII * ASCII).fill(Number.NaN)
  const added = (before: number, point: number): number => {
    const glyph = glyphs(point)
    const width = glyph.advance + (before === 0 ? 0 : together(glyphs(before), glyph, 0, register))
    table[before * ASCII + point] = width
    return width
  }
  return text => {
    let sum = 0
    let before = 0
    for (let at = 0; at < text.length; at++) {
      const point = text.charCodeAt(at)
      if (point >= ASCII || point === 0) return -1
      const width = table[before * ASCII + point] ?? 0
      sum += Number.isNaN(width) ? added(before, point) : width
      before = point
    }
    return sum
  }
}

const ZERO_WIDTH_JOINER = 0x200d

function plainWidth(text: string, glyphs: Glyphs, register: Register): number {
  let sum = 0
  let before: Glyph | null = null
  let sign = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    const glyph = glyphs(point)
    // One picture is made of all that is joined.
    if (before?.point === ZERO_WIDTH_JOINER && point > 0x2000) {
      before = glyph
      continue
    }
    sum += glyph.advance
    if (before) sum += together(before, glyph, sign, register)
    // The letter before an Indic mark is still the one that the next is joined to.
    if (before && before.pairs.length > 1 && glyph.isMark) sign = point
    else {
      before = glyph
      sign = 0
    }
  }
  return sum
}

/** What two characters change in each other; `sign` stands between them, or is 0. */
function together(a: Glyph, b: Glyph, sign: number, register: Register): number {
  for (const pairs of a.pairs)
    if (b.pairs.includes(pairs) && pairs.through === sign) return change(pairs, a.point, b.point, register)
  return 0
}

/** Part of an em that changes are multiples of. */
const UNIT = 500

function change(
  { rows, columns, width, values, ligatures }: Pairs,
  a: number,
  b: number,
  { of, spaced }: Register,
): number {
  const row = rows.get(a)
  const column = columns.get(b)
  if (row === undefined || column === undefined) return 0
  const apart = spaced ? (ligatures.get(a)?.get(b)?.[of] ?? 0) : 0
  return ((values[(of * values.length) / 2 + row * width + column] ?? 0) + apart) / UNIT
}

// --- Arabic: letters join, and are as wide as their place in the word makes them -----------------------

const arabic = /[\u0600-\u06ff]/
/** These join to the letter before them only. */
const joinsBackOnly =
  /[\u0622-\u0625\u0627\u0629\u062f-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06c0\u06c3-\u06cb\u06cd\u06cf\u06d2\u06d3\u06d5]/
const START = 0
const MIDDLE = 1
const END = 2

function joinedWidth(text: string, glyphs: Glyphs): number {
  const letters = [...text].filter(character => !/[\p{Mn}\u200d]/u.test(character))
  const joins = letters.map(
    letter => glyphs(letter.codePointAt(0) ?? 0).joined !== null || letter === "\u0640",
  )
  return letters.reduce((sum, letter, index) => {
    const { advance, joined } = glyphs(letter.codePointAt(0) ?? 0)
    const before = joins[index - 1] === true && !joinsBackOnly.test(letters[index - 1] ?? "")
    const after = joins[index + 1] === true && !joinsBackOnly.test(letter)
    return sum + (joined?.[formOf(before, after)] ?? advance)
  }, 0)
}

function formOf(before: boolean, after: boolean): number {
  if (before) return after ? MIDDLE : END
  return after ? START : -1
}
