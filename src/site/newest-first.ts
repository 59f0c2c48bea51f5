// Things with dates → the newest first; those without a date last, in the order in which they were.
import type { PlainDate } from "../model.ts"

/** To find out a date may cost a look at a file, so each is asked for once. */
export function newestFirst<T>(all: readonly T[], dateOf: (each: T) => PlainDate | null): T[] {
  const dated = all.map(each => ({ each, day: dayOf(dateOf(each)) }))
  return dated.sort((a, b) => b.day - a.day).map(({ each }) => each)
}

/** E.g. 20181212. */
function dayOf(date: PlainDate | null): number {
  return date ? (date.year * 100 + date.month) * 100 + date.day : 0
}
