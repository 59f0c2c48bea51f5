// A slide that might be, to what it costs more than any slide at its sizes.
import * as costs from "./costs.ts"
import type { Stretch } from "./stretch.ts"

/** `isText`: not something that stands by itself, however small it is. */
export function slideCost(stretch: Stretch, fill: number, isText: boolean): number {
  const { run, from, to, alone } = stretch
  const { density } = run.stage.settings
  return (
    costs.fillCost(fill, density, alone) +
    (isText ? lonelyCost(stretch, fill) : 0) +
    (run.repeated[from] ?? 0) * costs.REPEATED +
    (isLoneParent(stretch) ? costs.LONE_PARENT : 0) +
    costs.wordCost(run.words(from, to), density) +
    (run.breaks[to] ?? 0)
  )
}

/** One short line or two, or a few, although the heading has more. */
function lonelyCost({ run, alone, body }: Stretch, fill: number): number {
  const { room } = run.stage
  if (alone) return 0
  if (fill * (room.end - room.top) < (costs.LONELY_LINES + 0.2) * body * 1.5) return costs.LONELY
  return fill < costs.FEW_LINES_FILL ? costs.FEW_LINES : 0
}

/** All of the slide is one item with its children, and the heading has others. */
function isLoneParent({ run, from, to, alone }: Stretch): boolean {
  const item = run.items[from] ?? -1
  return !alone && to - from > 1 && item >= 0 && item === run.items[to - 1]
}
