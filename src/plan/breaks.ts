// Possible slides as steps from one place in the reading order to a later one, to the cheapest way through all of them.

export interface Way<Stop> {
  readonly cost: number
  readonly stops: readonly Stop[]
}

/** One slide, or several that belong together, from where it was asked for up to `to` (exclusive). */
export interface Edge<Stop> {
  readonly to: number
  readonly cost: number
  readonly stops: readonly Stop[]
}

/**
 * The cheapest sequence of edges from 0 to `count`, as Knuth and Plass choose the lines of a paragraph.
 * Of two equal ones the one that breaks later wins, so that slides fill from the front. Null: there is no way.
 */
export function cheapestWay<Stop>(
  count: number,
  edgesFrom: (from: number) => Iterable<Edge<Stop>>,
): Way<Stop> | null {
  const cost = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY)
  const taken: { from: number; edge: Edge<Stop> }[] = []
  cost[0] = 0
  for (let from = 0; from < count; from++) {
    const base = cost[from] ?? Number.POSITIVE_INFINITY
    if (base === Number.POSITIVE_INFINITY) continue
    for (const edge of edgesFrom(from)) {
      if (base + edge.cost > (cost[edge.to] ?? 0)) continue
      if (base + edge.cost === cost[edge.to] && from < (taken[edge.to]?.from ?? 0)) continue
      cost[edge.to] = base + edge.cost
      taken[edge.to] = { from, edge }
    }
  }
  const total = cost[count] ?? Number.POSITIVE_INFINITY
  return total === Number.POSITIVE_INFINITY ? null : { cost: total, stops: walkBack(count, taken) }
}

function walkBack<Stop>(count: number, taken: readonly { from: number; edge: Edge<Stop> }[]): Stop[] {
  const edges: Edge<Stop>[] = []
  for (let at = count; at > 0; ) {
    const step = taken[at]
    if (!step) break
    edges.push(step.edge)
    at = step.from
  }
  return edges.reverse().flatMap(edge => edge.stops)
}
