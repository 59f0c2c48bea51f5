// Tables of many columns: never figures cut in two, nor columns so near that they run into each other.
import { describe, expect, it } from "vitest"
import { plainText } from "../../src/content/inlines.ts"
import type { Table } from "../../src/model.ts"
import { readableParts } from "../../src/plan/shapes/tables.ts"
import { setStage } from "../../src/plan/stage.ts"
import { table, text } from "./build.ts"
import { plan, quiet, read } from "./plan.ts"

const HEAD = ["Date", "Region", "Visits", "Signups", "Rate", "Revenue", "Refunds", "Cost", "Net"]
const ROW = "2025-01-31|North America|1,204,330|14,201|1.18 %|$482,100.50|$12,030.00|$201,400.00|$268,670.50"

function wide(rows: number): ReturnType<typeof plan> {
  const lines = [HEAD.join("|"), HEAD.map(() => "---").join("|"), ...Array.from({ length: rows }, () => ROW)]
  return plan(`# Post\n\n## Figures\n\n${lines.map(line => `|${line}|\n`).join("")}`, {
    aspect: "4:3",
  })
}

function tablesOf({ slides }: ReturnType<typeof plan>): Table[] {
  const blocks = slides.flatMap(({ regions }) => regions.flatMap(region => region.blocks))
  return blocks.flatMap(block => (block.kind === "table" ? [block] : []))
}

it("a table of rows that are higher than a few lines is read one by one", () => {
  const under = (words: number) => {
    const cell = "a map of the coast ".repeat(words)
    const { slides } = plan(`# Post\n\n## A\n\n|a|b|c|\n|---|---|---|\n|x|${cell}|${cell}|\n|y|z|z|\n`)
    return slides[1]?.layout
  }
  expect(under(12)).toBe("table")
  expect(under(30)).toBe("terms")
})

describe("a row that is higher than a slide", () => {
  const squeezed = (deck: ReturnType<typeof plan>) => deck.slides.filter(({ fill }) => fill > 1)

  it("of many lines that the author ended becomes rows of a line each", () => {
    const lines = (name: string, count: number) =>
      Array.from({ length: count }, (_, at) => `${name} ${at}`).join("<br>")
    const deck = plan(
      `# Post\n\n## Links\n\n|a|b|c|\n|---|---|---|\n|${lines("a", 24)}|${lines("b", 7)}|x|\n|y|z|z<br>z|\n`,
    )
    const rows = tablesOf(deck).flatMap(each => each.rows)
    const texts = rows.map(row => row.map(({ inlines }) => plainText(inlines)))
    expect(texts.slice(0, 2)).toEqual([
      ["a 0", "b 0", "x"],
      ["a 1", "b 1", ""],
    ])
    expect(texts.slice(23)).toEqual([
      ["a 23", "", ""],
      ["y", "z", "z z"],
    ])
    expect(squeezed(deck)).toEqual([])
  })

  it.each([
    ["second of two cells", (long: string) => `|a|b|\n|---|---|\n|short|${long}|\n`],
    ["first of two cells", (long: string) => `|a|b|\n|---|---|\n|${long}|short|\n`],
    ["only cell", (long: string) => `|a|\n|---|\n|${long}|\n`],
  ])("of a long text is told in sentences: %s", (_, tableWith) => {
    const deck = plan(
      `# Post\n\n## Long\n\n${tableWith("A sentence that is about as long as others are. ".repeat(40))}`,
      { prose: "full" },
    )
    expect(tablesOf(deck)).toEqual([])
    expect(squeezed(deck)).toEqual([])
    const [, first] = deck.slides
    expect(first?.layout).toBe("terms")
    expect(deck.slides.length).toBeGreaterThan(2)
  })
})

describe("many columns in which figures would be cut", () => {
  it("are read one by one, where there are few rows", () => {
    expect(wide(3).slides.map(({ layout }) => layout)).toEqual(["cover", "terms", "terms", "terms"])
  })

  it("stand in tables of some of them each, where there are many rows, with the first column in all", () => {
    const deck = wide(10)
    const heads = tablesOf(deck).map(({ head }) => head.map(({ inlines }) => plainText(inlines)))
    expect(new Set(heads.map(([first]) => first))).toEqual(new Set(["Date"]))
    expect(new Set(heads.flat())).toEqual(new Set(HEAD))
    expect(deck.slides.length).toBeLessThan(6)
    const told = deck.slides.flatMap(({ notes }) => notes.prose)
    expect(told.map(({ kind }) => kind)).toEqual(["table"])
  })
})

it("a caption stands under the last of the tables that one becomes", () => {
  const { outline, post } = read("# Post\n", { aspect: "4:3" })
  const stage = setStage(outline, post, { theme: quiet, assets: new Map() })
  const whole = { ...table(HEAD, ...Array(10).fill(ROW.split("|"))), caption: text("All of them") }
  const parts = readableParts(whole, stage).map(part =>
    part.kind === "table" ? plainText(part.caption) : "",
  )
  expect(parts.length).toBeGreaterThan(1)
  expect(parts.filter(Boolean)).toEqual(["All of them"])
  expect(parts.at(-1)).toBe("All of them")
})

it("columns stand as far from each other as usual, where a smaller size has room for them", () => {
  const [nodes] = tablesOf(
    plan(
      "# Post\n\n## Nodes\n\n|Cluster|Nodes|Version|Instance type|Cost in USD|Updated|Team|\n|---|--:|--:|---|--:|---|---|\n|production|128|1.27.8|m5.4xlarge|48,210|2024-11-03|platforms|\n",
      { aspect: "4:3" },
    ),
  )
  expect(nodes?.tight ?? false).toBe(false)
})
