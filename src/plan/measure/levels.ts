// Levels of lists and terms → their text sizes, and the distance from an item to its first child.
import type { Flow } from "./flow.ts"

/** Font size in px of a list at this depth, from that of the text around it. */
export function sizeOf(depth: number, { page: { numbers }, em }: Flow): number {
  if (depth < 2 || depth > 3) return em
  return Math.max(numbers.px(depth === 2 ? "--size-2" : "--size-3", em), numbers.px("--floor"))
}

/** Of terms within an explanation. */
export function subSize({ page: { numbers }, em }: Flow): number {
  return Math.max(numbers.px("--sub-size", em), numbers.px("--floor"))
}

/** From an item's own part to its nested list, whose own size the distance refers to. */
export function childGap(flow: Flow): number {
  const { numbers } = flow.page
  const depth = flow.depth + 1
  return numbers.px(depth === 2 ? "--first-2" : "--first-3", sizeOf(depth, flow))
}
