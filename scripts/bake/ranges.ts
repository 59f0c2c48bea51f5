// Code points as ranges, and ranges as short text.
import type { Ranges } from "../../src/theme/all-faces.ts"

/** E.g., U+41-5A,U+61 → "1t+p,7": distance from the end of the one before, and how many more; base 36. */
export function packRanges(ranges: Ranges): string {
  let end = 0
  const packed: string[] = []
  for (const [first, last] of ranges) {
    const more = last > first ? `+${(last - first).toString(36)}` : ""
    packed.push((first - end).toString(36) + more)
    end = last
  }
  return packed.join(",")
}

/** Ascending points → the ranges they fill. */
export function rangesOf(points: readonly number[]): [number, number][] {
  const ranges: [number, number][] = []
  for (const point of points) {
    const last = ranges.at(-1)
    if (last && last[1] === point - 1) last[1] = point
    else ranges.push([point, point])
  }
  return ranges
}

/** Ascending, without overlaps. */
export function merged(ranges: Ranges): [number, number][] {
  const result: [number, number][] = []
  for (const [first, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1)
    if (last && first <= last[1] + 1) last[1] = Math.max(last[1], end)
    else result.push([first, end])
  }
  return result
}
