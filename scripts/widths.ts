// The faces of the themes → src/theme/widths/*.json: how wide every character is, and how pairs are kerned.
// Run after a font package has changed: node scripts/run.mjs scripts/widths.ts
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { resolve } from "node:path"
import { Blob, Face, Feature, Font, shape, Buffer as Text, Variation } from "harfbuzzjs"
import { type FontFile, fontFiles } from "./font-sources.ts"
import { packRanges, rangesOf } from "./ranges.ts"
import { withoutOutlines } from "./woff2.ts"

/** Advances between these weights and optical sizes are read off a straight line. */
const WEIGHTS = [300, 400, 500, 600, 700, 800, 900]
const OPTICAL_SIZES = [14, 32]
/** Lengths are kept as multiples of this part of an em. */
const UNIT = 2048
const KERNING_UNIT = 500
/** Where kerning is read: in text, and in headings. */
const KERNING_AT = [
  { weight: 430, size: 22 },
  { weight: 640, size: 40 },
] as const
/** Han, kana and Hangul that are as wide as all others are not listed one by one. */
const squares: Readonly<Record<string, number>> = {
  "Noto Sans JP Variable": 1,
  "Noto Sans SC Variable": 1,
  "Pretendard Variable": 1770 / 2048,
}

interface Loaded {
  readonly file: FontFile
  readonly font: Font
  readonly upem: number
  readonly points: readonly number[]
}

/** One buffer for all shaping, because buffers are not given back. */
const run = new Text()
const folder = resolve(import.meta.dirname, "../src/theme/widths")
mkdirSync(folder, { recursive: true })
for (const [name, files] of groupBy(fontFiles(), fileName)) {
  if (name.startsWith("lectern-symbols")) continue
  const text = JSON.stringify(bake(files), null, 1)
  writeFileSync(resolve(folder, `${name}.json`), `${text}\n`)
  console.log(name, text.length)
}

function fileName({ family, style }: FontFile): string {
  const name = family
    .replace(/ Variable$/, "")
    .toLowerCase()
    .replaceAll(" ", "-")
  return style === "italic" ? `${name}-italic` : name
}

function bake(files: readonly FontFile[]) {
  const [first] = files
  if (!first) throw new Error("a family without files")
  const loaded = first.family === "Pretendard Variable" ? [loadPretendard(files)] : files.map(load)
  const hasSizes = loaded[0]?.font.face.getAxisInfos()["opsz"] !== undefined
  const sizes = hasSizes ? OPTICAL_SIZES : OPTICAL_SIZES.slice(0, 1)
  const square = squares[first.family] ?? null
  const vectors = new Map<number, string>()
  for (const face of loaded) addAdvances(face, sizes, vectors)
  const usual =
    square === null
      ? ""
      : Array.from({ length: WEIGHTS.length * sizes.length }, () => Math.round(square * UNIT)).join()
  const tabular = new Map<number, string>()
  for (const face of loaded) addTabular(face, sizes, vectors, tabular)
  const listed = [...vectors].filter(([, vector]) => vector !== usual).sort(([a], [b]) => a - b)
  const figures = [...tabular].sort(([a], [b]) => a - b)
  const unique = [...new Set([...listed, ...figures].map(([, vector]) => vector))]
  return {
    family: first.family,
    style: first.style,
    ...extents(loaded),
    weights: WEIGHTS,
    sizes,
    square: square === null ? null : Math.round(square * UNIT),
    missing: square === null ? "" : packRanges(rangesOf(missingIn(loaded, files))),
    points: packRanges(rangesOf(listed.map(([point]) => point))),
    classes: base64(Uint16Array.from(listed.map(([, vector]) => unique.indexOf(vector)))),
    tabularPoints: packRanges(rangesOf(figures.map(([point]) => point))),
    tabularClasses: base64(Uint16Array.from(figures.map(([, vector]) => unique.indexOf(vector)))),
    vectors: base64(Uint16Array.from(unique.flatMap(vector => vector.split(",").map(Number)))),
    kerning: first.style === "italic" ? [] : loaded.flatMap(kerningOf),
  }
}

function load(file: FontFile): Loaded {
  const face = new Face(new Blob(withoutOutlines(readFileSync(file.path))))
  return { file, font: new Font(face), upem: face.upem, points: pointsIn(face, file.ranges) }
}

/** Its advances vary with the outlines, which our reading of WOFF2 leaves out. */
function loadPretendard(files: readonly FontFile[]): Loaded {
  const require = createRequire(import.meta.url)
  const [file] = files
  if (!file) throw new Error("Pretendard has no files")
  const face = new Face(
    new Blob(readFileSync(require.resolve("pretendard/dist/public/variable/PretendardVariable.ttf"))),
  )
  const ranges = files.flatMap(each => each.ranges)
  return { file, font: new Font(face), upem: face.upem, points: pointsIn(face, ranges) }
}

function pointsIn(face: Face, ranges: FontFile["ranges"]): number[] {
  return [...face.collectUnicodes()].filter(point =>
    ranges.some(([from, to]) => from <= point && point <= to),
  )
}

