// Long paragraphs: how often the planner looks at what they hold, which must not grow faster than they do.
import { describe, expect, it } from "vitest"
import type { Footnote, Inline, Outline } from "../../src/model.ts"
import { planDeck } from "../../src/plan/plan.ts"
import { doc, section, text } from "./build.ts"
import { quiet, read } from "./plan.ts"

/** A paragraph of so many sentences, each of which cites a note. */
function longParagraph(sentences: number): { outline: Outline; looks: () => number } {
  let looks = 0
  const counted = <Each extends Inline>(inline: Each): Each =>
    Object.defineProperty({ ...inline }, "kind", {
      enumerable: true,
      get() {
        looks++
        return inline.kind
      },
    })
  const inlines = Array.from({ length: sentences }, (_, at): Inline[] => [
    counted({ kind: "text", text: "The quick brown fox jumps over the " }),
    counted({ kind: "strong", children: text("lazy dog, and nobody knows.") }),
    counted({ kind: "footnote", label: `${at}` }),
    counted({ kind: "text", text: " " }),
  ]).flat()
  const footnotes = new Map(inlines.filter(({ kind }) => kind === "footnote").map((_, at) => noteOf(at)))
  const paragraph = { kind: "paragraph", inlines, lines: { start: 1, end: 1 } } as const
  return { outline: { ...doc(section("Talk", section("Long", paragraph))), footnotes }, looks: () => looks }
}

function noteOf(at: number): [string, Footnote] {
  const lines = { start: 2, end: 2 }
  const label = `${at}`
  return [label, { label, number: at + 1, blocks: [{ kind: "paragraph", inlines: text("A note."), lines }] }]
}

function looksAt(sentences: number): number {
  const { outline, looks } = longParagraph(sentences)
  const { post } = read("", { prose: "full" })
  expect(planDeck(outline, post, { theme: quiet, assets: new Map() }).slides.length).toBeGreaterThan(
    sentences / 20,
  )
  return looks()
}

describe("the work at each sentence", () => {
  it("does not grow with its paragraph", () => {
    expect(looksAt(400) / looksAt(100)).toBeLessThan(5)
  })
})
