// The baked tables of the bundled families: how wide each character is at any weight and size, and how pairs are kerned.
import { allFaces } from "./faces.ts"
import { unpackBytes, unpackNumbers, unpackPoints } from "./packed.ts"
import geist from "./widths/geist.json" with { type: "json" }
import geistItalic from "./widths/geist-italic.json" with { type: "json" }
import geistMono from "./widths/geist-mono.json" with { type: "json" }
import inter from "./widths/inter.json" with { type: "json" }
import interItalic from "./widths/inter-italic.json" with { type: "json" }
import jetbrainsMono from "./widths/jetbrains-mono.json" with { type: "json" }
import notoSansJp from "./widths/noto-sans-jp.json" with { type: "json" }
import notoSansSc from "./widths/noto-sans-sc.json" with { type: "json" }
import pretendard from "./widths/pretendard.json" with { type: "json" }

const baked: readonly BakedFamily[] = [
  inter,
  interItalic,
  geist,
  geistItalic,
  geistMono,
  jetbrainsMono,
  notoSansJp,
  notoSansSc,
  pretendard,
  { ...pretendard, family: "Lectern Symbols", square: null, missing: "" },
]

export interface BakedFamily {
  readonly family: string
  readonly style: string
  /** Above and below the baseline, in em. */
  readonly ascent: number
  readonly descent: number
  readonly weights: readonly number[]
  /** Optical sizes in px; one for a family without them. */
  readonly sizes: readonly number[]
  /** Width of all characters that are not listed; null: those that are not listed are not in the family. */
  readonly square: number | null
  /** Asked for by the family's style sheet, but not in it. */
  readonly missing: string
  readonly points: string
  readonly classes: string
  readonly vectors: string
  /** Characters that have another width among figures of equal width. */
  readonly tabularPoints: string
  readonly tabularClasses: string
  readonly kerning: readonly BakedKerning[]
}

export interface BakedKerning {
  readonly points: string
  readonly rows: string
  readonly columns: string
  readonly values: string
}

/** Kerning within one font file: characters of two files are never kerned. */
export interface Kerning {
  readonly rows: ReadonlyMap<number, number>
  readonly columns: ReadonlyMap<number, number>
  readonly width: number
  /** Rows times columns for text, then for headings. */
  readonly values: Int8Array
}

export interface Family {
  readonly name: string
  readonly ascent: number
  readonly descent: number
  readonly weights: readonly number[]
  readonly sizes: readonly number[]
  readonly square: number | null
  /** Index of a character's advances. */
  readonly classes: ReadonlyMap<number, number>
  /** The same for figures of equal width, where they differ. */
  readonly tabular: ReadonlyMap<number, number>
  /** One row of `weights.length * sizes.length` advances per class, in 1/2048 em. */
  readonly vectors: Uint16Array
  readonly kerning: readonly Kerning[]
  readonly covers: (point: number) => boolean
}

const unpacked = new Map<string, Family | null>()

/** null for a family that the package does not bring. */
export function familyOf(name: string, italic: boolean): Family | null {
  const key = italic ? `${name} italic` : name
  const known = unpacked.get(key)
  if (known !== undefined) return known
  const style = italic ? "italic" : "normal"
  const upright = baked.find(each => each.family === name && each.style === "normal")
  const found = baked.find(each => each.family === name && each.style === style) ?? upright
  const family = found && upright ? unpack(found, upright.kerning) : null
  unpacked.set(key, family)
  return family
}

function unpack(family: BakedFamily, kerning: readonly BakedKerning[]): Family {
  return {
    ...family,
    name: family.family,
    classes: classesBy(family.points, family.classes),
    tabular: classesBy(family.tabularPoints, family.tabularClasses),
    vectors: unpackNumbers(family.vectors),
    kerning: kerning.map(unpackKerning),
    covers: coverage(family.family, family.missing),
  }
}

function classesBy(points: string, classes: string): Map<number, number> {
  const numbers = unpackNumbers(classes)
  return new Map(unpackPoints(points).map((point, index) => [point, numbers[index] ?? 0]))
}

function unpackKerning({ points, rows, columns, values }: BakedKerning): Kerning {
  const letters = unpackPoints(points)
  const row = unpackBytes(rows)
  const column = unpackBytes(columns)
  return {
    rows: new Map(letters.map((point, index) => [point, row[index] ?? 0])),
    columns: new Map(letters.map((point, index) => [point, column[index] ?? 0])),
    width: column.reduce((max, each) => Math.max(max, each), 0) + 1,
    values: new Int8Array(unpackBytes(values).buffer),
  }
}

/** By the ranges of the family's `@font-face` rules, since the browser asks no other file. */
function coverage(family: string, missing: string): (point: number) => boolean {
  const faces = allFaces().filter(face => face.family === family && face.style === "normal")
  const asked = merged(faces.flatMap(face => face.ranges))
  const absent = new Set(unpackPoints(missing))
  return point => holds(asked, point) && !absent.has(point)
}

type Ranges = readonly (readonly [number, number])[]

/** Ascending, without overlaps. */
function merged(ranges: Ranges): Ranges {
  const result: [number, number][] = []
  for (const [first, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1)
    if (last && first <= last[1] + 1) last[1] = Math.max(last[1], end)
    else result.push([first, end])
  }
  return result
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