/** Asked for by the ranges of the style sheet, but not in the files: the browser goes on to the next family. */
function missingIn(loaded: readonly Loaded[], files: readonly FontFile[]): number[] {
  const present = new Set(loaded.flatMap(face => face.points))
  const asked = files.flatMap(file =>
    file.ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at)),
  )
  return [...new Set(asked)].filter(point => !present.has(point)).sort((a, b) => a - b)
}

function extents([face]: readonly Loaded[]) {
  const { ascender, descender } = face?.font.hExtents() ?? { ascender: 0, descender: 0 }
  const em = (value: number) => Number((value / (face?.upem ?? 1)).toFixed(4))
  return { ascent: em(ascender), descent: em(-descender) }
}

function addAdvances(
  { font, upem, points }: Loaded,
  sizes: readonly number[],
  vectors: Map<number, string>,
): void {
  const columns = sizes.flatMap(size =>
    WEIGHTS.map(weight => {
      font.setVariations([new Variation("wght", weight), new Variation("opsz", size)])
      return points.map(point => font.glyphHAdvance(font.nominalGlyph(point) ?? 0) / upem)
    }),
  )
  points.forEach((point, index) => {
    const vector = columns.map(column => Math.round((column[index] ?? 0) * UNIT)).join()
    if (!vectors.has(point)) vectors.set(point, vector)
  })
}

/** Characters that `font-variant-numeric: tabular-nums` makes wider or narrower. */
function addTabular(
  face: Loaded,
  sizes: readonly number[],
  vectors: Map<number, string>,
  tabular: Map<number, string>,
): void {
  const { font, upem } = face
  if (!font.face.getTableFeatureTags("GSUB").includes("tnum")) return
  const points = face.points.filter(point => point < 0x2100)
  const columns = sizes.flatMap(size =>
    WEIGHTS.map(weight => {
      font.setVariations([new Variation("wght", weight), new Variation("opsz", size)])
      return points.map(point => advance(font, [point], [new Feature("tnum")]) / upem)
    }),
  )
  points.forEach((point, index) => {
    const vector = columns.map(column => Math.round((column[index] ?? 0) * UNIT)).join()
    if (vector !== vectors.get(point)) tabular.set(point, vector)
  })
}

/** Pairs are kerned within one file only; rows and columns that are alike are kept once. */
function kerningOf({ font, upem, points }: Loaded) {
  const letters = points.filter(isKerned)
  if (letters.length < 2) return []
  const [text, heading] = KERNING_AT.map(({ weight, size }) => {
    font.setVariations([new Variation("wght", weight), new Variation("opsz", size)])
    return kerningMatrix(letters, font, upem)
  })
  if (!text || !heading || text.every(row => row.every(value => value === 0))) return []
  const both = text.map((row, index) => [...row, ...(heading[index] ?? [])])
  const rows = classify(both)
  const columns = classify(
    letters.map((_, index) => both.flatMap(row => [row[index] ?? 0, row[index + letters.length] ?? 0])),
  )
  const values = [text, heading].flatMap(matrix =>
    rows.first.flatMap(row => columns.first.map(column => matrix[row]?.[column] ?? 0)),
  )
  return [
    {
      points: packRanges(rangesOf(letters)),
      rows: base64(Uint8Array.from(rows.of)),
      columns: base64(Uint8Array.from(columns.of)),
      values: base64(Int8Array.from(values)),
    },
  ]
}

function kerningMatrix(letters: readonly number[], font: Font, upem: number): number[][] {
  const alone = new Map(letters.map(point => [point, advance(font, [point])]))
  const kern = (a: number, b: number) => {
    const em = (advance(font, [a, b]) - (alone.get(a) ?? 0) - (alone.get(b) ?? 0)) / upem
    return Math.max(-127, Math.min(127, Math.round(em * KERNING_UNIT)))
  }
  return letters.map(a => letters.map(b => kern(a, b)))
}

/** Scripts written with separate letters, where kerning was drawn; combining marks stand on their letters. */
function isKerned(point: number): boolean {
  const isLetters = point >= 0x20 && point < 0x530 && !(point >= 0x300 && point < 0x370)
  return isLetters || (point >= 0x1ea0 && point < 0x1f00) || (point >= 0x2010 && point < 0x2040)
}

function classify(lines: readonly (readonly number[])[]): { of: number[]; first: number[] } {
  const keys = lines.map(line => line.join())
  const unique = [...new Set(keys)]
  if (unique.length > 255) throw new Error("too many kerning classes")
  return { of: keys.map(key => unique.indexOf(key)), first: unique.map(key => keys.indexOf(key)) }
}

function advance(font: Font, points: readonly number[], features: Feature[] = []): number {
  run.clearContents()
  run.addText(String.fromCodePoint(...points))
  run.guessSegmentProperties()
  shape(font, run, features)
  return run.getGlyphPositions().reduce((sum, position) => sum + position.xAdvance, 0)
}

function base64(values: Uint8Array | Int8Array | Uint16Array): string {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString("base64")
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
