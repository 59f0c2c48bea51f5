// Long texts, each of which took minutes when every piece was looked for from the beginning.
import { describe, expect, it } from "vitest"
import { markdownParser } from "../../src/outline/markdown.ts"
import { outlinePost } from "../../src/outline/outline.ts"
import { post } from "./post.ts"

describe("in time that grows with the text", () => {
  it("tags of Liquid in one line are left out", () => {
    const { root } = outlinePost(post("{% comment %}".repeat(100_000), { dialect: "jekyll" }))
    expect(root.blocks).toEqual([])
  })

  it("shortcodes of Hugo are counted, and the first one's line is told", () => {
    const { diagnostics } = outlinePost(post(`\n${"{{< map >}}\n\n".repeat(60_000)}`, { dialect: "hugo" }))
    expect(diagnostics.map(({ where, hint }) => [where?.line, hint])).toEqual([
      [2, "and 59999 more of this kind"],
    ])
  })

  it("rows of a table are looked at for a list of attributes", () => {
    const rows = "| c | d |\n".repeat(100_000)
    const tokens = markdownParser("plain").parse(`| a | b |\n| - | - |\n${rows}{: .wide}\n`, {})
    expect(tokens.filter(({ type }) => type === "removed")).toHaveLength(0)
    expect(tokens.filter(({ type }) => type === "tr_open")).toHaveLength(100_001)
  })

  it("lines that the author ended are one paragraph", () => {
    const { root } = outlinePost(post("a\\\n".repeat(100_000)))
    expect(root.blocks.map(block => block.kind === "paragraph" && block.inlines.length)).toEqual([199_999])
  })
})
