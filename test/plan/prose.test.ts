// Of a long paragraph the sentence that stands for it.
import { expect, it } from "vitest"
import { plainText } from "../../src/content/inlines.ts"
import { plan } from "./plan.ts"

it("is the one that announces what follows, where something does", () => {
  const text = `It is so. ${"Much can be said about it, and much has been said before. ".repeat(4)}These are the ways:`
  const shown = (before: string, after: string) => {
    const post = `# Post\n\n## One\n\n${before}${text}\n\n${after}\n\n## Two\n\nEnd.\n`
    const blocks = plan(post).slides[1]?.regions.flatMap(region => region.blocks) ?? []
    return blocks.map(block => (block.kind === "paragraph" ? plainText(block.inlines) : block.kind))
  }
  const parts = "### A\n\n- a\n\n### B\n\n- b\n"
  expect(shown("", "- a\n- b\n")).toEqual(["These are the ways:", "list"])
  expect(shown("", parts)).toEqual(["These are the ways:", "list"])
  expect(shown("There is more.\n\n", parts)).toEqual(["There is more.", expect.stringMatching(/^It is so\./)])
})

it("is the one that a formula ends, before a formula", () => {
  const text = `It is so. ${"Much can be said about it, and much has been said before. ".repeat(4)}If $T = 1$, we have`
  const [, slide] = plan(`# Post\n\n## One\n\n${text}\n\n$$a = b$$\n\n${text}\n\nEnd.\n`).slides
  const texts = slide?.regions.flatMap(({ blocks }) =>
    blocks.map(block => (block.kind === "paragraph" ? plainText(block.inlines) : block.kind)),
  )
  expect(texts).toEqual([
    "If T = 1, we have",
    "math",
    "It is so. Much can be said about it, and much has been said before.",
    "End.",
  ])
})

it("is not the number and name of a theorem alone", () => {
  const rest = "Much can be said about it, and much has been said before. ".repeat(4)
  const shown = (text: string) => {
    const [, slide] = plan(`# Post\n\n## One\n\n${text} ${rest}\n\nEnd.\n`).slides
    const [first] = slide?.regions.flatMap(({ blocks }) => blocks) ?? []
    return first?.kind === "paragraph" ? plainText(first.inlines) : ""
  }
  const next = "Much can be said about it, and much has been said before."
  expect(shown("**Proposition 1.2** (Parity at every fixed order).")).toMatch(
    new RegExp(`order\\)\\. ${next}$`),
  )
  expect(shown("Proposition 1 holds at every order (it is proved below).")).not.toContain("Much")
})
