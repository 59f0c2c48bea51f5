// Posts made by chance: whatever comes in, a post or an error for people comes out, soon.
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { UserError } from "../../src/error.ts"
import { addressOf } from "../../src/post/assets/address.ts"
import { readPicture } from "../../src/post/pictures/picture.ts"
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

describe("input that is slow to look through", () => {
  const million = 1_000_000
  it.each([
    ["short codes", "{{<a".repeat(million)],
    ["embeds", "![[".repeat(million)],
    ["wiki links", "[[a".repeat(million)],
    ["blank lines", "\n".repeat(4 * million)],
    ["per cent signs", "%".repeat(4 * million)],
    ["Liquid", "{% ".repeat(million)],
    ["attribute lists", "\n{: ".repeat(million)],
    ["comments", "<!-- ".repeat(million)],
    ["backticks", `${"`".repeat(4 * million)}\u202e`],
    ["fences", "```\n".repeat(million)],
    ["quotes", "> ".repeat(2 * million)],
    ["imports", "import a from ".repeat(300_000)],
    ["escapes in JSON", `{"a": ${'\\"'.repeat(million)}`],
    ["open braces", `{"a": ${"{".repeat(4 * million)}`],
    ["rules", "---\n".repeat(million)],
    ["slide heads", "---\nlayout: x\n".repeat(300_000)],
    ["fields", `title: x\n${"a: b\n".repeat(800_000)}`],
    ["title block", "% a\n".repeat(million)],
    ["slashes in a slug", `---\nslug: a${"/".repeat(60_000)}x\n---\n`],
    ["signs in a name", `---\nauthor: <${"a@".repeat(30_000)}\n---\n`],
    ["spaces in a key", `---\na: 1\n"a${" ".repeat(60_000)}b": 1\na: 2\n---\n`],
    ["references", `---\ntitle: ${"&a".repeat(30_000)}\n---\n`],
    ["one line", "x ".repeat(2 * million)],
    ["one word", "가".repeat(million)],
  ])("%s", (_, content) => {
    const start = process.cpuUsage()
    attempt(content)
    const { user, system } = process.cpuUsage(start)
    expect((user + system) / 1000).toBeLessThan(2500)
  })

  it.each([
    ["tags", "<svg ".repeat(million)],
    ["references", `<svg>${"<use href='#a' ".repeat(300_000)}`],
    ["styles", `<svg><style>${"image-set(".repeat(200_000)}</style></svg>`],
    ["addresses", `<svg><style>${"url(data:font/".repeat(200_000)}</style></svg>`],
    ["imports", `<svg><style>${"@import ".repeat(200_000)}</style></svg>`],
    ["depth", `<svg>${"<g onclick='x'>".repeat(200_000)}</svg>`],
    ["spaces", `<svg${" ".repeat(2 * million)}onload='x'>`],
  ])("of %s in a drawing", (_, text) => {
    const start = process.cpuUsage()
    readPicture(new TextEncoder().encode(text), "a.svg")
    const { user, system } = process.cpuUsage(start)
    expect((user + system) / 1000).toBeLessThan(2500)
  })
})
