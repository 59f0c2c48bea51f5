// What is remembered of the last version of a deck never shows in the next one, and what did not change is the same.
import { describe, expect, it } from "vitest"
import type { Assets, Settings } from "../../src/model.ts"
import { planDeck } from "../../src/plan/plan.ts"
import { RenderMemory } from "../../src/render/slides/memory.ts"
import type { RenderedDeck } from "../../src/render/slides/slides.ts"
import { codeColourer } from "../../src/render/typeset/colours.ts"
import { picturesOf, quiet, read } from "../plan/plan.ts"
import { code } from "./build.ts"
import { renderSlides } from "./render-slides.ts"

const POST = `# A talk

Some words before, and [a link](#second).

## First

- One thing that is said
  - and what it means

<!-- notes: said by heart -->

## Second

A paragraph with a note[^1] and a picture.

![A globe](globe-1200x900.png)

## Third

\`\`\`js
${"call() // one\n".repeat(40)}\`\`\`

## Fourth

### Part

| A | B |
|---|---|
| 1 | 2 |

### Other part

The end.

[^1]: What the note says.
`

interface Version {
  readonly markdown: string
  readonly settings?: Partial<Settings>
  readonly assets?: (found: Assets) => Assets
  readonly decks?: ReadonlyMap<string, string>
}

interface Both {
  readonly remembered: RenderedDeck
  readonly fresh: RenderedDeck
}

/** Each version as it is rendered after all the others, and as it is rendered alone. */
async function both(versions: readonly Version[]): Promise<Both[]> {
  const memory = new RenderMemory()
  const found: Both[] = []
  for (const { markdown, settings = {}, assets = (found: Assets) => found, decks = new Map() } of versions) {
    const { post, outline } = read(markdown, settings)
    const pictures = assets(picturesOf(outline))
    const deck = planDeck(outline, post, { theme: quiet, assets: pictures })
    const remembered = await renderSlides(deck, pictures, { decks, memory })
    found.push({ remembered, fresh: await renderSlides(deck, pictures, { decks }) })
  }
  return found
}

const renamed = (found: Assets): Assets =>
  new Map([...found].map(([src, asset]) => [src, { ...asset, name: "globe.2.png" }]))

const EDITS: readonly (readonly [name: string, edited: Partial<Version>])[] = [
  ["nothing", {}],
  ["a word", { markdown: POST.replace("said", "said aloud") }],
  ["what is said by heart", { markdown: POST.replace("by heart", "from memory") }],
  ["the title", { markdown: POST.replace("A talk", "Another talk") }],
  ["a heading that a link leads to", { markdown: POST.replace("## Second", "## Another second") }],
  [
    "two sections changed for each other",
    { markdown: POST.replace(/(### Part.*)(### Other.*)(?=\[\^1)/s, "$2$1") },
  ],
  ["a line above everything", { markdown: `New.\n\n${POST}` }],
  ["a section added", { markdown: POST.replace("## Third", "## Between\n\nWords.\n\n## Third") }],
  ["a section taken away", { markdown: POST.replace(/## Second.*?(?=## Third)/s, "") }],
  ["a comment that goes on over slides", { markdown: POST.replace("call()", "/* call()") }],
  ["a note", { markdown: POST.replace("What the note says", "What the note says now") }],
  ["another note before it", { markdown: `${POST.replace("words", "words[^2]")}\n[^2]: First.\n` }],
  ["a footer", { settings: { footer: "At the foot" } }],
  ["a picture with another content", { assets: renamed }],
  ["a picture that goes", { assets: found => new Map([...found.keys()].map(src => [src, GONE])) }],
  ["the language", { markdown: `---\nlang: ar\n---\n${POST}` }],
]
const GONE = { kind: "missing", reason: "gone" } as const

describe("RenderMemory", () => {
  it.each(EDITS)("gives the same slides after an edit: %s", async (_, edited) => {
    const post: Version = { markdown: POST }
    for (const { remembered, fresh } of await both([post, { ...post, ...edited }, post]))
      expect(remembered).toEqual(fresh)
  })

  it("forgets where another deck appears that a slide leads to", async () => {
    const markdown = "# A talk\n\n## First\n\nSee [there](other.md).\n"
    const decks = new Map([["other.md", "../other/"]])
    const [before, after] = await both([{ markdown }, { markdown, decks }])
    expect(after?.remembered).toEqual(after?.fresh)
    expect(after?.remembered).not.toEqual(before?.remembered)
  })

  it("forgets where a note that is only told gets another number", async () => {
    const end = `\n\n[^1]: ${"A long note. ".repeat(40)}\n\n[^2]: Another.\n`
    const edited = ["before", "before[^2]"].map(
      first => `# A talk\n\n## First\n\n- it was ${first}\n\n## Second\n\n- a thing[^1]${end}`,
    )
    for (const { remembered, fresh } of await both(edited.map(markdown => ({ markdown }))))
      expect(remembered).toEqual(fresh)
  })

  it.each([
    ["a word", POST.replace("said", "told"), ["first"]],
    ["lines above", POST.replace("## First", "\n\n## First"), []],
    ["a word in code", POST.replace("call()", "tell()"), ["third"]],
  ])("renders again only what changed: %s", async (_, edited, ids) => {
    const [before, after] = await both([{ markdown: POST }, { markdown: edited }])
    const known = new Set(before?.remembered.slides)
    const anew = after?.remembered.slides.filter(slide => !known.has(slide)).map(({ id }) => id)
    expect(anew).toEqual(ids)
  })
})

describe("the colours of code", () => {
  it("are found once for the same code", async () => {
    const listing = { code: code("js", "const once = 1"), where: null }
    const [first, second] = [(await codeColourer([listing]))(), (await codeColourer([listing]))()]
    const [[, lines] = []] = first.colours
    expect([...second.colours.values()][0]?.[0]).toBe(lines?.[0])
  })
})
