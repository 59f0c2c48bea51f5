// What holds for every outline: nothing lost or doubled, nothing over its room, and breaks that a careful speaker would make.
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Block, Outline, Post, Section, Settings, Slide } from "../../src/model.ts"
import { stackHeight } from "../../src/plan/atoms/sheet.ts"
import { planDeck } from "../../src/plan/plan.ts"
import { boxAt, setStage } from "../../src/plan/stage.ts"
import { isLeadIn } from "../../src/plan/words/sentences.ts"
import { readTheme, type Theme } from "../../src/theme/theme.ts"
import { themeFiles } from "../../src/themes/built-in.ts"
import { li, ul } from "./build.ts"
import { outlines } from "./outlines.ts"
import { quiet, read } from "./plan.ts"
import { allWords, shownWords, toldWords } from "./shown.ts"

const settings: fc.Arbitrary<Partial<Settings>> = fc.record({
  prose: fc.constantFrom("lead", "full", "notes"),
  density: fc.constantFrom("airy", "balanced", "dense"),
  aspect: fc.constantFrom("16:9", "4:3"),
})

function postWith(given: Partial<Settings>): Post {
  const { post } = read("---\ntitle: Every map\ndescription: By nobody\nlang: en\n---\n")
  return { ...post, settings: { ...post.settings, ...given } }
}

/** Quiet, with sizes of its own for text. */
function sized(steps: string): Theme {
  const { base, theme } = themeFiles("quiet")
  return readTheme("sized", {
    base,
    theme: `${theme}\n.theme-quiet { --body-steps: ${steps} }`.replaceAll(".theme-quiet", ".theme-sized"),
    called: "sized",
  })
}

function slidesOf(outline: Outline, given: Partial<Settings> = {}): readonly Slide[] {
  return planDeck(outline, postWith(given), { theme: quiet, assets: new Map() }).slides
}

function check(property: (outline: Outline, given: Partial<Settings>) => void, numRuns = 30): void {
  fc.assert(fc.property(outlines, settings, property), { numRuns })
}

function sections(section: Section): Section[] {
  return [section, ...section.children.flatMap(sections)]
}

describe("planDeck", () => {
  it("shows or tells every word", () => {
    check((outline, given) => {
      const slides = slidesOf(outline, given)
      const kept = new Set([...shownWords(slides), ...toldWords(slides)])
      const words = sections(outline.root).flatMap(section => allWords(section.blocks))
      expect(words.filter(word => !kept.has(word))).toEqual([])
    })
  })

  it.each(["40px", "90px 80px", "12px", "54px 40px 38px", "61px 40px 33.5px 20px"])(
    "shows or tells every word in a theme whose texts are of %s",
    steps => {
      const theme = sized(steps)
      check((outline, given) => {
        const { slides } = planDeck(outline, postWith(given), { theme, assets: new Map() })
        const kept = new Set([...shownWords(slides), ...toldWords(slides)])
        const words = sections(outline.root).flatMap(section => allWords(section.blocks))
        expect(words.filter(word => !kept.has(word))).toEqual([])
        const sizes = steps.split(" ").map(Number.parseFloat)
        for (const { frame, size } of slides)
          if (frame === "rail" || frame === "top") expect(sizes).toContain(size.body)
      }, 5)
    },
  )

  it("shows every word once and in order", () => {
    check((outline, given) => {
      const numbers = shownWords(slidesOf(outline, given)).map(word => Number(/\d+$/.exec(word)?.[0]))
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
      expect(new Set(numbers).size).toBe(numbers.length)
    })
  })

  it("plans no slide over its room", () => {
    check((outline, given) => {
      const stage = setStage(outline, postWith(given), { theme: quiet, assets: new Map() })
      for (const { frame, regions, size, id, heading } of slidesOf(outline, given)) {
        if ((frame !== "rail" && frame !== "top") || regions.length !== 1) continue
        const box = boxAt(frame, size, stage)
        const top = stage.metrics.heading(heading, "8/9", "top").height + stage.room.headGap
        const start = stage.room.top + (frame === "top" ? top : stage.room.railShift(size.body))
        const height = stackHeight(regions[0]?.blocks ?? [], stage.metrics, box)
        expect([id, start + height <= stage.room.end + 0.01]).toEqual([id, true])
      }
    })
  })

  it("gives the same deck for the same post", () => {
    check((outline, given) => {
      expect(slidesOf(outline, given)).toEqual(slidesOf(structuredClone(outline), given))
    }, 20)
  })

  it("gives every slide an id of its own, never of digits only", () => {
    check(outline => {
      const ids = slidesOf(outline).map(slide => slide.id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.filter(id => id === "" || /^\d+$/.test(id))).toEqual([])
    }, 20)
  })

  it("changes no other section when a bullet is added", () => {
    check((outline, given) => {
      const [target] = outline.root.children.filter(section =>
        section.blocks.some(block => block.kind === "list"),
      )
      fc.pre(target !== undefined)
      const longer = withBullet(outline, target?.id ?? "")
      const others = (slides: readonly Slide[]) =>
        slides.filter(slide => !slide.id.startsWith(target?.id ?? ""))
      expect(others(slidesOf(longer, given))).toEqual(others(slidesOf(outline, given)))
    }, 40)
  })

  it("leaves no line that announces something at the bottom", () => {
    check((outline, given) => {
      const slides = slidesOf(outline, given)
      slides.forEach((slide, at) => {
        const next = slides[at + 1]
        const goesOn = slide.part !== null && next?.part !== null && next?.part.index === slide.part.index + 1
        if (goesOn) expect(announces(slide.regions.at(-1)?.blocks.at(-1))).toBe(false)
      })
    })
  })

  it("leaves no single short item on the last slide of a long list", () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 60 }), fc.integer({ min: 4, max: 24 }), (count, length) => {
        const items = Array.from(
          { length: count },
          (_, at) => `item ${at} ${"of the list ".repeat(length / 3)}`,
        )
        const outline: Outline = {
          root: { ...listSection("List", items), level: 0, id: "" },
          footnotes: new Map(),
          pages: [],
          diagnostics: [],
        }
        const root = { ...outline.root, heading: [], blocks: [], children: [listSection("List", items)] }
        const last = slidesOf({ ...outline, root }).at(-1)
        const shown = last?.regions.flatMap(({ blocks }) =>
          blocks.flatMap(block => (block.kind === "list" ? block.items : [])),
        )
        expect(shown?.length).toBeGreaterThan(1)
      }),
      { numRuns: 40 },
    )
  })
})

function listSection(heading: string, items: readonly string[]): Section {
  const lines = { start: 1, end: 1 }
  const attributes = { classes: [], layout: null }
  return {
    heading: [{ kind: "text", text: heading }],
    level: 1,
    id: "list",
    attributes,
    lines,
    blocks: [ul(...items)],
    children: [],
  }
}

function withBullet(outline: Outline, id: string): Outline {
  const visit = (section: Section): Section => ({
    ...section,
    blocks: section.id === id ? withItem(section.blocks) : section.blocks,
    children: section.children.map(visit),
  })
  return { ...outline, root: visit(outline.root) }
}

function withItem(blocks: readonly Block[]): Block[] {
  const at = blocks.findIndex(block => block.kind === "list")
  return blocks.map((block, index) =>
    index === at && block.kind === "list" ? { ...block, items: [...block.items, li("One more")] } : block,
  )
}

function announces(block: Block | undefined): boolean {
  if (block?.kind === "paragraph") return isLeadIn(block.inlines)
  return false
}
