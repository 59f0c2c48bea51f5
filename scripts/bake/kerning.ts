// A font → what pairs of its characters are closer or wider than they are alone, with like rows and columns kept once.
import type { Font } from "harfbuzzjs"
import type { BakedPairs } from "../../src/theme/baked.ts"
import { advance, apart, base64, nominal, type Setting, set } from "./advance.ts"
import type { Loaded } from "./load.ts"
import { packRanges, rangesOf } from "./ranges.ts"

/** Differences are kept as multiples of this part of an em. */
const UNIT = 500
/** Where kerning is read: in text, and in headings. */
const SETTINGS: readonly Setting[] = [
  { weight: 430, size: 22 },
  { weight: 640, size: 40 },
]

/** Pairs are kerned within one file only. */
export function kerningOf(face: Loaded): BakedPairs[] {
  const letters = face.points.filter(isKerned)
  return letters.length < 2 ? [] : pairsOf(face, letters, letters, 0)
}

/** Indic scripts: vowel signs change the letter before them, and letters joined by a virama become one. */
export function clustersOf(face: Loaded): BakedPairs[] {
  return [0x0900, 0x0b80].flatMap(block => {
    const within = face.points.filter(point => point >= block && point < block + 0x80)
    const virama = block + 0x4d
    const is = (property: RegExp) => within.filter(point => property.test(String.fromCodePoint(point)))
    const letters = is(/\p{Lo}/u)
    const marks = is(/\p{M}/u)
    return letters.length === 0
      ? []
      : [...pairsOf(face, letters, marks, 0), ...pairsOf(face, letters, letters, virama)]
  })
}

function pairsOf(
  { font, upem }: Loaded,
  firsts: readonly number[],
  seconds: readonly number[],
  through: number,
): BakedPairs[] {
  const matrices = (features: typeof apart) =>
    SETTINGS.map(setting => {
      set(font, setting)
      return matrixOf({ font, upem, features }, firsts, seconds, through)
    })
  const [text, heading] = matrices([])
  if (!text || !heading || text.every(row => row.every(value => value === 0))) return []
  const both = text.map((row, index) => [...row, ...(heading[index] ?? [])])
  const rows = classify(both)
  const columns = classify(
    seconds.map((_, index) => both.flatMap(row => [row[index] ?? 0, row[index + seconds.length] ?? 0])),
  )
  const values = [text, heading].flatMap(matrix =>
    rows.first.flatMap(row => columns.first.map(column => matrix[row]?.[column] ?? 0)),
  )
  return [
    {
      points: packRanges(rangesOf(firsts)),
      seconds: firsts === seconds ? "" : packRanges(rangesOf(seconds)),
      through,
      rows: base64(Uint8Array.from(rows.of)),
      columns: base64(Uint8Array.from(columns.of)),
      values: base64(Int8Array.from(values)),
      ligatures: ligaturesOf([text, heading], matrices(apart), firsts, seconds),
    },
  ]
}

type Matrix = readonly (readonly number[])[]

/** What is between two letters that are set apart more than where they are joined; a unit may be due to rounding. */
function ligaturesOf(
  joined: readonly Matrix[],
  loose: readonly Matrix[],
  firsts: readonly number[],
  seconds: readonly number[],
): BakedPairs["ligatures"] {
  const found = firsts.flatMap((a, row) =>
    seconds.flatMap((b, column) => {
      const at = (matrix: Matrix | undefined) => matrix?.[row]?.[column] ?? 0
      const gains = joined.map((matrix, index) => at(loose[index]) - at(matrix))
      return gains.some(gain => Math.abs(gain) > 1) ? [[String.fromCodePoint(a, b), gains] as const] : []
    }),
  )
  return Object.fromEntries(found)
}

interface Setter {
  readonly font: Font
  readonly upem: number
  readonly features: typeof apart
}

function matrixOf(
  { font, upem, features }: Setter,
  firsts: readonly number[],
  seconds: readonly number[],
  through: number,
): number[][] {
  const alone = new Map([...firsts, ...seconds].map(point => [point, nominal(font, point)]))
  const between = through === 0 ? [] : [through]
  const difference = (a: number, b: number) => {
    const em =
      (advance(font, [a, ...between, b], features) - (alone.get(a) ?? 0) - (alone.get(b) ?? 0)) / upem
    return Math.max(-127, Math.min(127, Math.round(em * UNIT)))
  }
  return firsts.map(a => seconds.map(b => difference(a, b)))
}

/** Scripts written with separate letters, where kerning was drawn; combining marks stand on their letters. */
function isKerned(point: number): boolean {
  const isLetters =
    point >= 0x20 && point < 0x600 && !(point >= 0x300 && point < 0x370) && !(point >= 0x591 && point < 0x5c8)
  return isLetters || (point >= 0x1ea0 && point < 0x1f00) || (point >= 0x2010 && point < 0x2040)
}

function classify(lines: readonly (readonly number[])[]): { of: number[]; first: number[] } {
  const keys = lines.map(line => line.join())
  const unique = [...new Set(keys)]
  if (unique.length > 255) throw new Error("too many kerning classes")
  return { of: keys.map(key => unique.indexOf(key)), first: unique.map(key => keys.indexOf(key)) }
}
