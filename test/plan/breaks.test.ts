import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { cheapestWay, type Offers } from "../../src/plan/search/breaks.ts"
import { plan } from "./plan.ts"

const NO_LIMIT = Number.POSITIVE_INFINITY

/** Slides of up to `most` things, with a cost for each size. */
function slides(count: number, most: number, cost: (size: number) => number) {
  return (from: number, _: number, { offer }: Offers) => {
    for (let size = 1; size <= most && from + size <= count; size++) offer(from + size, cost(size))
  }
}

describe("cheapestWay(count, offerFrom)", () => {
  it("balances what a greedy breaker would leave with a remnant", () => {
    const way = cheapestWay(
      10,
      NO_LIMIT,
      slides(10, 9, size => 10 + (9 - size) ** 2),
    )
    expect(way?.ends).toEqual([5, 10])
  })

  it("fills from the front where that costs the same", () => {
    const way = cheapestWay(
      5,
      NO_LIMIT,
      slides(5, 3, () => 1),
    )
    expect(way?.ends).toEqual([3, 5])
  })

  it("is null where there is no way, or none below the limit", () => {
    expect(cheapestWay(2, NO_LIMIT, () => {})).toBeNull()
    const one = slides(2, 2, () => 7)
    expect(cheapestWay(2, 7, one)).toBeNull()
    expect(cheapestWay(2, 8, one)?.ends).toEqual([2])
  })

  it("needs no slides for nothing", () => {
    expect(cheapestWay(0, NO_LIMIT, () => {})?.ends).toEqual([])
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
        expect(cheapestWay(count, NO_LIMIT, slides(count, 4, cost))?.cost).toBe(best(count))
      }),
    )
  })

  it("takes no step that ends where a cheaper way has come, so that nobody need work it out", () => {
    const asked: string[] = []
    const way = cheapestWay(3, NO_LIMIT, (from, _, { takes, offer }) => {
      for (let to = from + 1; to <= 3; to++) {
        asked.push(`${from} to ${to}: ${takes(to, 4)}`)
        offer(to, 5)
      }
    })
    expect(way?.ends).toEqual([3])
    expect(asked).toEqual([
      "0 to 1: true",
      "0 to 2: true",
      "0 to 3: true",
      "1 to 2: false",
      "1 to 3: false",
      "2 to 3: false",
    ])
  })
})

describe("a thematic break", () => {
  const sentence = "Every word of this sentence is one that the planner has to find some room for on a slide."
  const paragraphs = Array.from({ length: 4 }, () => sentence).join("\n\n")
  const items = Array.from({ length: 4 }, () => `- ${sentence}`).join("\n")

  /** Which of the two slides. */
  function slideWith(line: string): number | undefined {
    const { slides } = plan(`# A\n\n## B\n\n${paragraphs}\n\n${line}\n\n---\n\n${items}\n`)
    return slides.find(({ regions }) => JSON.stringify(regions).includes(line))?.part?.index
  }

  it("is where a slide ends", () => {
    expect(slideWith("Now come the parts.")).toBe(1)
  })

  it("does not part a line that announces something from what follows", () => {
    expect(slideWith("Now come the parts:")).toBe(2)
  })
})
