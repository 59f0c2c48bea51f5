// A font stack at one weight and size → the width of any text in it, as the browser would set it in one line.
import { type Family, familyOf, type Kerning } from "./families.ts"

export interface TypeStyle {
  readonly families: readonly string[]
  readonly weight: number
  /** In px. */
  readonly size: number
  readonly italic: boolean
  /** Letter spacing in px. */
  readonly tracking: number
  /** Figures of equal width, as in tables. */
  readonly tabular: boolean
}

export interface Typeface {
  readonly style: TypeStyle
  /** Width in px, without what the letters of other texts beside it would add. */
  readonly width: (text: string) => number
}

const UNIT = 2048
const KERNING_UNIT = 500
const typefaces = new Map<string, Typeface>()

export function typefaceOf(style: TypeStyle): Typeface {
  const key = `${style.families.join()}|${style.weight}|${style.size}|${style.italic}|${style.tracking}|${style.tabular}`
  const known = typefaces.get(key)
  if (known) return known
  const made = makeTypeface(style)
  typefaces.set(key, made)
  return made
}

function makeTypeface(style: TypeStyle): Typeface {
  const families = style.families.flatMap(name => familyOf(name, style.italic) ?? [])
  const glyphs = new Map<number, Glyph>()
  const words = new Map<string, number>()
  const glyphOf = (point: number): Glyph => {
    const known = glyphs.get(point)
    if (known) return known
    const found = findGlyph(point, families, style)
    glyphs.set(point, found)
    return found
  }
  const width = (text: string): number => {
    const known = words.get(text)
    if (known !== undefined) return known
    const sum = sumOf(text, glyphOf, style.size)
    words.set(text, sum)
    return sum
  }
  return { style, width }
}

interface Glyph {
  readonly point: number
  /** In px, letter spacing included. */
  readonly advance: number
  /** null: never kerned. */
  readonly kerning: Kerning | null
}

const ZERO_WIDTH_JOINER = 0x200d

function sumOf(text: string, glyphOf: (point: number) => Glyph, size: number): number {
  let sum = 0
  let before: Glyph | null = null
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    // One picture is made of all that is joined.
    if (before?.point === ZERO_WIDTH_JOINER) {
      before = glyphOf(point)
      continue
    }
    const glyph = glyphOf(point)
    sum += glyph.advance
    if (before?.kerning && before.kerning === glyph.kerning)
      sum += kern(glyph.kerning, before.point, point, size)
    before = glyph
  }
  return sum
}

/** From here on a text is set and kerned as a heading. */
const HEADING_SIZE = 32

function kern({ rows, columns, width, values }: Kerning, a: number, b: number, size: number): number {
  const start = size < HEADING_SIZE ? 0 : values.length / 2
  return ((values[start + (rows.get(a) ?? 0) * width + (columns.get(b) ?? 0)] ?? 0) / KERNING_UNIT) * size
}

function findGlyph(point: number, families: readonly Family[], style: TypeStyle): Glyph {
  if (isInvisible(point)) return { point, advance: 0, kerning: null }
  for (const family of families) {
    const em = advanceIn(family, point, style)
    if (em === null) continue
    const kerning = family.kerning.findLast(each => each.rows.has(point)) ?? null
    return { point, advance: em * style.size + (em === 0 ? 0 : style.tracking), kerning }
  }
  const em = fallbackAdvance(point)
  return { point, advance: em * style.size + (em === 0 ? 0 : style.tracking), kerning: null }
}

/** In em; null where the family does not have the character. */
function advanceIn(family: Family, point: number, { weight, size, tabular }: TypeStyle): number | null {
  const index = (tabular ? family.tabular.get(point) : undefined) ?? family.classes.get(point)
  const covered = family.covers(point)
  if (!covered) return null
  if (index === undefined) return family.square === null ? null : family.square / UNIT
  const [small, large = small] = family.sizes
  const at = (optical: number) => betweenWeights(family, index, optical, weight)
  if (family.sizes.length < 2 || small === undefined || large === undefined) return at(0) / UNIT
  const share = Math.min(1, Math.max(0, (size - small) / (large - small)))
  return (at(0) * (1 - share) + at(1) * share) / UNIT
}

function betweenWeights(
  { weights, sizes, vectors }: Family,
  index: number,
  optical: number,
  weight: number,
): number {
  const start = (index * sizes.length + optical) * weights.length
  const above = weights.findIndex(each => each >= weight)
  if (above <= 0) return vectors[start + (above < 0 ? weights.length - 1 : 0)] ?? 0
  const [low, high] = [weights[above - 1] ?? 0, weights[above] ?? 1]
  const share = (weight - low) / (high - low)
  return (vectors[start + above - 1] ?? 0) * (1 - share) + (vectors[start + above] ?? 0) * share
}

/** Joiners, direction marks and selectors; marks that stand on the letter before them; skin tones. */
function isInvisible(point: number): boolean {
  if (point < 0x300) return point === 0xad || point < 0x20
  if (point >= 0x200b && point <= 0x200f) return true
  if ((point >= 0xfe00 && point <= 0xfe0f) || (point >= 0x1f3fb && point <= 0x1f3ff) || point >= 0xe0000)
    return true
  return /[\p{Mn}\p{Me}\p{Cf}]/u.test(String.fromCodePoint(point))
}

/** What no bundled family has is drawn by a font of the machine: as wide as such characters usually are. */
function fallbackAdvance(point: number): number {
  const character = String.fromCodePoint(point)
  if (point >= 0x1f1e6 && point <= 0x1f1ff) return 0.62
  if (point >= 0x1f000) return point < 0x20000 ? 1.24 : 1
  if (/\p{Emoji_Presentation}/u.test(character)) return 1.24
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\uff01-\uff60\u3000-\u303f]/u.test(character))
    return 1
  if (/\p{Script=Arabic}/u.test(character)) return 0.5
  if (/\p{Script=Thai}/u.test(character)) return 0.6
  return 0.6
}
