// Items that stand as headings over others, and how near a text stands to the lists around it.
import { describe, expect, it } from "vitest"
import { isHead } from "../../src/content/heads.ts"
import type { List } from "../../src/model.ts"
import { boxAt, setStage, sizesAt } from "../../src/plan/stage.ts"
import { li, p, ul } from "./build.ts"
import { plan, quiet, read } from "./plan.ts"

const sentence = "Maintain copies of the data in separate accounts for as much isolation as there can be"

function headsOf(list: List): boolean[] {
  return list.items.map(item => isHead(item, list))
}

describe("heads of lists", () => {
  it("are short items with lists under them, and others as short", () => {
    expect(headsOf(ul(li("Identities", ul("People")), "Actions"))).toEqual([true, true])
    expect(headsOf(ul("Identities", "Actions"))).toEqual([false, false])
  })

  it("are not sentences among them that have nothing under them", () => {
    expect(headsOf(ul(li("One", ul("a")), li("Two", ul("b")), sentence))).toEqual([true, true, false])
    expect(headsOf(ul(li("One", ul("a")), "Two", "Three", sentence))).not.toContain(true)
  })

  it("are not there where most items are sentences", () => {
    expect(headsOf(ul(sentence, li("Governed by the database", ul("a")), sentence))).toEqual([
      false,
      false,
      false,
    ])
  })

  it("are not there where one of them would be a paragraph of strong text", () => {
    const list = (head: string) => headsOf(ul(li(head, ul("a", "b")), "Actions"))
    expect(list(sentence)).toEqual([true, true])
    expect(list(`${sentence}, and ${sentence}`)).toEqual([false, false])
  })

  it("are the same on every slide of a list", () => {
    const items = (count: number) => Array.from({ length: count }, (_, at) => `  - Child ${at}\n`).join("")
    const topics = ["Identities", "Actions", "Resources"]
    const deck = plan(
      `# P\n\n## All of it\n\n${topics.map(topic => `- ${topic}\n${items(7)}`).join("")}- Last\n- Least\n`,
    )
    const lists = deck.slides.flatMap(({ regions }) =>
      regions.flatMap(({ blocks }) => blocks.flatMap(block => (block.kind === "list" ? [block] : []))),
    )
    expect(lists.length).toBeGreaterThan(1)
    expect(lists.flatMap(headsOf)).not.toContain(false)
  })
})

describe("a text between two lists", () => {
  it("stands nearer to the one that it leads to", () => {
    const { outline, post } = read("# Post\n")
    const stage = setStage(outline, post, { theme: quiet, assets: new Map() })
    const box = boxAt("rail", sizesAt(stage, 26), stage)
    const gap = stage.metrics.gap
    expect(gap(ul("a"), p("They are:"), box)).toBeGreaterThan(1.3 * gap(p("They are:"), ul("b"), box))
  })
})
