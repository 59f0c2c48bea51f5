// A slide that might be, to what it costs more than any slide at its sizes.
import * as costs from "../costs.ts"
import type { Run } from "../layouts/stretch.ts"

/** What a stretch costs as a slide. `isText`: not something that stands by itself, however small it is. */
export type Judge = (from: number, to: number, fill: number, isText: boolean) => number

/** Asked thousands of times about one run at one size. */
export function judgeAt(run: Run, body: number): Judge {
  const { atoms, breaks, repeated, items, stage } = run
  const { density } = stage.settings
  const room = stage.room.end - stage.room.top
  const lonelyFill = ((costs.LONELY_LINES + 0.2) * body * 1.5) / room
  return (from, to, fill, isText) => {
    const alone = from === 0 && to === atoms.length
    return (
      costs.fillCost(fill, density, alone) +
      (isText && !alone ? lonelyCost(fill, lonelyFill) : 0) +
      (repeated[from] ?? 0) * costs.REPEATED +
      (!alone && isLoneParent(items, from, to) ? costs.LONE_PARENT : 0) +
      costs.wordCost(run.words(from, to), density) +
      (breaks[to] ?? 0)
    )
  }
}

/** One short line or two, or a few, although the heading has more. */
function lonelyCost(fill: number, lonelyFill: number): number {
  if (fill < lonelyFill) return costs.LONELY
  return fill < costs.FEW_LINES_FILL ? costs.FEW_LINES : 0
}

/** All of the slide is one item with its children, and the heading has others. */
function isLoneParent(items: readonly number[], from: number, to: number): boolean {
  const item = items[from] ?? -1
  return to - from > 1 && item >= 0 && item === items[to - 1]
}
