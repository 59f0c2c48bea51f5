// Of a long paragraph the sentence that stands for it.
import { expect, it } from "vitest"
import { plainText } from "../../src/content/inlines.ts"
import { plan } from "./plan.ts"

it("is the one that announces what follows, where something does", () => {
  const text = `It is so. ${"Much can be said about it, and much has been said before. ".repeat(4)}These are the ways:`
  const shown = (after: string) => {
    const [, slide] = plan(`# Post\n\n## One\n\n${text}\n\n${after}\n\n## Two\n\nEnd.\n`).slides
    const [first] = slide?.regions.flatMap(({ blocks }) => blocks) ?? []
    return first?.kind === "paragraph" ? plainText(first.inlines) : ""
  }
  expect(shown("- a\n- b\n")).toBe("These are the ways:")
  expect(shown("### A\n\n- a\n\n### B\n\n- b\n")).toMatch(/^It is so\./)
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
