// Things with dates → the newest first; those without a date last, in the order in which they were.
import type { PlainDate } from "../model.ts"

export function newestFirst<T>(all: readonly T[], dateOf: (each: T) => PlainDate | null): T[] {
  return all.toSorted((a, b) => dayOf(dateOf(b)) - dayOf(dateOf(a)))
}

/** E.g. 20181212. */
function dayOf(date: PlainDate | null): number {
  return date ? (date.year * 100 + date.month) * 100 + date.day : 0
}
