// A font file's tables → how wide its characters are, in the form of the fonts that come with the package.
import type { Family } from "./families.ts"
import { readKerning } from "./own-kerning.ts"
import { type Axis, type FontTables, readVariations, viewOf } from "./variations.ts"

/** Between these advances are read off a straight line, as in the bundled fonts. */
const WEIGHTS = [300, 400, 500, 600, 700, 800, 900]
const OPTICAL_SIZES = [14, 18, 24, 36, 72]

/** Lightest and heaviest weight that a style sheet asks of a file. */
export type Weights = readonly [number, number]

/** null: the file lacks what makes it a font. */
export function readFamily(tables: FontTables, name: string, weights: Weights = [400, 400]): Family | null {
  const [head, hhea, hmtx, cmap] = ["head", "hhea", "hmtx", "cmap"].map(tag => viewOf(tables, tag))
  if (!head || !hhea || !hmtx || !cmap) return null
  const upem = head.getUint16(18)
  const metrics = hhea.getUint16(34)
  const glyphs = glyphsOf(cmap)
  if (upem === 0 || metrics === 0 || glyphs.size === 0) return null
  const points = [...glyphs.keys()]
  const advance = (glyph: number) => hmtx.getUint16(4 * Math.min(glyph, metrics - 1))
  const variations = unlessBroken(() => readVariations(tables))
  const steps = stepsOf(variations?.axes ?? [], weights)
  const columns = steps.sizes.flatMap(opsz =>
    steps.weights.map(wght => {
      const widening = variations?.widening({ wght, opsz }) ?? (() => 0)
      return (glyph: number) => Math.max(0, Math.round(((advance(glyph) + widening(glyph)) / upem) * 2048))
    }),
  )
  return {
    name,
    ascent: hhea.getInt16(4) / upem,
    descent: -hhea.getInt16(6) / upem,
    ...steps,
    square: null,
    classes: new Map(points.map((point, index) => [point, index])),
    figures: { tabular: new Map(), oldStyle: new Map() },
    joining: new Map(),
    vectors: Uint16Array.from([...glyphs.values()].flatMap(glyph => columns.map(column => column(glyph)))),
    pairs: unlessBroken(() => readKerning(viewOf(tables, "GPOS"), glyphs, upem)) ?? [],
    covers: point => glyphs.has(point),
  }
}

/** Weights and optical sizes to measure at: one each where the font has no such axis. */
function stepsOf(axes: readonly Axis[], [lightest, heaviest]: Weights): Pick<Family, "weights" | "sizes"> {
  const [wght, opsz] = ["wght", "opsz"].map(tag => axes.find(axis => axis.tag === tag))
  const within = (steps: readonly number[], from: number, to: number) => [
    ...new Set([from, ...steps.filter(step => step > from && step < to), to]),
  ]
  const clamped = (weight: number) => Math.min(wght?.max ?? weight, Math.max(wght?.min ?? weight, weight))
  return {
    weights: wght ? within(WEIGHTS, clamped(lightest), clamped(heaviest)) : [400],
    sizes: opsz ? within(OPTICAL_SIZES, opsz.min, opsz.max) : [16],
  }
}

/** A table that is cut short says nothing. */
function unlessBroken<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Characters and their glyphs, from the widest table that browsers would take. */
function glyphsOf(cmap: DataView): Map<number, number> {
  const tables = Array.from({ length: cmap.getUint16(2) }, (_, at) => cmap.getUint32(8 + at * 8))
  const formats = tables.map(offset => ({ offset, format: cmap.getUint16(offset) }))
  const wide = formats.find(({ format }) => format === 12)
  if (wide) return groupsOf(cmap, wide.offset)
  const usual = formats.find(({ format }) => format === 4)
  return usual ? segmentsOf(cmap, usual.offset) : new Map()
}

function groupsOf(cmap: DataView, offset: number): Map<number, number> {
  const glyphs = new Map<number, number>()
  const count = cmap.getUint32(offset + 12)
  for (let at = offset + 16; at < offset + 16 + count * 12; at += 12) {
    const [first, last, glyph] = [cmap.getUint32(at), cmap.getUint32(at + 4), cmap.getUint32(at + 8)]
    for (let point = first; point <= Math.min(last, 0x10ffff); point++)
      glyphs.set(point, glyph + point - first)
  }
  return glyphs
}

function segmentsOf(cmap: DataView, offset: number): Map<number, number> {
  const glyphs = new Map<number, number>()
  const size = cmap.getUint16(offset + 6)
  for (let at = 0; at < size; at += 2) {
    const ends = offset + 14 + at
    const [last, first] = [cmap.getUint16(ends), cmap.getUint16(ends + size + 2)]
    const [delta, range] = [cmap.getUint16(ends + 2 * size + 2), cmap.getUint16(ends + 3 * size + 2)]
    for (let point = first; point <= last && point < 0xffff; point++) {
      const listed = range === 0 ? point : cmap.getUint16(ends + 3 * size + 2 + range + 2 * (point - first))
      if (range === 0 || listed !== 0) glyphs.set(point, (listed + delta) & 0xffff)
    }
  }
  return glyphs
}
