// What a slide's end costs between two paragraphs, and within a quotation.
import { describe, expect, it } from "vitest"
import type { Block } from "../../src/model.ts"
import { prepare } from "../../src/plan/atoms/prepare.ts"
import {
  AFTER_GROUP,
  AFTER_LEAD_IN,
  AFTER_SHORT_TEXT,
  AFTER_TEXT,
  AT_FORMULA,
  AT_RULE,
  BETWEEN_GROUPS,
  BETWEEN_ITEMS,
  BETWEEN_PARAGRAPHS,
  CODE,
  FIRST_OF_FEW,
  IN_BOX,
} from "../../src/plan/costs.ts"
import { breakCost } from "../../src/plan/search/break-cost.ts"
import { setStage } from "../../src/plan/stage.ts"
import { code, li, p, quote, text, ul } from "./build.ts"
import { quiet, read } from "./plan.ts"

const formula: Block = { kind: "math", tex: "a = b", lines: { start: 1, end: 1 } }

/** Before the atom at `at`. */
function costIn(blocks: readonly Block[], at: number): number {
  const { outline, post } = read("# Post\n")
  const stage = setStage(outline, post, { theme: quiet, assets: new Map() })
  return breakCost(prepare(blocks, { frame: "rail" }, stage), at)
}

function costBetween(first: string | Block, second: string | Block): number {
  const blocks = [first, second].map(block => (typeof block === "string" ? p(block) : block))
  return costIn(blocks, 1)
}

/** Of the first line of a quotation that takes more than one slide. */
function costWithin(first: string): number {
  return costIn([quote(...[first, ...Array(20).fill("Two dozen people fell ill.")].map(p))], 1)
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

it("the end of a slide in a box costs less before a line that stands like a heading", () => {
  const day = (name: string) => [
    { ...p(""), inlines: [{ kind: "strong", children: text(name) }] as const },
    p("We walked."),
  ]
  const box = quote(...["Day 1", "Day 2", "Day 3", "Day 4", "Day 5", "Day 6", "Day 7", "Day 8"].flatMap(day))
  expect(costIn([box], 2)).toBe(BETWEEN_GROUPS)
  expect(costIn([box], 1)).toBe(AFTER_LEAD_IN)
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

describe("the end of a slide after what leads to a list", () => {
  const list = ul("a", "b")

  it("costs more after a line than after a lead whose text goes on in the notes", () => {
    expect(costBetween("It is so here.", list)).toBe(AFTER_SHORT_TEXT)
    expect(costBetween(`It is so here. ${"Much more can be said. ".repeat(9)}`, list)).toBe(AFTER_TEXT)
  })

  it("costs as much after a list of one item as after a line", () => {
    expect(costBetween(ul("One"), list)).toBe(AFTER_SHORT_TEXT)
    expect(costBetween(ul("One"), code("a\nb"))).toBe(AFTER_SHORT_TEXT)
    expect(costBetween(ul("One"), "Text.")).toBe(AFTER_GROUP)
    expect(costIn([list, code("a\nb")], 2)).toBe(AFTER_GROUP)
  })

  it("costs as much within an item before its listing", () => {
    expect(costIn([ul(li("Type this", code("a\nb")), "b")], 1)).toBe(AFTER_SHORT_TEXT)
  })

  it("costs most after a line that announces it, whatever follows", () => {
    expect(costBetween("These are the ways:", "2、Sounds in an embassy")).toBe(AFTER_LEAD_IN)
    const strong = (words: string): Block => ({
      ...p(""),
      inlines: [{ kind: "strong", children: text(words) }],
    })
    expect(costBetween(strong("A few words"), "Text.")).toBe(AFTER_LEAD_IN)
    const many = "A few words and so many others that nobody takes them for a name of anything at all"
    expect(costBetween(strong(many), "Text.")).toBe(BETWEEN_PARAGRAPHS)
    expect(costBetween(strong(`${many}?`), "Text.")).toBe(AFTER_LEAD_IN)
    expect(costBetween(strong(`${many}, ${many}, ${many}?`), "Text.")).toBe(BETWEEN_PARAGRAPHS)
  })
})

describe("the end of a slide after the first item of a list", () => {
  it("costs more where the item is brief and few others follow", () => {
    expect(costIn([ul("a", "b", "c")], 1)).toBe(BETWEEN_ITEMS + FIRST_OF_FEW)
    expect(costIn([ul("a", "b", "c")], 2)).toBe(BETWEEN_ITEMS)
  })

  it("costs no more than elsewhere where it has much to say, or many others follow", () => {
    expect(costIn([ul("a", "b", "c", "d", "e")], 1)).toBe(BETWEEN_ITEMS)
    expect(costIn([ul("Two dozen people fell ill, and nobody knew why they did. ".repeat(3), "b")], 1)).toBe(
      BETWEEN_ITEMS,
    )
  })
})

describe("the end of a slide in a listing", () => {
  const listing = (count: number) => [code(Array(count).fill("a").join("\n"))]

  it("costs more where few lines are left on one side, and in a short one", () => {
    expect(costIn(listing(40), 20)).toBe(CODE.margin)
    expect(costIn(listing(40), 3)).toBe(CODE.margin + CODE.edge.cost)
    expect(costIn(listing(40), 37)).toBe(CODE.margin + CODE.edge.cost)
    expect(costIn(listing(12), 6)).toBe(CODE.margin + CODE.short.cost)
    const lines = ["a", "a", "a", "", ...Array(36).fill("a")]
    expect(costIn([code(lines.join("\n"))], 4)).toBe(CODE.blank + CODE.edge.cost)
  })
})

describe("the end of a slide at a formula", () => {
  it("costs more where words are one sentence with it", () => {
    expect(costBetween("From this we get", formula)).toBe(AT_FORMULA.before)
    expect(costBetween(formula, "where a is the mass.")).toBe(AT_FORMULA.after)
    expect(costBetween(formula, "(where a is the mass)")).toBe(AT_FORMULA.after)
  })

  it("costs no more where they are not", () => {
    expect(costBetween("It has a name.", formula)).toBe(AFTER_SHORT_TEXT)
    expect(costBetween("ไม่มีจุดจบประโยค", formula)).toBe(AFTER_SHORT_TEXT)
    expect(costBetween(formula, "The mass is known.")).toBe(AFTER_GROUP)
  })
})
