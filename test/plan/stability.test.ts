// While somebody types, slides stand still: those of other sections always, those of the same one nearly always.
import { describe, expect, it } from "vitest"
import { plainText } from "../../src/content/inlines.ts"
import type { Block, Slide } from "../../src/model.ts"
import { plan } from "./plan.ts"

const VOCABULARY =
  "the survey of the coast was made with a chain of triangles measured twice from a baseline near the sea".split(
    " ",
  )
const WORDS = 14

/** So many words; not the same ones for each `seed`. */
function sentence(words: number, seed: number): string {
  const word = (at: number) => VOCABULARY[(at * 7 + seed * 3) % VOCABULARY.length]
  return Array.from({ length: words }, (_, at) => word(at)).join(" ")
}

type Shape = "items" | "nested items" | "paragraphs"

function written(texts: readonly string[], shape: Shape): string {
  if (shape === "paragraphs") return texts.map(text => `${text}.`).join("\n\n")
  return texts.map((text, at) => `${shape === "items" || at % 4 === 0 ? "" : "  "}- ${text}`).join("\n")
}

/** The slides of one section, while another text is typed into it at `place`, word by word. */
function typed(count: number, place: number, shape: Shape): { own: Slide[]; others: Slide[] }[] {
  const texts = Array.from({ length: count }, (_, at) => sentence(4 + ((at * 5) % 12), at))
  return Array.from({ length: WORDS }, (_, at) => {
    const all = [...texts.slice(0, place), sentence(at + 1, 99), ...texts.slice(place)]
    const { slides } = plan(
      `# Post\n\n## Maps\n\n${written(all, shape)}\n\n## End\n\n${written(texts, shape)}\n`,
    )
    const isOwn = ({ id }: Slide) => id.startsWith("maps")
    return { own: slides.filter(isOwn), others: slides.filter(slide => !isOwn(slide)) }
  })
}

/** What each slide begins with; of what is being typed only the beginning. */
function beginnings(slides: readonly Slide[]): string[] {
  return slides.map(({ regions }) => firstText(regions.flatMap(({ blocks }) => blocks)).slice(0, 6))
}

function firstText(blocks: readonly Block[]): string {
  const [first] = blocks
  if (first?.kind === "paragraph") return plainText(first.inlines)
  if (first?.kind !== "list") return ""
  const [item] = first.items
  return firstText(item?.repeated ? item.blocks.slice(1) : (item?.blocks ?? []))
}

const SHAPES: readonly Shape[] = ["items", "nested items", "paragraphs"]
const CASES = SHAPES.flatMap(shape =>
  [4, 7, 12, 20].flatMap(count => [1, count].map(place => ({ shape, count, place }))),
)

describe("typing a text word by word", () => {
  const all = CASES.map(({ shape, count, place }) => typed(count, place, shape))

  it("changes no slide of another section", () => {
    for (const states of all) for (const { others } of states) expect(others).toEqual(states[0]?.others)
  })

  it("moves a break of its own section once in 25 words at most", () => {
    const moves = all.flatMap(states =>
      states.slice(1).filter(({ own }, at) => {
        const before = beginnings(states[at]?.own ?? [])
        return beginnings(own).join() !== before.join()
      }),
    )
    expect(moves.length).toBeLessThanOrEqual((CASES.length * (WORDS - 1)) / 25)
  })

  it("changes the size of its own section's text once in 25 words at most", () => {
    const changes = all.flatMap(states =>
      states.slice(1).filter(({ own }, at) => own[0]?.size.body !== states[at]?.own[0]?.size.body),
    )
    expect(changes.length).toBeLessThanOrEqual((CASES.length * (WORDS - 1)) / 25)
  })
})

describe("what is written below", () => {
  /** All slides but those of the section that is written. */
  const others = (section: string) => {
    const post = `# Post\n\n## Charts\n\n${section}\n\n## Maps\n\nThe sea has one shore.\n\n## End\n\n- a\n- b\n`
    const slides = plan(post).slides.filter(({ id }) => id !== "charts")
    return slides.map(({ id, layout, size }) => ({ id, layout, size }))
  }

  it("the only item makes no statement of the next section's sentence", () => {
    expect(others("- The coast is long.\n- It bends.")).toEqual(others("- The coast is long."))
  })

  it.each(["- It bends.", "It bends.", "    it = bends"])(
    "the only sentence makes none either: %s",
    below => {
      expect(others(`The coast is long.\n\n${below}`)).toEqual(others("The coast is long."))
    },
  )

  it("two sentences in a row are no statements", () => {
    expect(others("The coast is long.").map(({ layout }) => layout)).not.toContain("statement")
  })
})
