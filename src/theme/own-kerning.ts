// The kerning of a font file → what pairs of its letters are closer or wider than alone, as the bundled fonts have it.
import { noLigatures, type Pairs } from "./families.ts"
import { classesAt, coverageAt } from "./glyph-sets.ts"

/** Letters that are written apart; so many at most. */
const MOST = 600
/** Part of an em that changes are multiples of. */
const UNIT = 500

type Adjust = (first: number, second: number) => number | null

export function readKerning(
  gpos: DataView | null,
  glyphs: ReadonlyMap<number, number>,
  upem: number,
): readonly Pairs[] {
  const lookups = gpos ? kernLookups(gpos).map(at => lookupAt(gpos, at)) : []
  if (lookups.length === 0) return []
  const letters = [...glyphs].filter(([point]) => isApart(point)).slice(0, MOST)
  const places = new Map(letters.map(([point], at) => [point, at]))
  const values = Int8Array.from(
    letters.flatMap(([, first]) => letters.map(([, second]) => inUnits(lookups, first, second, upem))),
  )
  if (values.every(value => value === 0)) return []
  const both = new Int8Array(values.length * 2)
  both.set(values)
  both.set(values, values.length)
  return [
    {
      rows: places,
      columns: places,
      through: 0,
      width: letters.length,
      values: both,
      ligatures: noLigatures,
    },
  ]
}

function inUnits(lookups: readonly Adjust[], first: number, second: number, upem: number): number {
  const sum = lookups.reduce((all, adjust) => all + (adjust(first, second) ?? 0), 0)
  return Math.max(-127, Math.min(127, Math.round((sum / upem) * UNIT)))
}

function isApart(point: number): boolean {
  if (point >= 0x300 && point < 0x370) return false
  return (
    (point >= 0x20 && point < 0x590) ||
    (point >= 0x1ea0 && point < 0x1f00) ||
    (point >= 0x2010 && point < 0x2040)
  )
}

/** Of every script and language: a font has one kerning as a rule. */
function kernLookups(gpos: DataView): number[] {
  const [features, lookups] = [gpos.getUint16(6), gpos.getUint16(8)]
  const used = new Set<number>()
  for (let index = 0; index < gpos.getUint16(features); index++) {
    const record = features + 2 + index * 6
    if (gpos.getUint32(record) !== KERN) continue
    const feature = features + gpos.getUint16(record + 4)
    for (let at = 0; at < gpos.getUint16(feature + 2); at++) used.add(gpos.getUint16(feature + 4 + at * 2))
  }
  return [...used].sort((a, b) => a - b).map(index => lookups + gpos.getUint16(lookups + 2 + index * 2))
}

/** "kern" */
const KERN = 0x6b65726e
const PAIRS = 2
const EXTENSION = 9

/** The first of its tables that knows the pair decides. */
function lookupAt(gpos: DataView, start: number): Adjust {
  const type = gpos.getUint16(start)
  const tables = Array.from({ length: gpos.getUint16(start + 4) }, (_, index) => {
    const at = start + gpos.getUint16(start + 6 + index * 2)
    if (type === PAIRS) return tableAt(gpos, at)
    const isFar = type === EXTENSION && gpos.getUint16(at + 2) === PAIRS
    return isFar ? tableAt(gpos, at + gpos.getUint32(at + 4)) : null
  })
  return (first, second) => {
    for (const table of tables) {
      const found = table?.(first, second) ?? null
      if (found !== null) return found
    }
    return null
  }
}

function tableAt(gpos: DataView, start: number): Adjust | null {
  const [format, first, second] = [0, 4, 6].map(offset => gpos.getUint16(start + offset)) as [
    number,
    number,
    number,
  ]
  // What changes the first letter's advance; both records together are one entry.
  if ((first & ADVANCE) === 0) return () => null
  const entry = { at: 2 * bits(first & (ADVANCE - 1)), size: 2 * (bits(first) + bits(second)) }
  const coverage = coverageAt(gpos, start + gpos.getUint16(start + 2))
  if (format === 1) return listed(gpos, start, coverage, entry)
  return format === 2 ? classed(gpos, start, coverage, entry) : null
}

const ADVANCE = 4

function bits(mask: number): number {
  return mask === 0 ? 0 : (mask & 1) + bits(mask >> 1)
}

interface RecordShape {
  readonly at: number
  readonly size: number
}

function listed(
  gpos: DataView,
  start: number,
  coverage: ReadonlyMap<number, number>,
  entry: RecordShape,
): Adjust {
  const sets = new Map<number, ReadonlyMap<number, number>>()
  const setAt = (index: number) => {
    const at = start + gpos.getUint16(start + 10 + index * 2)
    const size = 2 + entry.size
    return new Map(
      Array.from({ length: gpos.getUint16(at) }, (_, pair) => {
        const record = at + 2 + pair * size
        return [gpos.getUint16(record), gpos.getInt16(record + 2 + entry.at)] as const
      }),
    )
  }
  return (first, second) => {
    const index = coverage.get(first)
    if (index === undefined) return null
    const known = sets.get(index) ?? setAt(index)
    sets.set(index, known)
    return known.get(second) ?? null
  }
}

function classed(
  gpos: DataView,
  start: number,
  coverage: ReadonlyMap<number, number>,
  entry: RecordShape,
): Adjust {
  const [firsts, seconds] = [8, 10].map(offset => classesAt(gpos, start + gpos.getUint16(start + offset)))
  const columns = gpos.getUint16(start + 14)
  return (first, second) => {
    if (!coverage.has(first)) return null
    const cell = (firsts?.get(first) ?? 0) * columns + (seconds?.get(second) ?? 0)
    return gpos.getInt16(start + 16 + cell * entry.size + entry.at)
  }
}
