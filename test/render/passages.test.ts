import { describe, expect, it } from "vitest"
import { plainText } from "../../src/content/inlines.ts"
import type { Block, Outline, Section } from "../../src/model.ts"
import { type Part, type Passage, passagesOf } from "../../src/render/pages/passages.ts"
import { deck, inline, li, p, slide, ul } from "./build.ts"

describe("passages", () => {
  it("stand beside the slide that shows their first line", () => {
    const outline = outlineOf(
      section("One", 3, [paragraph("a", 5), paragraph("b", 7)]),
      section("Two", 10, [paragraph("c", 12)]),
    )
    expect(picture(outline, [3, 5], [7, 8], [10, 12])).toEqual(["1: # One, a", "2: b", "3: # Two, c"])
  })

  it("cut lists between items, and join them again", () => {
    const list = ul(item("a", 5), item("b", 6), item("c", 7))
    const outline = outlineOf(section("One", 3, [{ ...list, lines: { start: 5, end: 7 } }]))
    expect(picture(outline, [5, 6], [7, 7])).toEqual(["1: # One, (a b)", "2: (c)"])
  })

  it("keep a heading with what follows it, though the slide before reaches further", () => {
    const outline = outlineOf(section("One", 3, [paragraph("a", 4)]), section("Two", 6, [paragraph("b", 8)]))
    expect(picture(outline, [4, 4], [8, 8])).toEqual(["1: # One, a", "2: # Two, b"])
  })

  it("keep a heading with what follows it, though a rule stands between them", () => {
    const rule = (line: number): Block => ({ kind: "rule", lines: { start: line, end: line } })
    const one = section("One", 3, [paragraph("a", 4), rule(5)])
    const two = section("Two", 6, [rule(7), paragraph("b", 8), rule(9), paragraph("c", 10), rule(11)])
    expect(picture(outlineOf(one, two), [4, 4], [8, 10])).toEqual(["1: # One, a", "2: # Two, b, rule, c"])
  })

  it("keep a heading with what follows it, though notes for the speaker stand between them", () => {
    const notes: Block = { kind: "notes", blocks: [p("say this")], lines: { start: 7, end: 7 } }
    const one = section("One", 3, [paragraph("a", 4)])
    const two = section("Two", 6, [notes, paragraph("b", 8)])
    expect(picture(outlineOf(one, two), [4, 4], [8, 8])).toEqual(["1: # One, a", "2: # Two, b"])
  })

  it("keep text that no slide shows", () => {
    const outline = outlineOf(section("One", 3, [paragraph("a", 4), paragraph("hidden", 6)]))
    expect(picture(outline, [4, 4])).toEqual(["1: # One, a, hidden"])
    expect(picture(outline)).toEqual([": # One, a, hidden"])
  })

  it("stack slides that begin no text of their own", () => {
    const outline = outlineOf(section("One", 3, [paragraph("a", 4)]))
    expect(picture(outline, [4, 4], [4, 4], [4, 4])).toEqual(["1 2 3: # One, a"])
  })

  it("stand beside the slides wanted only", () => {
    const outline = outlineOf(
      section("One", 3, [paragraph("a", 5)]),
      section("Two", 10, [paragraph("b", 12)]),
    )
    const slides = [
      slide("cover"),
      ...[5, 12, 12].map(start => slide("text", { lines: { start, end: start } })),
    ]
    const wanted = (pages: readonly number[]) => passagesOf(outline, deck(slides), pages).map(passageText)
    expect(wanted([2])).toEqual(["2: # Two, b"])
    expect(wanted([1, 3])).toEqual(["1: # One, a", "3: # Two, b"])
    expect(wanted([0])).toEqual([])
  })

  it("do not say the title twice", () => {
    const outline = outlineOf(section("A post", 1, [paragraph("a", 2)]))
    expect(picture(outline, [2, 2])).toEqual(["1: a"])
  })
})

/** E.g. "1 2: # Heading, text, (item item)": slides after a cover, and what stands beside them. */
function picture(outline: Outline, ...shown: readonly (readonly [number, number])[]): string[] {
  const slides = shown.map(([start, end]) => slide("text", { lines: { start, end } }))
  return passagesOf(outline, deck([slide("cover"), ...slides])).map(passageText)
}

function passageText({ slides, parts }: Passage): string {
  return `${slides.join(" ")}: ${parts.flatMap(partText).join(", ")}`
}

function partText(part: Part): string[] {
  return part.kind === "heading" ? [`# ${plainText(part.inlines)}`] : part.blocks.map(blockText)
}

function blockText(block: Block): string {
  if (block.kind === "list")
    return `(${block.items.map(each => each.blocks.map(blockText).join()).join(" ")})`
  return block.kind === "paragraph" ? plainText(block.inlines) : block.kind
}

function outlineOf(...children: Section[]): Outline {
  const root = { ...section("", 0, []), level: 0, children }
  return { root, footnotes: new Map(), pages: [], diagnostics: [] }
}

function section(heading: string, line: number, blocks: readonly Block[]): Section {
  const lines = { start: line, end: line + 2 }
  const attributes = { classes: [], layout: null }
  const level = heading === "A post" ? 1 : 2
  return {
    heading: inline(heading),
    level,
    id: heading.toLowerCase(),
    attributes,
    lines,
    blocks,
    children: [],
  }
}

function paragraph(text: string, line: number): Block {
  return { ...p(text), lines: { start: line, end: line } }
}

function item(text: string, line: number) {
  return li(text, [], { lines: { start: line, end: line } })
}
