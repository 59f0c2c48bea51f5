// Headings: how much room they take, with the number of the part that follows them.
import { describe, expect, it } from "vitest"
import { blockInlines } from "../../src/content/blocks.ts"
import { plainText } from "../../src/content/inlines.ts"
import { setStage } from "../../src/plan/stage.ts"
import { titleOf, titleOver } from "../../src/plan/topics/titles.ts"
import { plan, quiet, read } from "./plan.ts"

const { outline, post } = read("# Post\n")
const stage = setStage(outline, post, { theme: quiet, assets: new Map() })

function titled(text: string) {
  return titleOf([{ kind: "text", text }], [], stage)
}

/** Words that leave room for one part at the end of the line, and none for the other. */
function tightHeading(narrow = "8/9", wide = "88/99", place: "top" | "rail" = "top"): string {
  const lines = (text: string, part: string) =>
    stage.metrics.heading([{ kind: "text", text }], part, place).lines
  for (let text = "A heading of many words"; text.length < 100; text += "i")
    if (lines(text, narrow) < lines(text, wide)) return text
  throw new Error("every heading has room for both")
}

describe("titleOver(title, parts, stage)", () => {
  it("takes the line that a part of two figures needs", () => {
    const title = titled(tightHeading())
    expect(titleOver(title, 12, stage)?.heights.top).toBeGreaterThan(title.heights.top)
  })

  it("gives back the line that one slide does not need", () => {
    const title = titled(tightHeading("", "8/9"))
    expect(titleOver(title, 1, stage)?.heights.top).toBeLessThan(title.heights.top)
  })

  it("stays where it is over one slide, although it has room beside the text", () => {
    const longest = titled("Maps of the world")
    const title = { ...longest, frame: "top" as const, heights: { rail: 999, top: 999 } }
    expect(longest.frame).toBe("rail")
    expect(titleOver(title, 1, stage)?.frame).toBe("top")
  })

  it("changes nothing for few parts, nor where there is room", () => {
    expect(titleOver(titled(tightHeading()), 9, stage)).toBeNull()
    expect(titleOver(titled("Maps"), 120, stage)).toBeNull()
  })
})

describe("a heading that has room by a hair", () => {
  it("is planned as if it had none: a line that comes as a surprise shrinks the slide", () => {
    const room = Math.min(1032, stage.room.width.top)
    const width = (text: string) =>
      stage.metrics.text([{ kind: "text", text }], "headingTop", Number.POSITIVE_INFINITY, 44).width
    const many = "A heading of so many words "
    const tight = Array.from(
      { length: 1200 },
      (_, at) => `${many}${"i".repeat(at % 60)}${"m".repeat(at / 60)}`,
    )
      .filter(text => width(text) <= room && width(text) > room - 1)
      .map(text => stage.metrics.heading([{ kind: "text", text }], "", "top").lines)
    expect(new Set(tight)).toEqual(new Set([2]))
  })
})

describe("titles of cover and section", () => {
  const sizeOf = (title: string, given: Parameters<typeof plan>[1] = {}) =>
    plan(`# ${title}\n\n## A\n\n### B\n\nText.\n\n### C\n\nText.\n\n## D\n\nText.\n`, given).slides[0]?.size
      .display

  it("are as large as the theme allows where they are short", () => {
    expect(sizeOf("Every map is a compromise")).toBe(76)
  })

  it("become smaller rather than break a word or take many lines", () => {
    expect(sizeOf("Verwaltungsdigitalisierungsgesetz")).toBeLessThan(60)
    expect(sizeOf("A title that says at great length what the whole of the post is going to be about")).toBe(
      61,
    )
  })

  it("become a step smaller rather than have three lines of which one is a word or two", () => {
    expect(sizeOf("Vite 8 Beta: The Rolldown-powered Vite")).toBe(61)
    expect(sizeOf("Using a Tailscale exit node with GitHub Actions")).toBe(76)
    expect(sizeOf("A walk along the old coast")).toBe(76)
  })

  it("have less room on a narrow slide", () => {
    expect(sizeOf("Every map is a compromise", { aspect: "4:3" })).toBeLessThan(76)
  })
})

describe("headings with compounds", () => {
  const slideOf = (heading: string) => plan(`# P\n\n## ${heading}\n\n- One\n- Two\n- Three\n`).slides[1]

  it("are cut at a hyphen where only so they have room in the rail", () => {
    const slide = slideOf("Making of Rolldown-powered")
    expect(slide?.frame).toBe("rail")
    expect(slide?.heading.map(({ kind }) => kind)).not.toContain("word")
  })

  it("keep their compounds where there is room", () => {
    expect(slideOf("A five-hour overlap")?.frame).toBe("rail")
    expect(slideOf("A five-hour overlap")?.heading.map(({ kind }) => kind)).toContain("word")
  })
})

describe("headings that are texts", () => {
  const headingOf = (heading: string) =>
    plainText(plan(`# P\n\n## ${heading}\n\nText.\n`).slides[1]?.heading ?? [])
  const long = "その他のことをすべて書いておく".repeat(3)

  it("are cut at a pause that is not far, or else after a few words", () => {
    expect(headingOf(`${"あ".repeat(36)}、${long}`)).toBe("あ".repeat(36))
    expect(headingOf(`${"あ".repeat(45)}、${long}`)).toBe(`${"あ".repeat(30)}…`)
    const version = `Bring the library to version 2.0 before ${"any other thing that is on this list ".repeat(3)}`
    expect(headingOf(version)).toBe("Bring the library to version 2.0 before any other thing…")
  })

  it("are cut after their first sentence, which does not stand below them again", () => {
    const rest =
      "Which kind of test do you expect to make of it, and why do you think so? Justify each choice that you make."
    const [, slide] = plan(`# P\n\n## What is a *good* hypothesis here? ${rest}\n\nText.\n`).slides
    expect(plainText(slide?.heading ?? [])).toBe("What is a good hypothesis here?")
    expect(slide?.heading.map(({ kind }) => kind)).toContain("emphasis")
    const shown = slide?.regions.flatMap(region => region.blocks.flatMap(blockInlines)) ?? []
    expect(shown.map(plainText)).toContain(rest)
    expect(headingOf(`Report the statistics of the data. ${rest}`)).toBe("Report the statistics of the data")
  })

  it("are cut above what opens a post whose title is one", () => {
    const [, opening] = plan(`---\ntitle: ${long}、${long}\n---\n\n- one\n- two\n\n## Part\n\nText.\n`).slides
    expect(plainText(opening?.heading ?? [])).toMatch(/^その他のこと.{0,30}…$/)
    expect(opening?.notes.prose).toEqual([])
  })
})
