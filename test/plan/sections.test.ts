// A heading over others: its own slide, one for two of a kind, or items under names of their own.
import { describe, expect, it } from "vitest"
import { plainText } from "../../src/content/inlines.ts"
import type { Block } from "../../src/model.ts"
import { prepare } from "../../src/plan/atoms/prepare.ts"
import { planPromoted } from "../../src/plan/slides/promote.ts"
import { setStage } from "../../src/plan/stage.ts"
import { titleOf } from "../../src/plan/topics/titles.ts"
import { li, text, ul } from "./build.ts"
import { plan, quiet, read } from "./plan.ts"

const layouts = (markdown: string) => plan(`# P\n\nIntro.\n\n${markdown}`).slides.map(({ layout }) => layout)

describe("the slide of a section", () => {
  const titlesOn = (...names: readonly string[]) => {
    const under = names.map(name => `### ${name}\n\n- a ${name}\n- b\n- c\n`).join("\n")
    const { slides } = plan(`# P\n\nIntro.\n\n## One\n\n- x\n- y\n\n## Two\n\n${under}`)
    const section = slides.find(({ layout }) => layout === "section")
    const [list] = section?.regions.flatMap(({ blocks }) => blocks) ?? []
    return list?.kind === "list" ? list.items.length : 0
  }
  const names = (count: number) => Array.from({ length: count }, (_, at) => `Part ${at + 1}`)

  it("lists what follows, up to a dozen titles of one line each", () => {
    expect(titlesOn(...names(12))).toBe(12)
    expect(titlesOn(...names(13))).toBe(0)
    expect(titlesOn(...names(7), "A title that takes two lines of half a field")).toBe(0)
  })
})

describe("a heading over footnotes alone", () => {
  it("is told, for they stand where they are cited", () => {
    const last = (under: string) => {
      const [slide] = plan(`# P\n\nIntro.\n\n## One\n\ntext[^1]\n\n## 출처\n\n${under}`).slides.slice(-1)
      return [slide?.heading ?? [], ...(slide?.notes.prose ?? []).flatMap(toInlines)].map(plainText)
    }
    const toInlines = (block: Block) => (block.kind === "paragraph" ? [block.inlines] : [])
    expect(last("[^1]: note\n")).toEqual(["One", "출처"])
    expect(last("[^1]: note\n\nmore\n")).toEqual(["출처"])
  })
})

describe("a section that but announces its parts", () => {
  it("lists them, where they have room on its slide", () => {
    const parts = (count: number) =>
      names(count)
        .map(name => `### ${name}\n\n- a ${name}\n- b\n- c\n`)
        .join("\n")
    const names = (count: number) => Array.from({ length: count }, (_, at) => `Part ${at + 1} of the whole`)
    const shown = (text: string, count: number) => {
      const { slides } = plan(`# P\n\nIntro.\n\n## One\n\n${text}\n\n${parts(count)}\n## Two\n\n- x\n- y\n`)
      const own = slides.find(({ heading }) => plainText(heading) === "One")
      return own?.regions.flatMap(({ blocks }) => blocks.map(({ kind }) => kind))
    }
    expect(shown("These are the ways:", 3)).toEqual(["paragraph", "list"])
    expect(shown("These are the ways.", 3)).toEqual(["paragraph"])
    expect(shown("These are the ways:", 1)).toEqual(["paragraph"])
    expect(shown("These are the ways:", 40)).toEqual(["paragraph"])
  })
})

describe("a heading that is a text", () => {
  it("stands up to a pause, which is none within a name or a number", () => {
    const beginning = (heading: string) => {
      const [slide] = plan(`# P\n\nIntro.\n\n## ${heading}\n\n- a\n- b\n`).slides.slice(-1)
      return plainText(slide?.heading ?? [])
    }
    const rest = "and then all that the surveyors of the eighteenth century knew about mountains and rivers"
    expect(beginning(`A map of the sea, ${rest} ${rest}`)).toBe("A map of the sea")
    expect(beginning(`A map of the sea drawn by Node.js ${rest} ${rest}`)).toMatch(/^A map .* Node\.js .*…$/)
    expect(beginning(`A map of the sea of 1,000 miles ${rest} ${rest}`)).toMatch(/^A map .* 1,000 .*…$/)
  })
})

describe("two sections of a list each", () => {
  const pair = (first: string, second: string, counts: readonly [number, number]) => {
    const list = (count: number) => Array.from({ length: count }, (_, at) => `- item ${at}`).join("\n")
    return layouts(
      `## Both\n\n### ${first}\n\n${list(counts[0])}\n\n### ${second}\n\n${list(counts[1])}\n`,
    ).at(-1)
  }

  it("stand side by side where they are about as long", () => {
    expect(pair("Ink", "Paper", [3, 4])).toBe("columns")
    expect(pair("Ink", "Paper", [2, 4])).toBe("bullets")
  })

  it("are compared where their headings have more than a word in common", () => {
    expect(pair("Ink of old", "Paper of old", [3, 3])).toBe("comparison")
    expect(pair("Old ink", "Old paper", [3, 3])).toBe("columns")
  })
})

describe("items with children", () => {
  const headings = (...names: readonly string[]) => {
    const children = Array.from(
      { length: 9 },
      (_, at) => `  - Child ${at} says something of the coast and its maps\n`,
    )
    const list = names.map(name => `- ${name}\n${children.join("")}`).join("")
    return plan(`# P\n\nIntro.\n\n## All\n\n${list}`)
      .slides.slice(1)
      .map(({ heading }) => plainText(heading))
  }

  it("are headings of slides where all of them are names", () => {
    expect(headings("Ink", "Paper", "Boots")).toEqual(["All", "Ink", "Paper", "Boots"])
    expect(headings("Ink", "Paper: old", "Boots")).not.toContain("Ink")
    expect(headings("Ink", `Paper ${"and so on ".repeat(6)}`, "Boots")).not.toContain("Ink")
  })

  it("are none where they have a single child", () => {
    const { outline, post } = read("# P\n")
    const stage = setStage(outline, post, { theme: quiet, assets: new Map() })
    const title = titleOf(text("All"), [], stage)
    const promoted = (...children: readonly string[]) =>
      planPromoted(
        prepare([ul(li("Ink", ul(...children)), li("Boots", ul(...children)))], title, stage),
        title,
        stage,
      )
    expect(promoted("a", "b")?.stops).toHaveLength(2)
    expect(promoted("a")).toBeNull()
  })
})
