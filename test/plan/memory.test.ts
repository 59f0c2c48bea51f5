// What is remembered of the last version of a post never shows in the next one.
import { describe, expect, it } from "vitest"
import type { Assets, Deck, Settings } from "../../src/model.ts"
import { planDeck } from "../../src/plan/plan.ts"
import { PlanMemory } from "../../src/plan/slides/memory.ts"
import { picturesOf, quiet, read } from "./plan.ts"

const item = "- One thing that is said\n  - and what it means\n  - and what follows from it\n"
const POST = `# Talk

Some words before.

## First

${item.repeat(9)}
## Second

A paragraph with a note[^1] and a picture.

![A globe](globe-1200x900.png)

## Third

\`\`\`js
${"call()\n".repeat(40)}\`\`\`

## Fourth

${item.repeat(6)}
### Part

| A | B |
|---|---|
| 1 | 2 |

[^1]: What the note says.
`

/** Each version as it is planned after all the others, and as it is planned alone. */
function both(
  versions: readonly string[],
  settings: readonly Partial<Settings>[] = [],
  assets: (version: number, found: Assets) => Assets = (_, found) => found,
): (readonly [remembered: Deck, fresh: Deck])[] {
  const memory = new PlanMemory()
  return versions.map((markdown, version) => {
    const { post, outline } = read(markdown, settings[version])
    const pictures = assets(version, picturesOf(outline))
    return [
      planDeck(outline, post, { theme: quiet, assets: pictures, memory }),
      planDeck(outline, post, { theme: quiet, assets: pictures }),
    ] as const
  })
}

const EDITS: readonly (readonly [name: string, edited: string])[] = [
  ["nothing", POST],
  ["a word", POST.replace("said", "said aloud")],
  ["a heading", POST.replace("## Second", "## Another second")],
  ["a line above everything", `New.\n\n${POST}`],
  ["lines above several times", POST.replace("words before.", "words before.\n\n\nAnd more.")],
  ["a section added", POST.replace("## Third", "## Between\n\nWords.\n\n## Third")],
  ["a section taken away", POST.replace(/## Second.*?(?=## Third)/s, "")],
  ["the parent of a section", POST.replace("## Fourth", "## Fifth")],
  ["a note", POST.replace("What the note says", "What the note says now, at some length")],
  ["two sections changed for each other", POST.replace("First", "X").replace("Fourth", "First")],
]

describe("PlanMemory", () => {
  it.each(EDITS)("gives the same deck after an edit: %s", (_, edited) => {
    for (const [remembered, fresh] of both([POST, edited, POST])) expect(remembered).toEqual(fresh)
  })

  it("leaves what comes from no line where it is", () => {
    const post = "# P\n\nIntro.\n\n## Alone\n\n## Other\n\nText.\n"
    for (const [remembered, fresh] of both([post, `New.\n\n${post}`])) expect(remembered).toEqual(fresh)
  })

  it("forgets where settings change", () => {
    const settings: Partial<Settings>[] = [{}, { density: "airy" }, { aspect: "4:3" }, { fragments: "none" }]
    for (const [remembered, fresh] of both([POST, POST, POST, POST], settings))
      expect(remembered).toEqual(fresh)
  })

  it("forgets where a picture gets another size, or goes", () => {
    const assets = (version: number, found: Assets): Assets =>
      new Map(
        [...found].map(([src, asset]) => [
          src,
          version === 1 && asset.kind === "picture"
            ? { ...asset, height: 90 }
            : version === 2
              ? { kind: "missing" as const, reason: "gone" }
              : asset,
        ]),
      )
    for (const [remembered, fresh] of both([POST, POST, POST], [], assets)) expect(remembered).toEqual(fresh)
  })

  it.each([
    ["a word", POST.replace("paragraph", "passage"), ["second"]],
    ["a line above all sections", POST.replace("words before.", "words before.\n\nAnd more."), [""]],
    ["a line in a section", POST.replace("## Third\n", "## Third\n\nLook:\n"), ["third"]],
  ])("plans again only what changed: %s", (_, edited, topics) => {
    const memory = new PlanMemory()
    const planned: string[] = []
    const drafts = memory.drafts.bind(memory)
    memory.drafts = (topic, mayState, plan) =>
      drafts(topic, mayState, () => {
        planned.push(topic.id)
        return plan()
      })
    for (const markdown of [POST, edited]) {
      const { post, outline } = read(markdown)
      planned.length = 0
      planDeck(outline, post, { theme: quiet, assets: picturesOf(outline), memory })
    }
    expect(planned).toEqual(topics)
  })
})
