// What a slide's end costs between two paragraphs.
import { describe, expect, it } from "vitest"
import { breakCost } from "../../src/plan/break-cost.ts"
import { AFTER_LEAD_IN, AT_RULE, BETWEEN_PARAGRAPHS } from "../../src/plan/costs.ts"
import { prepare } from "../../src/plan/prepare.ts"
import { setStage } from "../../src/plan/stage.ts"
import { p } from "./build.ts"
import { quiet, read } from "./plan.ts"

function costBetween(first: string, second: string): number {
  const { outline, post } = read("# Post\n")
  const stage = setStage(outline, post, quiet, new Map())
  return breakCost(prepare([p(first), p(second)], { frame: "rail" }, stage), 1)
}

describe("the end of a slide between two paragraphs", () => {
  it.each(["2、Sounds in an embassy", "② Sounds", "3) A car that flies (in English)", "一、开场"])(
    "costs as much after %s as after a lead-in",
    head => {
      expect(costBetween(head, "Two dozen people fell ill.")).toBe(AFTER_LEAD_IN)
    },
  )

  it("costs as little before one as at a rule", () => {
    expect(costBetween("Two dozen people fell ill.", "2、Sounds in an embassy")).toBe(AT_RULE)
  })

  it.each([
    ["2、Sounds in an embassy", "3、Air without carbon"],
    ["3. It was so.", "Two dozen people fell ill."],
    ["3.14 is near", "Two dozen people fell ill."],
  ])("costs no more after %s before %s", (first, second) => {
    expect(costBetween(first, second)).toBe(BETWEEN_PARAGRAPHS)
  })
})
