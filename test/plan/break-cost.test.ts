// What a slide's end costs between two paragraphs, and within a quotation.
import { describe, expect, it } from "vitest"
import type { Block, Quote } from "../../src/model.ts"
import { prepare } from "../../src/plan/atoms/prepare.ts"
import {
  AFTER_GROUP,
  AFTER_LEAD_IN,
  AFTER_SHORT_TEXT,
  AT_FORMULA,
  AT_RULE,
  BETWEEN_PARAGRAPHS,
  IN_BOX,
} from "../../src/plan/costs.ts"
import { breakCost } from "../../src/plan/search/break-cost.ts"
import { setStage } from "../../src/plan/stage.ts"
import { p } from "./build.ts"
import { quiet, read } from "./plan.ts"

const formula: Block = { kind: "math", tex: "a = b", lines: { start: 1, end: 1 } }

function costBetween(first: string | Block, second: string | Block): number {
  const { outline, post } = read("# Post\n")
  const stage = setStage(outline, post, { theme: quiet, assets: new Map() })
  return breakCost(
    prepare(
      [first, second].map(block => (typeof block === "string" ? p(block) : block)),
      { frame: "rail" },
      stage,
    ),
    1,
  )
}

/** Of the first line of a quotation that takes more than one slide. */
function costWithin(first: string): number {
  const { outline, post } = read("# Post\n")
  const stage = setStage(outline, post, { theme: quiet, assets: new Map() })
  const blocks = [first, ...Array(20).fill("Two dozen people fell ill.")].map(p)
  const quotation: Quote = { kind: "quote", by: [], blocks, lines: { start: 1, end: 41 } }
  return breakCost(prepare([quotation], { frame: "rail" }, stage), 1)
}

describe("the end of a slide after the first line of a quotation", () => {
  it("costs as much as after a lead-in where the line is its title", () => {
    expect(costWithin("ध्यान दें")).toBe(AFTER_LEAD_IN)
  })

  it.each([
    "Think.",
    "Pense,",
    "考えよ。",
    "सोचो।",
    "A line that goes on for as long as any other line of a text does",
  ])("costs no more than elsewhere in it where the line is %s", first => {
    expect(costWithin(first)).toBe(IN_BOX)
  })
})

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

describe("the end of a slide at a formula", () => {
  it("costs more where words are one sentence with it", () => {
    expect(costBetween("From this we get", formula)).toBe(AT_FORMULA.before)
    expect(costBetween(formula, "where a is the mass.")).toBe(AT_FORMULA.after)
  })

  it("costs no more where they are not", () => {
    expect(costBetween("It has a name.", formula)).toBe(AFTER_SHORT_TEXT)
    expect(costBetween("ไม่มีจุดจบประโยค", formula)).toBe(AFTER_SHORT_TEXT)
    expect(costBetween(formula, "The mass is known.")).toBe(AFTER_GROUP)
  })
})
