// Posts of more pieces than a function takes as arguments.
import { describe, expect, it } from "vitest"
import type { Block } from "../../src/model.ts"
import { prepare } from "../../src/plan/atoms/prepare.ts"
import { setStage } from "../../src/plan/stage.ts"
import { p } from "./build.ts"
import { plan, quiet, read } from "./plan.ts"

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

  it("notes of a table whose rows have more cells than it has columns", () => {
    const { outline, post } = read("# Post\n")
    const stage = setStage(outline, post, { theme: quiet, assets: new Map() })
    const lines = { start: 1, end: 1 }
    const notes = Array.from({ length: 150_000 }, (): Block => ({ kind: "notes", blocks: [p("c")], lines }))
    const atoms = prepare([p("a"), ...notes], { frame: "rail" }, stage)
    expect(atoms.map(({ speaker }) => speaker.length)).toEqual([150_000])
  })
})
