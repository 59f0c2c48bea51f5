// The drawing of a score: within its place, however long the post.
import { describe, expect, it } from "vitest"
import type { ScoreLine } from "../../src/model.ts"
import { renderScore } from "../../src/render/slides/score.ts"

const line = (kind: ScoreLine["kind"]): ScoreLine => ({ kind, depth: 0, length: 40 })

/** A section of a heading and some lines, again and again. */
function column(sections: number, lines: number): ScoreLine[] {
  const text = Array.from({ length: lines }, () => line("paragraph"))
  return Array.from({ length: sections }, () => [line("heading"), ...text, line("gap")]).flat()
}

function heights(...columns: readonly ScoreLine[][]): number[] {
  const drawing = String(
    renderScore(
      columns.map((lines, at) => ({ parts: [at], lines })),
      null,
    ),
  )
  return [...drawing.matchAll(/y1="([\d.]+)"/g)].map(match => Number(match[1]))
}

describe("the drawing of a score", () => {
  it("draws one column as wide as one of three, at the end of its place", () => {
    const text = [{ parts: [0], lines: [{ ...line("paragraph"), length: 46 }] }]
    expect(String(renderScore(text, null))).toContain('x1="270.7" x2="384.0"')
  })

  it("draws every line of a short post, at the usual distance", () => {
    expect(heights(column(1, 3)).length).toBe(4)
    expect(heights(column(1, 3))[1]).toBeCloseTo(1.5 * 19 + 0.6 * 19, 0)
  })

  it.each([
    [30, 4],
    [2, 300],
    [40, 20],
    [90, 1],
  ])("ends where it should with %i headings over %i lines each", (sections, lines) => {
    expect(Math.max(...heights(column(sections, lines), column(1, 3)))).toBeLessThanOrEqual(580)
  })

  it("leaves out lines of a long post, but no heading", () => {
    const given = [{ parts: [0], lines: column(30, 12) }]
    const kinds = String(renderScore(given, null)).match(/<line class="(\w+)"/g) ?? []
    const count = (kind: string) => kinds.filter(each => each.endsWith(`"${kind}"`)).length
    expect(count("h")).toBe(30)
    expect(count("p")).toBeLessThan(30 * 12)
  })
})

it("the gaps of a long post are as much less high as lines are left out, which stay as strong as they can be seen", () => {
  const lines = Array.from({ length: 400 }, () => [line("paragraph"), line("gap")]).flat()
  const pitch = /--p:([\d.]+)px/.exec(String(renderScore([{ parts: [0], lines }], null)))?.[1]
  expect(Number(pitch)).toBeGreaterThanOrEqual(4)
})
