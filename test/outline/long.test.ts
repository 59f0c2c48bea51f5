// Long texts, each of which took minutes when every piece was looked for from the beginning.
import { describe, expect, it } from "vitest"
import type { Dialect } from "../../src/model.ts"
import { markdownParser } from "../../src/outline/markdown.ts"
import { outlinePost } from "../../src/outline/outline.ts"
import { includeFrom, post } from "./post.ts"

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

  it("rows with more cells than columns are more than a call takes", () => {
    const rows = "| c | d | e |\n".repeat(30_000)
    const tokens = markdownParser("plain").parse(`| a | b |\n| - | - |\n${rows}`, {})
    expect(tokens.filter(({ type }) => type === "excess_cells")).toHaveLength(30_000)
    expect(tokens.at(-1)?.type).toBe("table_close")
  })

  it("lines that the author ended are one paragraph", () => {
    const { root } = outlinePost(post("a\\\n".repeat(100_000)))
    expect(root.blocks.map(block => block.kind === "paragraph" && block.inlines.length)).toEqual([199_999])
  })

  const run = (sign: string) => sign.repeat(300_000)

  it.each<[string, string, Dialect]>([
    ["of spaces in code", `\`\`\`js\na${run(" ")}b // [!code ++]${run(" ")}c\n\`\`\`\n`, "plain"],
    ["of marks of a heading", `#a${run("#")}b\n`, "plain"],
    ["of blank lines above what is included", `<<< @/a.js\n\na${run("\n")}b\n`, "plain"],
    ["of blank lines in notes", `a${run("\n")}b\n`, "obsidian"],
  ])("a run is gone through once: %s", (_, markdown, dialect) => {
    const { root } = outlinePost(post(markdown, { dialect }))
    expect(root.blocks.length).toBeGreaterThan(0)
  })

  it("a run of blank lines in a file that is included is gone through once", () => {
    const file = `a${run("\n")}b\n`
    const { root } = outlinePost(post("<<< @/a.js\n"), includeFrom({ "/a.js": file }))
    expect(root.blocks).toMatchObject([{ kind: "code", text: file.trimEnd() }])
  })
})
