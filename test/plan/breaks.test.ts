import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { cheapestWay, type Edge } from "../../src/plan/breaks.ts"

/** Slides of up to `most` things, with a cost for each size. */
function edges(count: number, most: number, cost: (size: number) => number) {
  return (from: number): Edge<number>[] =>
    Array.from({ length: Math.min(most, count - from) }, (_, at) => ({
      to: from + at + 1,
      cost: cost(at + 1),
      stops: () => [at + 1],
    }))
}

describe("cheapestWay(count, edgesFrom)", () => {
  it("balances what a greedy breaker would leave with a remnant", () => {
    expect(
      cheapestWay(
        10,
        edges(10, 9, size => 10 + (9 - size) ** 2),
      )?.stops,
    ).toEqual([5, 5])
  })

  it("is null where there is no way", () => {
    expect(cheapestWay<number>(2, () => [])).toBeNull()
  })

  it("needs no slides for nothing", () => {
    expect(cheapestWay<number>(0, () => [])?.stops ?? []).toEqual([])
  })

  it("finds what trying everything finds", () => {
    const costs = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), costs, (count, table) => {
        const cost = (size: number) => table[size - 1] ?? 99
        const best = (left: number): number =>
          left === 0
            ? 0
            : Math.min(
                ...[1, 2, 3, 4].filter(size => size <= left).map(size => cost(size) + best(left - size)),
              )
        expect(cheapestWay(count, edges(count, 4, cost))?.cost).toBe(best(count))
      }),
    )
  })
})
