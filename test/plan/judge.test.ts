// What a slide costs: a few lines alone are dear at every size of text, unless they are all that there is.
import { describe, expect, it } from "vitest"
import { FEW_LINES, LONE_PARENT, LONELY } from "../../src/plan/costs.ts"
import type { Run } from "../../src/plan/layouts/stretch.ts"
import { judgeAt } from "../../src/plan/search/judge.ts"

/** Height of the content of a slide over 560 px of room. */
function costAt(lines: number, body: number, alone = false): number {
  const run = {
    stage: { settings: { density: "balanced" }, room: { top: 80, end: 640 } },
    atoms: { length: alone ? 1 : 2 },
    repeated: [],
    items: [],
    breaks: [],
    words: () => 0,
  } as unknown as Run
  return judgeAt(run, body)(0, 1, (lines * 1.42 * body) / 560, true)
}

/** Of atoms, by the item that each belongs to, on a slide that is otherwise as it should be. */
function costOf(items: readonly number[], from: number, to: number): number {
  const run = {
    stage: { settings: { density: "balanced" }, room: { top: 80, end: 640 } },
    atoms: { length: items.length },
    repeated: [],
    items,
    breaks: [],
    words: () => 0,
  } as unknown as Run
  return judgeAt(run, 28)(from, to, 0.8, true)
}

describe("a slide of one item with its children", () => {
  it("costs more, unless it has none or all are on it", () => {
    expect(costOf([0, 0, 2, 2], 0, 2)).toBe(LONE_PARENT)
    expect(costOf([0, 1, 1], 0, 1)).toBe(0)
    expect(costOf([0, 0], 0, 2)).toBe(0)
    expect(costOf([-1, -1, -1], 0, 2)).toBe(0)
  })
})

describe("a slide of a few lines", () => {
  it.each([30, 28, 26, 24, 20])("is lonely with three of %i px, though not with twice as many", body => {
    expect(costAt(3, body)).toBeGreaterThan(FEW_LINES)
    expect(costAt(6, body)).toBeLessThan(FEW_LINES)
    expect(costAt(1, body)).toBeGreaterThan(LONELY)
  })

  it("is lonely with two lines of a script that takes more room", () => {
    expect(costAt(2 * (1.52 / 1.42), 28)).toBeGreaterThan(LONELY)
  })

  it("is not where nothing else stands under the heading", () => {
    expect(costAt(1, 28, true)).toBe(0)
  })
})
