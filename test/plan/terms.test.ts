// Lists that read "term: explanation".
import { describe, expect, it } from "vitest"
import { plainText } from "../../src/content/inlines.ts"
import type { Block } from "../../src/model.ts"
import { metricsFor } from "../../src/plan/measure/metrics.ts"
import { asTerms } from "../../src/plan/shapes/terms.ts"
import { plan, quiet, read } from "./plan.ts"

/** Of the column of terms, in px. */
const TERM_WIDTH = 264

function firstBlock(markdown: string): Block | undefined {
  return read(markdown).outline.root.blocks[0]
}

/** Rows as "term | explanation"; null where the list stays a list. */
function rowsOf(markdown: string): string[] | null {
  const list = firstBlock(markdown)
  const terms = list?.kind === "list" ? asTerms(list, "en") : null
  if (!terms) return null
  return terms.rows.map(({ term, details }) => [plainText(term), ...details.map(shown)].join(" | "))
}

function shown(block: Block): string {
  if (block.kind === "paragraph") return plainText(block.inlines)
  return `(${block.kind})`
}

describe("asTerms(list, lang)", () => {
  it("takes longer names where they are set apart", () => {
    const long = "A name of more than thirty-two letters"
    expect(rowsOf(`- **A**: one\n- **B**: two\n- **${long}**: three`)?.[2]).toBe(`${long} | three`)
    expect(rowsOf(`- **A**: one\n- **B**: two\n- ${long}: three`)?.[2]).toBe(` | ${long}: three`)
  })

  it("splits at a colon or a dash, and drops it", () => {
    expect(rowsOf("- Rhumb line: cuts all meridians alike\n- Graticule – the net of lines")).toEqual([
      "Rhumb line | cuts all meridians alike",
      "Graticule | the net of lines",
    ])
    expect(rowsOf("- 지도：땅을 그린 것\n- 축척: 줄인 비율")).toEqual([
      "지도 | 땅을 그린 것",
      "축척 | 줄인 비율",
    ])
  })

  it("does not split from a beginning to an end", () => {
    expect(rowsOf("- Monday from 10:30 AM - 11:30 AM\n- Friday from 2:00 PM - 3:00 PM")).toBeNull()
    expect(rowsOf("- 2014 - 2019: Seoul\n- 2019 - 2021: Busan")?.[1]).toMatch(/^2019\s- 2021 \| Busan$/)
    const years = rowsOf("- Fall 2019 - Now: Seoul\n- Sep 2016 - Sept. 2017: Busan\n- 2014: Jeju")
    expect(years?.map(row => row.split(" | ")[1])).toEqual(["Seoul", "Busan", "Jeju"])
    expect(rowsOf("- Pages 10 - 20: maps\n- 10:00 - 11:00: talks")?.[0]).toMatch(/^Pages 10\s- 20 \| maps$/)
    expect(rowsOf("- 2024 - 20 new maps\n- 2025 - 30 new maps")).toHaveLength(2)
  })

  it("leaves an item without a term as a row without one, and keeps what is nested", () => {
    expect(
      rowsOf("- Map: a picture\n- Atlas: many\n- and so on\n- Globe: round\n  - large\n  - small"),
    ).toEqual(["Map | a picture", "Atlas | many", " | and so on", "Globe | round | (list)"])
  })

  it("splits before a second pair that stands in brackets", () => {
    expect(rowsOf("- Map: a picture, flat (scale: small)\n- Atlas: many")).toHaveLength(2)
  })

  it("gives links more than a few words", () => {
    expect(
      rowsOf("- [Map](https://a.org) - drawn by Ann at sea\n- [Atlas](https://b.org) - by Bob"),
    ).toBeNull()
    expect(
      rowsOf("- [Map](https://a.org) - drawn by Ann at sea\n- [Atlas](https://b.org) - drawn by Bob ashore"),
    ).toHaveLength(2)
  })

  it.each([
    ["a bracket or quotation is open", '- see (all of it: there)\n- "one: two" is said'],
    ["few items read so", "- Map: a picture\n- Atlas\n- Globe"],
    ["it counts", "1. Map: a picture\n2. Atlas: many"],
    ["it is a list of tasks", "- [ ] Map: draw\n- [x] Ink: buy"],
    ["a term comes twice", "- Map: a picture\n- Map: a plan"],
    ["an item holds two pairs", "- Map: a picture, Atlas: many\n- Ink: black, Paper: white"],
    ["an explanation is a long text", `- Map: ${"word ".repeat(40)}\n- Atlas: many`],
    [
      "terms are links with a few words",
      "- [Map](https://a.org) - by Ann\n- [Atlas](https://b.org) - by Bob",
    ],
    ["the colon stands in code or in brackets", "- `a: b` is a map\n- see (here: there)"],
  ])("is null where %s", (_, markdown) => {
    expect(rowsOf(markdown)).toBeNull()
  })
})

describe("a name in code beside its explanation", () => {
  const metrics = metricsFor(quiet, { lang: "en", aspect: "16:9", assets: new Map() })
  const widthAt = (name: string, px: number) =>
    metrics.widestWord([{ kind: "code", text: name }], "strong", px)

  it("stands above it in 4:3, where terms have less room", () => {
    const name = "toggleSpellCheck"
    const rows = [name, "zoomIn", "zoomOut"].map(each => `- \`${each}\`: does what it says`).join("\n")
    const post = `# Roles\n\n## Window roles of the menu bar and its items\n\n${rows}`
    expect(plan(post).slides.at(-1)?.frame).toBe("top")
    expect(plan(post, { aspect: "4:3" }).slides.at(-1)?.frame).toBe("rail")
  })

  it("is set at a size at which it is not broken", () => {
    const name = "toggleSpellCheckers"
    const rows = [name, "zoomIn", "zoomOut"].map(each => `- \`${each}\`: does what it says`).join("\n")
    const slide = plan(`# Roles\n\n## Window roles of the menu bar and its items\n\n${rows}`).slides.at(-1)
    const size = slide?.size.body ?? 0
    expect([slide?.layout, slide?.frame]).toEqual(["terms", "top"])
    expect(widthAt(name, 30)).toBeGreaterThan(TERM_WIDTH)
    expect(widthAt(name, size)).toBeLessThanOrEqual(TERM_WIDTH)
  })
})
