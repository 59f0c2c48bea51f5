// Possible slides as steps from one place in the reading order to a later one, to the cheapest way through all of them.

export interface Way {
  readonly cost: number
  /** Where each step ends (exclusive); the last is the end of all. */
  readonly ends: readonly number[]
}

/** What may go from where it was asked for up to `to` (exclusive). */
export interface Offers {
  /** Whether a step up to there would be taken if it cost no more than this. */
  takes(to: number, least: number): boolean
  offer(to: number, cost: number): void
}

/**
 * The cheapest sequence of steps from 0 to `count`, as Knuth and Plass choose the lines of a paragraph.
 * Of two equal ones the one that breaks later wins, so that slides fill from the front. Null: there is no way that
 * costs less than the limit; no step costs less than nothing. `base`: of the way so far.
 */
export function cheapestWay(
  count: number,
  limit: number,
  offerFrom: (from: number, base: number, offers: Offers) => void,
): Way | null {
  const costs = new Array<number>(count + 1).fill(Number.POSITIVE_INFINITY)
  const origins = new Array<number>(count + 1).fill(0)
  let from = 0
  let base = 0
  const takes = (to: number, cost: number) => base + cost <= (costs[to] ?? 0) + ROUNDING
  const offers: Offers = {
    takes,
    offer(to, cost) {
      if (!takes(to, cost)) return
      costs[to] = base + cost
      origins[to] = from
    },
  }
  costs[0] = 0
  for (; from < count; from++) {
    base = costs[from] ?? 0
    if (base < limit) offerFrom(from, base, offers)
  }
  const cost = costs[count] ?? 0
  return cost < limit ? { cost, ends: endsOf(origins) } : null
}

/** Sums that differ by less are the same. */
const ROUNDING = 1e-9

function endsOf(origins: readonly number[]): number[] {
  const ends: number[] = []
  for (let at = origins.length - 1; at > 0; at = origins[at] ?? 0) ends.push(at)
  return ends.reverse()
}
