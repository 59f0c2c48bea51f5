// Which part of the deck a slide belongs to, where headings stand above those that divide it.
import { describe, expect, it } from "vitest"
import { plainText } from "../../src/content/inlines.ts"
import { plan } from "./plan.ts"

const parts = (markdown: string) =>
  plan(markdown).slides.map(({ heading, deckPart }) => `${plainText(heading)} ${deckPart}`)

describe("a heading over parts of the deck", () => {
  it("opens the first of them", () => {
    const markdown =
      "# P\n\n### A\n\nText.\n\n### B\n\nText.\n\n## Above\n\n### C\n\nText.\n\n### D\n\nText.\n"
    expect(parts(markdown)).toEqual([" 0", "A 1", "B 2", "Above 3", "C 3", "D 4"])
  })

  it("before all of them stands under the deck's title", () => {
    const markdown = "# P\n\n## Above\n\nText.\n\n### A\n\nText.\n\n### B\n\nText.\n"
    expect(parts(markdown)).toEqual([" 0", "Above 0", "A 1", "B 2"])
  })
})
