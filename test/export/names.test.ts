// What --out and --as say together: which form, and whether a name is a file or a folder.
import { describe, expect, it } from "vitest"
import { settle } from "../../src/cli/export-options.ts"
import { formNamed } from "../../src/export/form-names.ts"
import { destinationFor } from "../../src/export/run/names.ts"

const onePdf = { files: 1, forms: ["slides"], ofOnePost: true } as const

const refusal = (said: Record<string, unknown>) =>
  expect.objectContaining({ diagnostic: expect.objectContaining(said) })

describe("the form", () => {
  it.each([
    [{}, ["slides"]],
    [{ out: "talk.html" }, ["html"]],
    [{ out: "Cover.PNG" }, ["png"]],
    [{ out: "talk.pdf" }, ["slides"]],
    [{ out: "talks" }, ["slides"]],
    [{ out: "-" }, ["slides"]],
    [{ out: "talk.pdf", as: ["handout"] }, ["handout"]],
  ] as const)("of %j is %j", (typed, forms) => {
    expect(settle(["post.md"], typed).options.as).toEqual(forms)
  })

  it("is named by no other ending", () => {
    expect(formNamed("talk.key")).toBeNull()
  })
})

describe("destinationFor(out, expected)", () => {
  it("takes a name that ends as the form does as a file, and one without as a folder where there may be more", () => {
    expect(destinationFor("no/talk.pdf", onePdf)).toEqual({ kind: "file", path: "no/talk.pdf" })
    expect(destinationFor("no/talk", onePdf)).toEqual({ kind: "file", path: "no/talk" })
    expect(destinationFor("no/talk", { ...onePdf, ofOnePost: false })).toEqual({
      kind: "folder",
      path: "no/talk",
    })
    expect(destinationFor("no/talk", { ...onePdf, files: 3 })).toEqual({ kind: "folder", path: "no/talk" })
  })

  it("refuses the ending of another form", () => {
    expect(() => destinationFor("no/talk.html", onePdf)).toThrow(
      refusal({
        code: "E_USE",
        what: "--out names no/talk.html, and --as slides makes no such file",
        hint: "give a name that ends in .pdf, or another --as",
      }),
    )
  })

  it.each([
    ["no/post.md", ".md"],
    ["no/talk.pptx", ".pptx"],
    ["no/cover.jpg", ".jpg"],
  ])("refuses %s, which no form makes, whether --as was given or not", (out, ending) => {
    const what = `--out names ${out}, and no form of a deck is a ${ending} file`
    const hint = "files of decks end in .pdf, .png, .webp, .html"
    expect(() => destinationFor(out, onePdf)).toThrow(refusal({ code: "E_USE", what, hint }))
  })

  it("refuses one file for several, and says what would make it one", () => {
    expect(() => destinationFor("no/talk.pdf", { ...onePdf, files: 3 })).toThrow(
      refusal({ hint: expect.stringContaining("one post in one form") }),
    )
    expect(() => destinationFor("no/talk.png", { files: null, forms: ["png"], ofOnePost: true })).toThrow(
      refusal({ hint: expect.stringContaining("--slide") }),
    )
  })
})
