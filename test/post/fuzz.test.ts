// Posts made by chance: whatever comes in, a post or an error for people comes out, soon.
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { UserError } from "../../src/error.ts"
import { addressOf } from "../../src/post/assets/address.ts"
import { read } from "./read.ts"

function attempt(content: string | Uint8Array): void {
  try {
    const post = read(content)
    expect(post.slug).toMatch(/^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*$/u)
    expect(post.body.length + 1).toBeGreaterThan(0)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    expect(error.diagnostic.where?.file).toBe("blog/post.md")
    expect(error.diagnostic.hint).toBeTruthy()
  }
}

const pieces = [
  "---",
  "+++",
  ";;;",
  "{",
  "}",
  "...",
  "title:",
  " ",
  "\t",
  "\n",
  "- ",
  "a: b",
  "[",
  "]",
  '"',
  "'",
  "!!x",
  "&a",
  "*a",
  "<<:",
  "#",
  "|",
  ">",
  "%",
  "deck:",
  "slug:",
  "date:",
  "\u0000",
  "\u2028",
  "\uFEFF",
  "é",
  "한",
  "x".repeat(50),
  "`",
  "~~~",
]

describe("chance", () => {
  it("in bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), attempt), { numRuns: 500 })
  })

  it("in pieces of front matter", () => {
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map(parts => parts.join(""))
    fc.assert(fc.property(text, attempt), { numRuns: 1000 })
    fc.assert(
      fc.property(text, inside => attempt(`---\n${inside}\n---\nx`)),
      { numRuns: 1000 },
    )
  })

  it("in addresses gives paths without tricks", () => {
    const signs = fc.constantFrom(
      "..",
      "/",
      "\\",
      "%2e",
      "%2f",
      "%5c",
      "%00",
      ":",
      "?",
      "#",
      "a",
      ".png",
      "http",
      "data:",
      " ",
      "\n",
      "é",
    )
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 12 }), parts => {
        const address = addressOf(parts.join(""))
        if (address.kind === "path")
          for (const path of address.paths) expect(path).not.toMatch(/[\\\p{Cc}]|^[a-z]+:/u)
      }),
      { numRuns: 2000 },
    )
  })
})
