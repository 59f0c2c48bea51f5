// Heights of stretches, added up piece by piece, against the same blocks measured whole.
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Block } from "../../src/model.ts"
import { blocksOf } from "../../src/plan/atoms/place.ts"
import { prepare } from "../../src/plan/atoms/prepare.ts"
import { stackHeight } from "../../src/plan/atoms/sheet.ts"
import { makeRun } from "../../src/plan/search/run.ts"
import { boxAt, setStage } from "../../src/plan/stage.ts"
import { titleOf } from "../../src/plan/topics/titles.ts"
import { li, p, quote, ul } from "./build.ts"
import { outlines } from "./outlines.ts"
import { quiet, read } from "./plan.ts"

const { outline, post } = read("# Post\n")
const stage = setStage(
  outline,
  { ...post, settings: { ...post.settings, prose: "full" } },
  { theme: quiet, assets: new Map() },
)
const title = titleOf([{ kind: "text", text: "Maps" }], [], stage)

/** How much higher some stretch is than what its pieces come to; where it is lower, the plan is on the safe side. */
function mostMissing(blocks: readonly Block[], place: "rail" | "top"): number {
  const { atoms, sizes, sheet } = makeRun(prepare(blocks, title, stage), title, stage, {
    code: 18,
    table: 20,
  })
  const box = boxAt(place, sizes(26), stage)
  const measured = sheet(place, sizes(26))
  let most = 0
  for (let from = 0; from < atoms.length; from++)
    for (let to = from + 1; to <= atoms.length; to++) {
      const whole = stackHeight(blocksOf(atoms.slice(from, to), atoms[from - 1]), stage.metrics, box)
      most = Math.max(most, whole - measured.height(from, to))
    }
  return most
}

const text = "A sentence that is long enough to take more than a line wherever it may stand on a slide. "

describe("heights of stretches", () => {
  it("are those of their blocks, however lists and texts are nested", () => {
    fc.assert(
      fc.property(outlines, ({ root }) => {
        expect(mostMissing(root.blocks, "top")).toBeLessThan(0.5)
      }),
      { numRuns: 40 },
    )
  })

  it.each(["rail", "top"] as const)("are right for quotations in items in details, in the %s", place => {
    const saying = quote(p(text.repeat(4)), ul(li(text, ul(text, text)), text), p(text.repeat(3)))
    const item = li(text, saying, p(text))
    const details = {
      kind: "details",
      summary: p("More").inlines,
      blocks: [ul(item, item)],
      lines: { start: 1, end: 1 },
    } as const
    expect(mostMissing([p(text), details], place)).toBeLessThan(0.5)
  })

  it.each(["rail", "top"] as const)("are right for terms within terms, in the %s", place => {
    const lines = { start: 1, end: 1 }
    const term = (name: string, ...details: Block[]) => ({ term: p(name).inlines, details, lines })
    const inner: Block = {
      kind: "terms",
      rows: [term("One", p(text)), term("Two", p(text), ul("a", "b"))],
      lines,
    }
    const outer: Block = {
      kind: "terms",
      rows: [term("First", p(text), inner), term("Second", p(text)), term("Third", ul(text))],
      lines,
    }
    expect(mostMissing([p(text), outer], place)).toBeLessThan(0.5)
  })
})
