// Footnotes of a slide: short ones at its foot, all others in its notes.
import { describe, expect, it } from "vitest"
import type { Block, Notes } from "../../src/model.ts"
import { tellFootnotes } from "../../src/plan/shapes/footnotes.ts"
import { setStage } from "../../src/plan/stage.ts"
import { p, text } from "./build.ts"
import { quiet, read } from "./plan.ts"

const LONG = "A coast has no length of its own. ".repeat(8)
const { outline, post } = read(`# Post\n\nA[^short] b[^long].\n\n[^short]: Note.\n\n[^long]: ${LONG}\n`)
const stage = setStage(outline, post, { theme: quiet, assets: new Map() })
const citing = (label: string): Block => ({ ...p(""), inlines: [...text("A"), { kind: "footnote", label }] })
const none: Notes = { prose: [], speaker: [] }

function told(shown: readonly Block[], notes: Notes, hasFoot = true) {
  const { footnotes, notes: all } = tellFootnotes(
    [{ name: "body", heading: [], blocks: shown }],
    notes,
    hasFoot,
    stage,
  )
  return { atFoot: footnotes.map(({ label }) => label), inNotes: all.prose.length }
}

describe("tellFootnotes(regions, notes, hasFoot, stage)", () => {
  it("puts short ones of what is shown at the foot, where there is one", () => {
    expect(told([citing("short")], none)).toEqual({ atFoot: ["short"], inNotes: 0 })
    expect(told([citing("short")], none, false)).toEqual({ atFoot: [], inNotes: 1 })
  })

  it("tells long ones, and those of what is only told", () => {
    expect(told([citing("long")], none)).toEqual({ atFoot: [], inNotes: 1 })
    expect(told([], { prose: [citing("short")], speaker: [] })).toEqual({ atFoot: [], inNotes: 2 })
    expect(told([], { prose: [], speaker: [citing("short")] })).toEqual({ atFoot: [], inNotes: 1 })
  })
})
