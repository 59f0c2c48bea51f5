// What a page of a PDF draws, read from its operators.
import { describe, expect, it } from "vitest"
import { readContent } from "../../src/export/pdf/content.ts"
import type { Font } from "../../src/export/pdf/fonts.ts"

const letters = new Map(Array.from("ABCD", (letter, at) => [at + 1, letter]))
const fonts: Record<string, Font> = {
  F1: { width: 2, characters: letters },
  F2: { width: 1, characters: new Map([...letters, [0x28, "("], [0x42, "B"]]) },
}

const read = (content: string) => readContent(content, name => fonts[name] ?? null)
const texts = (content: string) => read(content).map(piece => (piece.kind === "text" ? piece.text : piece))

describe("readContent(content)", () => {
  it("reads letters one by one, with their place and font", () => {
    const content =
      "q 1 0 0 1 0 0 cm\nBT\n/F1 18 Tf\n1 0 0 -1 76 77.5 Tm\n<0001> Tj\n11.5 0 Td <00020003> Tj\nET\nQ"
    expect(read(content)).toEqual([
      {
        kind: "text",
        text: "ABC",
        end: content.indexOf("ET"),
        place: { x: "76", y: "77.5" },
        font: ["F1", "18"],
      },
    ])
  })

  it.each([
    ["arrays of strings and steps", "BT /F1 9 Tf [<0001> -20 <0002>]TJ ET", ["AB"]],
    ["small digits of numbers", "BT /F2 9 Tf <0a> Tj <04> Tj ET", ["\ufffdD"]],
    ["codes without a character", "BT /F1 9 Tf <00090001> Tj ET", ["\ufffdA"]],
    ["bytes in brackets", "BT /F2 9 Tf (\\001\\(\\002) Tj ET", ["A(B"]],
    ["operators within a string as its text", "BT /F2 9 Tf (BTB) Tj ET", ["B\ufffdB"]],
    ["two pieces", "BT /F1 9 Tf <0001> Tj ET BT <0002> Tj ET", ["A", "B"]],
    ["a font that is not known as none", "BT /F9 9 Tf <0001> Tj ET", []],
    ["forms in their place", "BT /F1 9 Tf <0001> Tj ET /X1 Do", ["A", { kind: "form", name: "X1" }]],
  ])("reads %s", (_, content, expected) => {
    expect(texts(content)).toEqual(expected)
  })

  it.each([
    ["hexadecimal", "/Span<</ActualText <FEFF0041>>>BDC BT /F1 9 Tf <0002> Tj ET EMC", "A"],
    ["in brackets", "/Span <</MCID 1 /ActualText (x>>\\)y)>> BDC BT /F1 9 Tf <0002> Tj ET EMC", "x>>)y"],
    ["beside another dictionary", "/Span <</A <</B 1>> /ActualText (z)>> BDC BT <0002> Tj ET EMC", "z"],
  ])("takes the text that is given for what is drawn, %s", (_, content, text) => {
    expect(texts(`${content} BT /F1 9 Tf <0003> Tj ET`)).toEqual([text, "C"])
  })

  it("ends with a page that is cut off", () => {
    expect(texts("BT /F1 9 Tf <0001> Tj <00")).toEqual(["A"])
  })

  it("says where a string has no end", () => {
    expect(() => texts("BT /F1 9 Tf (AB")).toThrow("not PDF at 12")
  })
})
