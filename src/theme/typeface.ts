// A font stack at one weight and size → the width of any text in it, as the browser would set it in one line.
import type { Pairs } from "./families.ts"
import { type Glyph, type Glyphs, glyphsFor, type TypeStyle } from "./glyphs.ts"

export type { TypeStyle } from "./glyphs.ts"

export interface Typeface {
  readonly style: TypeStyle
  /** Width in px, without what the letters of other texts beside it would add. */
  readonly width: (text: string) => number
}

const typefaces = new Map<string, Typeface>()

export function typefaceOf(style: TypeStyle): Typeface {
  const { families, weight, size, italic, tracking, tabular } = style
  const key = `${families.join()}|${weight}|${size}|${italic}|${tracking}|${tabular}`
  const known = typefaces.get(key)
  if (known) return known
  const made = makeTypeface(style)
  typefaces.set(key, made)
  return made
}

function makeTypeface(style: TypeStyle): Typeface {
  const glyphs = glyphsFor(style)
  const words = new Map<string, number>()
  const width = (text: string): number => {
    const known = words.get(text)
    if (known !== undefined) return known
    const sum = arabic.test(text) ? joinedWidth(text, glyphs) : plainWidth(text, glyphs, style.size)
    words.set(text, sum)
    return sum
  }
  return { style, width }
}

const ZERO_WIDTH_JOINER = 0x200d

function plainWidth(text: string, glyphs: Glyphs, size: number): number {
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
    if (before) sum += together(before, glyph, sign, size)
    if (before && before.pairs.length > 1 && isMark(point)) sign = point
    else {
      before = glyph
      sign = 0
    }
  }
  return sum
}

/** A mark after an Indic letter: the letter is still the one that the next is joined to. */
function isMark(point: number): boolean {
  return /\p{M}/u.test(String.fromCodePoint(point))
}

/** What two characters change in each other; `sign` stands between them, or is 0. */
function together(a: Glyph, b: Glyph, sign: number, size: number): number {
  for (const pairs of a.pairs)
    if (b.pairs.includes(pairs) && pairs.through === sign) return change(pairs, a.point, b.point, size)
  return 0
}

/** Part of an em that changes are multiples of. */
const UNIT = 500
/** From here on a text is set and kerned as a heading. */
const HEADING_SIZE = 32

function change({ rows, columns, width, values }: Pairs, a: number, b: number, size: number): number {
  const row = rows.get(a)
  const column = columns.get(b)
  if (row === undefined || column === undefined) return 0
  const start = size < HEADING_SIZE ? 0 : values.length / 2
  return ((values[start + row * width + column] ?? 0) / UNIT) * size
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
