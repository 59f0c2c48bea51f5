// A character in a font stack → the family that has it, and its advance there in em.
import { type Family, type Figures, familyOf, hasGlyph, type Pairs } from "./families.ts"

export interface TypeStyle {
  readonly families: readonly string[]
  readonly weight: number
  readonly italic: boolean
  /** Letter spacing in em. */
  readonly tracking: number
  /** What is added to each space, in em. */
  readonly spacing?: number
  readonly figures: Figures
}

export interface Glyph {
  readonly point: number
  /** It stands on the letter before it. */
  readonly isMark: boolean
  /** Letter spacing included. */
  readonly advance: number
  /** What it changes with its neighbours. */
  readonly pairs: readonly Pairs[]
  /** Arabic: at the start, in the middle and at the end of a word; null for all other scripts. */
  readonly joined: readonly number[] | null
}

export type Glyphs = (point: number) => Glyph

/** `optical`: the size in px that the letters are drawn for. */
export function glyphsFor(style: TypeStyle, optical: number): Glyphs {
  const families = familiesOf(style)
  const known = new Map<number, Glyph>()
  return point => {
    const found = known.get(point)
    if (found) return found
    const glyph = findGlyph(point, families, style, optical)
    known.set(point, glyph)
    return glyph
  }
}

function familiesOf({ families, italic }: TypeStyle): Family[] {
  return families.flatMap(name => familyOf(name, italic) ?? [])
}

/** The optical sizes of all families, ascending: between two of them advances grow evenly. */
export function opticalSizes(style: TypeStyle): readonly number[] {
  const sizes = familiesOf(style).flatMap(family => (family.sizes.length > 1 ? family.sizes : []))
  return sizes.length === 0 ? [0] : [...new Set(sizes)].toSorted((a, b) => a - b)
}

function findGlyph(point: number, families: readonly Family[], style: TypeStyle, optical: number): Glyph {
  const family = isInvisible(point) ? undefined : families.find(each => hasGlyph(each, point))
  // Letters that join are never spaced.
  const joins = family?.joining.has(point) ?? false
  const between = isSpace(point) ? (style.spacing ?? 0) : 0
  const spaced = (em: number) => em + (em === 0 || joins ? 0 : style.tracking) + between
  const isMark = /\p{M}/u.test(String.fromCodePoint(point))
  if (!family) {
    const advance = isInvisible(point) ? 0 : spaced(fallbackAdvance(point))
    return { point, isMark, advance, pairs: [], joined: null }
  }
  const { joining, classes, figures, square } = family
  const figure = style.figures === "usual" ? undefined : figures[style.figures].get(point)
  const index = figure ?? classes.get(point)
  const at = (form: number) => advanceOf(family, form, style.weight, optical)
  const em = index === undefined ? (square ?? 0) / UNIT : at(index)
  return {
    point,
    isMark,
    advance: spaced(em),
    // Other figures are other glyphs, which the pairs are not about.
    pairs: figure === undefined ? pairsOf(family, point) : [],
    joined: joining.get(point)?.map(form => spaced(at(form))) ?? null,
  }
}

/** A character is kerned with those of its own file, the last that has it. */
function pairsOf({ pairs }: Family, point: number): Pairs[] {
  const kerning = pairs.findLast(
    each => each.through === 0 && each.rows.has(point) && each.columns.has(point),
  )
  if (kerning) return [kerning]
  return pairs.filter(each => each.rows.has(point) || each.columns.has(point))
}

const UNIT = 2048

function advanceOf(family: Family, index: number, weight: number, size: number): number {
  const { below, above, share } = placeAmong(family.sizes, size)
  const at = (optical: number) => betweenWeights(family, index, optical, weight)
  return (at(below) * (1 - share) + at(above) * share) / UNIT
}

function betweenWeights(
  { weights, sizes, vectors }: Family,
  index: number,
  optical: number,
  weight: number,
): number {
  const start = (index * sizes.length + optical) * weights.length
  const { below, above, share } = placeAmong(weights, weight)
  return (vectors[start + below] ?? 0) * (1 - share) + (vectors[start + above] ?? 0) * share
}

/** Where a value lies among ascending steps: by `share` of the way from one to the next, or on the one at the end. */
export function placeAmong(
  steps: readonly number[],
  value: number,
): { readonly below: number; readonly above: number; readonly share: number } {
  const above = steps.findIndex(step => step >= value)
  const end = above === 0 ? 0 : steps.length - 1
  if (above <= 0) return { below: end, above: end, share: 0 }
  const [low, high] = [steps[above - 1] ?? 0, steps[above] ?? 1]
  return { below: above - 1, above, share: (value - low) / (high - low) }
}

function isSpace(point: number): boolean {
  return point === 0x20 || point === 0xa0
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
  return 0.6
}
