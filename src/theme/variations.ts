// The tables of a variable font → how much wider a glyph is at other weights and optical sizes than as it stands.

/** By tag, such as "cmap"; without what only drawing needs. */
export type FontTables = ReadonlyMap<string, Uint8Array>

export interface Axis {
  readonly tag: string
  readonly min: number
  readonly usual: number
  readonly max: number
}

/** What is set on the axes, by their tags; what is not named stays as it is. */
export type Setting = Readonly<Record<string, number>>

export interface Variations {
  readonly axes: readonly Axis[]
  /** In units of the font, by glyph. */
  readonly widening: (setting: Setting) => (glyph: number) => number
}

/** null: the font has one form only, or does not say how its advances change. */
export function readVariations(tables: FontTables): Variations | null {
  const [fvar, hvar, avar] = ["fvar", "HVAR", "avar"].map(tag => viewOf(tables, tag))
  if (!fvar || !hvar) return null
  const axes = axesIn(fvar)
  const maps = avar ? mapsIn(avar) : []
  const store = storeIn(hvar, hvar.getUint32(4))
  const entryOf = entriesIn(hvar, hvar.getUint32(8))
  return {
    axes,
    widening(setting) {
      const place = axes.map((axis, at) => mapped(normal(axis, setting[axis.tag]), maps[at] ?? []))
      const scalars = store.regions.map(region => scalarOf(region, place))
      return glyph => Math.round(store.delta(entryOf(glyph), scalars))
    },
  }
}

/** null: the font has no such table. */
export function viewOf(tables: FontTables, tag: string): DataView | null {
  const bytes = tables.get(tag)
  return bytes ? new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) : null
}

// --- axes: from what is asked for to -1 … 1 ---

function axesIn(fvar: DataView): Axis[] {
  const [start, count, size] = [fvar.getUint16(4), fvar.getUint16(8), fvar.getUint16(10)]
  return Array.from({ length: count }, (_, index) => {
    const at = start + index * size
    const fixed = (offset: number) => fvar.getInt32(at + offset) / 65536
    const tag = String.fromCharCode(...[0, 1, 2, 3].map(letter => fvar.getUint8(at + letter)))
    return { tag, min: fixed(4), usual: fixed(8), max: fixed(12) }
  })
}

function normal({ min, usual, max }: Axis, value = usual): number {
  if (value === usual) return 0
  return value < usual ? (value - usual) / (usual - min) : (value - usual) / (max - usual)
}

type Step = readonly [from: number, to: number]

function mapsIn(avar: DataView): Step[][] {
  let at = 8
  const fraction = () => {
    at += 2
    return avar.getInt16(at - 2) / 16384
  }
  return Array.from({ length: avar.getUint16(6) }, () => {
    const count = avar.getUint16(at)
    at += 2
    return Array.from({ length: count }, (): Step => [fraction(), fraction()])
  })
}

function mapped(value: number, steps: readonly Step[]): number {
  const above = steps.findIndex(([from]) => from >= value)
  const [low, high] = [steps[above - 1], steps[above]]
  if (!low || !high) return high && high[0] === value ? high[1] : value
  return low[1] + ((value - low[0]) / (high[0] - low[0])) * (high[1] - low[1])
}

// --- deltas, by the regions in which they count ---

type Region = readonly (readonly [start: number, peak: number, end: number])[]

function scalarOf(region: Region, place: readonly number[]): number {
  return region.reduce((product, bounds, axis) => product * share(place[axis] ?? 0, bounds), 1)
}

function share(value: number, [start, peak, end]: Region[number]): number {
  if (peak === 0 || start > peak || peak > end || (start < 0 && end > 0) || value === peak) return 1
  if (value <= start || value >= end) return 0
  return value < peak ? (value - start) / (peak - start) : (end - value) / (end - peak)
}

interface Entry {
  readonly outer: number
  readonly inner: number
}

interface Store {
  readonly regions: readonly Region[]
  readonly delta: (entry: Entry, scalars: readonly number[]) => number
}

function storeIn(view: DataView, start: number): Store {
  const list = start + view.getUint32(start + 2)
  const [axes, count] = [view.getUint16(list), view.getUint16(list + 2)]
  const fraction = (at: number) => view.getInt16(at) / 16384
  const regions = Array.from({ length: count }, (_, region) =>
    Array.from({ length: axes }, (_, axis) => {
      const at = list + 4 + (region * axes + axis) * 6
      return [fraction(at), fraction(at + 2), fraction(at + 4)] as const
    }),
  )
  const sets = Array.from({ length: view.getUint16(start + 6) }, (_, at) =>
    deltasIn(view, start + view.getUint32(start + 8 + at * 4)),
  )
  return { regions, delta: ({ outer, inner }, scalars) => sets[outer]?.(inner, scalars) ?? 0 }
}

function deltasIn(view: DataView, start: number): (inner: number, scalars: readonly number[]) => number {
  const [count, words, regions] = [0, 2, 4].map(offset => view.getUint16(start + offset)) as [
    number,
    number,
    number,
  ]
  const [wide, narrow] = (words & 0x8000) === 0 ? ([2, 1] as const) : ([4, 2] as const)
  const wideCount = words & 0x7fff
  const row = wideCount * wide + (regions - wideCount) * narrow
  const first = start + 6 + regions * 2
  return (inner, scalars) => {
    if (inner >= count) return 0
    let sum = 0
    for (let at = 0, from = first + inner * row; at < regions; at++) {
      const bytes = at < wideCount ? wide : narrow
      sum += signedAt(view, from, bytes) * (scalars[view.getUint16(start + 6 + at * 2)] ?? 0)
      from += bytes
    }
    return sum
  }
}

function signedAt(view: DataView, at: number, bytes: 1 | 2 | 4): number {
  if (bytes === 4) return view.getInt32(at)
  return bytes === 2 ? view.getInt16(at) : view.getInt8(at)
}

/** Where a glyph's deltas stand; without a table of its own at its own number. */
function entriesIn(view: DataView, start: number): (glyph: number) => Entry {
  if (start === 0) return glyph => ({ outer: 0, inner: glyph })
  const isLong = view.getUint8(start) === 1
  const format = view.getUint8(start + 1)
  const count = isLong ? view.getUint32(start + 2) : view.getUint16(start + 2)
  const size = ((format & 0x30) >> 4) + 1
  const bits = (format & 0x0f) + 1
  return glyph => {
    const at = start + (isLong ? 6 : 4) + Math.min(glyph, count - 1) * size
    const entry = Array.from({ length: size }, (_, byte) => view.getUint8(at + byte)).reduce(
      (sum, byte) => sum * 256 + byte,
      0,
    )
    return { outer: Math.floor(entry / 2 ** bits), inner: entry % 2 ** bits }
  }
}
