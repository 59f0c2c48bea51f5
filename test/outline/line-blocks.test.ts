// Line blocks of Pandoc, and what looks like them.
import { describe, expect, it } from "vitest"
import { draw } from "./post.ts"

const pandoc = (markdown: string) => draw(markdown, { dialect: "pandoc" })

describe("line blocks", () => {
  it("keep their lines and how far they are indented", () => {
    expect(pandoc("| The road goes *up*,\n|    the road goes\n  down,\n| `it` goes\n")).toBe(
      "p The road goes <i up>,⏎\u00a0\u00a0\u00a0the road goes down,⏎`it` goes",
    )
  })

  it("have stanzas between bars that stand alone", () => {
    expect(pandoc("| a\n| b\n|\n| c\n|\n\nd\n")).toBe("p a⏎b\np c\np d")
  })

  it("are read line by line", () => {
    expect(pandoc("| one *two\n| three* four\n")).toBe("p one *two⏎three* four")
  })

  it("stand in items, quotations and explanations", () => {
    expect(pandoc("- a\n\n  | b\n  | c\n\n> | d\n> | e\n\nTerm\n: | f\n  | g\n")).toMatchInlineSnapshot(`
      "list
        - a
          p b⏎c
      quote
        p d⏎e
      terms
        term Term
          p f⏎g"
    `)
  })

  it("are no tables, also where their columns do not match", () => {
    expect(pandoc("| a | b |\n|---|---|\n| c | d |\n")).toBe("table ..\n  = a | b\n  - c | d")
    expect(pandoc("| a | b | c |\n|---|---|\n| c | d |\n")).toBe("p | a | b | c | |---|---| | c | d |")
    expect(pandoc("| a\n| b | c |\n| - | - |\n| d | e |\n")).toBe("p | a\ntable ..\n  = b | c\n  - d | e")
  })

  it("are no captions of what follows", () => {
    expect(pandoc("| Table: a\n| b\n\n| c |\n|---|\n| d |\n")).toBe("p Table: a⏎b\ntable .\n  = c\n  - d")
  })

  it("end with a blank line, stand in no sentence and in no other dialect", () => {
    expect(pandoc("| a\nb\n")).toBe("p | a b")
    expect(pandoc("a\n| b\n| c\n")).toBe("p a | b | c")
    expect(pandoc("|a|\n\n||b||\n\n|\n")).toBe("p |a|\np ||b||\np |")
    expect(pandoc("    | a\n")).toBe("code -\n  | | a")
    expect(draw("| a\n| b\n")).toBe("p | a | b")
  })
})
