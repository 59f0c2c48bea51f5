// Posts of more pieces than a function takes as arguments.
import { describe, expect, it } from "vitest"
import { plan } from "./plan.ts"

describe("more pieces than a call takes", () => {
  it("lines of a listing", () => {
    const deck = plan(`## A log\n\n\`\`\`\n${"a\n".repeat(150_000)}\`\`\`\n`)
    expect(deck.slides.length).toBeGreaterThan(5000)
  })

  it("cells of a table that was drawn", () => {
    const rows = "a    b    c    d\n".repeat(10_000)
    const deck = plan(
      `---\ndeck:\n  dialect: pandoc\n---\n\n## A table\n\n---- ---- ---- ----\n${rows}---- ---- ---- ----\n`,
    )
    expect(deck.slides.length).toBeGreaterThan(500)
  })
})
