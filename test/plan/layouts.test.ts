// Layouts that an author asks for: taken where they suit, told of where they do not.
import { describe, expect, it } from "vitest"
import { plan } from "./plan.ts"

const told = (markdown: string) =>
  plan(markdown).diagnostics.map(({ code, what, hint, where }) => [code, where?.line, what, hint])

describe("a picture within a quotation", () => {
  it("has room, unlike where it stands by itself", () => {
    const deck = plan("# A\n\n## B\n\n> Words\n>\n> ![x](x-900x600.png)\n>\n> More words\n")
    const quote = deck.slides[1]
    expect(quote?.size.figure).toBeGreaterThan(150)
    expect(quote?.fill).toBeGreaterThan(0.5)
  })
})

describe("a list, a listing or a table alone in a quotation", () => {
  it("stands as if it were in none, unless somebody said it", () => {
    const shown = (markdown: string) =>
      plan(`# A\n\n## B\n\n${markdown}`).slides[1]?.regions.flatMap(({ blocks }) =>
        blocks.map(({ kind }) => kind),
      )
    expect(shown("> - one\n> - two\n> - three\n")).toEqual(["list"])
    expect(shown("> - one\n> - two\n>\n> — Ann\n")).toEqual(["quote"])
  })
})

describe("one sentence beside its heading", () => {
  const sizeUnder = (parent: string) =>
    plan(
      `# A\n\n## ${parent}\n\n- x\n- y\n\n### B\n\nIt has room in two of its lines.\n\n- x\n\n### C\n\nIt ends.\n`,
    ).slides.at(-1)?.size.body

  it("is as large as it can be, but not right under a trail that reaches there", () => {
    expect(sizeUnder("Maps")).toBe(54)
    expect(sizeUnder("Maps of the world as it was seen from the sea")).toBe(44)
  })
})

describe("a heading of which the trail would show a part only", () => {
  const long = "とても長い見出しが小さな行にすべて見えるとは限らない".repeat(2)
  const under = (heading: string, markdown: string) =>
    plan(`# A\n\n## P\n\n- x\n- y\n\n### ${heading}\n\n${markdown}\n\n### C\n\n- x\n- y\n`, { aspect: "4:3" })
      .slides.map(({ layout }) => layout)
      .at(-2)

  it.each([
    ["statement", "One sentence stands here alone."],
    ["quote", "> Somebody said a thing."],
    ["number", "**95 %** of all posts fit."],
  ])("is not put there, over a %s", (layout, markdown) => {
    expect(under("B", markdown)).toBe(layout)
    expect(under(long, markdown)).toBe("text")
  })
})

describe("a layout asked for", () => {
  it("is told of where nobody knows it, with the nearest name", () => {
    expect(told("# A\n\n## B {layout=colums}\n\n- x\n- y\n")).toMatchObject([
      ["W_LAYOUT", 3, 'no layout "colums"', expect.stringContaining("did you mean columns?")],
    ])
  })

  it.each([
    ["photo", "Only words."],
    ["number", "No figure here."],
    ["quote", "Nobody said it."],
    ["columns", "No list."],
    ["statement", "- a\n- b"],
    ["figure", "- a\n- b"],
    ["beside", "Only words."],
    ["below", "Only words."],
  ])("is told of where %s does not suit", (layout, text) => {
    expect(told(`# A\n\n## B {layout=${layout}}\n\n${text}\n`)).toMatchObject([
      ["W_LAYOUT", 3, expect.stringContaining(`${layout} does not suit`), expect.any(String)],
    ])
  })

  it.each([
    ["statement", "Two sentences. And here the second."],
    ["photo", "![x](x-300x900.png)"],
    ["columns", "- a\n- b"],
    ["plain", "One sentence."],
  ])("is taken without a word where %s suits", (layout, text) => {
    const deck = plan(`# A\n\n## B {layout=${layout}}\n\n${text}\n`)
    expect(deck.diagnostics).toEqual([])
    const shown = { statement: "statement", photo: "bleed", columns: "columns", plain: "text" }[layout]
    expect(deck.slides[1]?.layout).toBe(shown)
  })
})
