// The lists of glyphs in a font's layout tables → maps by glyph.

/** Each covered glyph, and its place among them. */
export function coverageAt(view: DataView, start: number): Map<number, number> {
  const [format, count] = [view.getUint16(start), view.getUint16(start + 2)]
  if (format === 1)
    return new Map(Array.from({ length: count }, (_, at) => [view.getUint16(start + 4 + at * 2), at]))
  return new Map(
    ranges(view, start + 4, count).flatMap(([from, to, first]) => span(from, to, at => first + at)),
  )
}

/** The class of each glyph; what is not listed is of class 0. */
export function classesAt(view: DataView, start: number): Map<number, number> {
  const isRun = view.getUint16(start) === 1
  if (!isRun)
    return new Map(
      ranges(view, start + 4, view.getUint16(start + 2)).flatMap(([from, to, kind]) =>
        span(from, to, () => kind),
      ),
    )
  const first = view.getUint16(start + 2)
  return new Map(
    Array.from({ length: view.getUint16(start + 4) }, (_, at) => [
      first + at,
      view.getUint16(start + 6 + at * 2),
    ]),
  )
}

function ranges(view: DataView, start: number, count: number): [number, number, number][] {
  return Array.from({ length: count }, (_, index) => {
    const at = start + index * 6
    return [view.getUint16(at), view.getUint16(at + 2), view.getUint16(at + 4)]
  })
}

function span(from: number, to: number, value: (at: number) => number): [number, number][] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => [from + at, value(at)])
}
