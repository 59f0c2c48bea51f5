// The baked tables of the bundled families: how wide each character is at any weight and size, and what pairs change.
import { once } from "../once.ts"
import { type Ranges, rangesOf } from "./all-faces.ts"
import { type BakedFamily, type BakedPairs, bakedFamilies } from "./baked.ts"
import { unpackBytes, unpackNumbers, unpackPoints, unpackRanges } from "./packed.ts"

/** What two characters of one font file are closer or wider together than alone. */
export interface Pairs {
  readonly rows: ReadonlyMap<number, number>
  readonly columns: ReadonlyMap<number, number>
  /** A sign between the two that joins them, or 0. */
  readonly through: number
  readonly width: number
  /** Rows times columns for text, then for headings. */
  readonly values: Int8Array
  /** By the first character and the second: what pairs that are drawn as one gain in text and headings that are spaced. */
  readonly ligatures: ReadonlyMap<number, ReadonlyMap<number, readonly number[]>>
}

export const noLigatures: Pairs["ligatures"] = new Map()

/** Classes of a character's advances by its place in a word: start, middle, end. */
export type Joining = readonly [start: number, middle: number, end: number]

/** Of equal width, as in tables; as tall as small letters, as in running text. */
export type Figures = "usual" | "tabular" | "oldStyle"

export interface Family {
  readonly name: string
  /** Above and below the baseline, in em. */
  readonly ascent: number
  readonly descent: number
  readonly weights: readonly number[]
  /** Optical sizes in px; one for a family without them. */
  readonly sizes: readonly number[]
  /** Width of all characters that are not listed; null: those that are not listed are not there. */
  readonly square: number | null
  /** Index of a character's advances. */
  readonly classes: ReadonlyMap<number, number>
  /** The same for other figures than the usual ones, where they differ. */
  readonly figures: Readonly<Record<Exclude<Figures, "usual">, ReadonlyMap<number, number>>>
  readonly joining: ReadonlyMap<number, Joining>
  /** One row of `weights.length * sizes.length` advances per class, in 1/2048 em. */
  readonly vectors: Uint16Array
  readonly pairs: readonly Pairs[]
  readonly covers: (point: number) => boolean
}

const unpacked = new Map<string, Family | null>()

/** A font of the user's. Its name is made of its content too, so that one name never means two fonts. */
export function addFamily(family: Family, italic: boolean): void {
  unpacked.set(italic ? `${family.name} italic` : family.name, family)
}

/** null for a family that nobody brings. */
export function familyOf(name: string, italic: boolean): Family | null {
  const key = italic ? `${name} italic` : name
  const known = unpacked.get(key)
  if (known !== undefined) return known
  const style = italic ? "italic" : "normal"
  const upright = bakedFamilies.find(each => each.family === name && each.style === "normal")
  const found = bakedFamilies.find(each => each.family === name && each.style === style) ?? upright
  const family = found ? unpack(found) : null
  unpacked.set(key, family)
  return family
}

function unpack(family: BakedFamily): Family {
  return {
    ...family,
    name: family.family,
    classes: classesBy(family.points, family.classes),
    figures: {
      tabular: classesBy(family.tabularPoints, family.tabularClasses),
      oldStyle: classesBy(family.oldStylePoints, family.oldStyleClasses),
    },
    joining: unpackJoining(family),
    vectors: unpackNumbers(family.vectors),
    pairs: family.pairs.map(unpackPairs),
    covers: coverage(family.family, family.missing),
  }
}

function classesBy(points: string, classes: string): Map<number, number> {
  const numbers = unpackNumbers(classes)
  return new Map(unpackPoints(points).map((point, index) => [point, numbers[index] ?? 0]))
}

/** Classes of all letters at the start of a word, then in the middle, then at the end. */
function unpackJoining({ joiningPoints, joiningClasses }: BakedFamily): Map<number, Joining> {
  const points = unpackPoints(joiningPoints)
  const classes = unpackNumbers(joiningClasses)
  const at = (form: number, index: number) => classes[form * points.length + index] ?? 0
  return new Map(points.map((point, index) => [point, [at(0, index), at(1, index), at(2, index)]]))
}

function unpackPairs({ points, seconds, through, rows, columns, values, ligatures }: BakedPairs): Pairs {
  const row = unpackBytes(rows)
  const column = unpackBytes(columns)
  const firsts = unpackPoints(points)
  return {
    rows: new Map(firsts.map((point, index) => [point, row[index] ?? 0])),
    columns: new Map(
      (seconds === "" ? firsts : unpackPoints(seconds)).map((point, index) => [point, column[index] ?? 0]),
    ),
    through,
    width: column.reduce((max, each) => Math.max(max, each), 0) + 1,
    values: new Int8Array(unpackBytes(values).buffer),
    ligatures: unpackLigatures(ligatures),
  }
}

function unpackLigatures(ligatures: BakedPairs["ligatures"]): Pairs["ligatures"] {
  const found = new Map<number, Map<number, readonly number[]>>()
  for (const [pair, gains] of Object.entries(ligatures)) {
    const [first = 0, second = 0] = Array.from(pair, each => each.codePointAt(0) ?? 0)
    once(found, first, () => new Map()).set(second, gains)
  }
  return found
}

/** Whether the browser draws a character with the family. */
export function hasGlyph({ covers, classes, square }: Family, point: number): boolean {
  return covers(point) && (square !== null || classes.has(point))
}

/** By the ranges of the family's `@font-face` rules, since the browser asks no other file. */
function coverage(family: string, missing: string): (point: number) => boolean {
  const asked = rangesOf(family)
  const absent = unpackRanges(missing)
  return point => holds(asked, point) && !holds(absent, point)
}

function holds(ranges: Ranges, point: number): boolean {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.[0] ?? 0) <= point) low = middle + 1
    else high = middle
  }
  return point <= (ranges[low - 1]?.[1] ?? -1)
}
