// Possible slides as steps from one place in the reading order to a later one, to the cheapest way through all of them.

export interface Way<Stop> {
  readonly cost: number
  readonly stops: readonly Stop[]
}

/** One slide, or several that belong together, from where it was asked for up to `to` (exclusive). */
export interface Edge<Stop> {
  readonly to: number
  readonly cost: number
  /** Made only for the edges that are taken. */
  readonly stops: () => readonly Stop[]
}

interface Taken<Stop> {
  readonly from: number
  readonly edge: Edge<Stop>
  /** Of the whole way up to the edge's end. */
  readonly cost: number
}

/**
 * The cheapest sequence of edges from 0 to `count`, as Knuth and Plass choose the lines of a paragraph.
 * Of two equal ones the one that breaks later wins, so that slides fill from the front. Null: there is no way that
 * costs less than the limit; no edge costs less than nothing.
 */
export function cheapestWay<Stop>(
  count: number,
  edgesFrom: (from: number) => Iterable<Edge<Stop>>,
  limit = Number.POSITIVE_INFINITY,
): Way<Stop> | null {
  const taken: Taken<Stop>[] = []
  for (let from = 0; from < count; from++) {
    const base = from === 0 ? 0 : taken[from]?.cost
    if (base === undefined || base >= limit) continue
    for (const edge of edgesFrom(from)) {
      const cost = base + edge.cost
      if (cost <= (taken[edge.to]?.cost ?? Number.POSITIVE_INFINITY)) taken[edge.to] = { from, edge, cost }
    }
  }
  const last = taken[count]
  return last && last.cost < limit ? { cost: last.cost, stops: walkBack(count, taken) } : null
}

function walkBack<Stop>(count: number, taken: readonly (Taken<Stop> | undefined)[]): Stop[] {
  const edges: Edge<Stop>[] = []
  for (let at = count; at > 0; ) {
    const step = taken[at]
    if (!step) break
    edges.push(step.edge)
    at = step.from
  }
  return edges.reverse().flatMap(edge => edge.stops())
}
