// Blocks in their atoms: the pieces that a slide may end after, with the notes of each.
import { describe, expect, it } from "vitest"
import type { Block, Columns, Inline, Terms } from "../../src/model.ts"
import type { Atom } from "../../src/plan/atoms/atoms.ts"
import { citesNotes } from "../../src/plan/atoms/footnotes.ts"
import { prepare } from "../../src/plan/atoms/prepare.ts"
import { stiffLength } from "../../src/plan/atoms/stiff.ts"
import { makeRun } from "../../src/plan/search/run.ts"
import { boxAt, setStage, sizesAt } from "../../src/plan/stage.ts"
import { titleOf } from "../../src/plan/topics/titles.ts"
import { code, li, p, quote, text, ul } from "./build.ts"
import { quiet, read } from "./plan.ts"

const lines = { start: 1, end: 1 }
const { outline, post } = read("# Post\n\nText.[^a]\n\n[^a]: Note.\n")
const stage = setStage(outline, post, { theme: quiet, assets: new Map() })
const atomsOf = (...blocks: readonly Block[]) => prepare(blocks, { frame: "rail" }, stage)
const notesOf = (atoms: readonly Atom[]) => atoms.map(({ notes }) => notes.length)

const SENTENCE = "Two dozen people went out to the coast and drew what they saw of it from a boat. "

function terms(term: readonly Inline[], ...details: readonly Block[]): Terms {
  return { kind: "terms", rows: [{ lines, term, details }], lines }
}

describe("an item", () => {
  it("is one atom with up to three blocks of its own", () => {
    expect(atomsOf(ul(li("a", p("b"), p("c"))))).toHaveLength(1)
    expect(atomsOf(ul(li("a", p("b"), p("c"), p("d"))))).toHaveLength(4)
  })

  it("has its notes with its last atom", () => {
    const long = p(SENTENCE.repeat(4))
    expect(notesOf(atomsOf(ul(li("a", p("b"), long, p("d")))))).toEqual([0, 0, 0, 1])
  })

  it("is an atom with nothing in it, too", () => {
    expect(atomsOf(ul("a", { lines, checked: null, blocks: [] }, "b"))).toHaveLength(3)
  })
})

describe("a term", () => {
  it("is cut where code explains it, which an item of text is not", () => {
    expect(atomsOf(terms(text("Name"), p("a"), p("b")))).toHaveLength(1)
    expect(atomsOf(terms(text("Name"), p("a"), code("b\nc")))).toHaveLength(3)
  })

  it("may cite a footnote itself", () => {
    const [cites] = atomsOf(terms([...text("Name"), { kind: "footnote", label: "a" }], p("b")))
    const [citesNone] = atomsOf(terms(text("Name"), p("b")))
    expect(cites && citesNotes(cites, stage)).toBe(true)
    expect(citesNone && citesNotes(citesNone, stage)).toBe(false)
  })
})

describe("what is never broken", () => {
  it("counts for more in a term, which has less room than its explanation", () => {
    const chip: Inline = { kind: "code", text: "--projection" }
    const length = (block: Block) => atomsOf(block).map(stiffLength)[0] ?? 0
    expect(length(terms([chip], p("b")))).toBeGreaterThan(4 * length({ ...p(""), inlines: [chip] }))
  })
})

describe("what fills more than half of a slide", () => {
  it("is taken apart: columns by their blocks, quotations by theirs", () => {
    const columns = (count: number): Columns => {
      const column = Array.from({ length: count }, () => p("A line."))
      return { kind: "columns", columns: [column, column], lines }
    }
    expect(atomsOf(columns(2))).toHaveLength(1)
    expect(atomsOf(columns(9))).toHaveLength(18)
    expect(atomsOf(quote(p("A line."), p("A line.")))).toHaveLength(1)
    expect(atomsOf(quote(...columns(9).columns.flat()))).toHaveLength(18)
  })

  it("is told once, however long the leads are that it shows", () => {
    const paragraph = p(
      `Hm. ${"So it is with every coast that anybody drew, ".repeat(7)}as far as I know. The end.`,
    )
    const atoms = atomsOf(quote(...Array.from({ length: 4 }, () => paragraph)))
    expect(notesOf(atoms)).toEqual([0, 0, 0, 1])
  })

  describe("is judged at the smallest size", () => {
    const full = setStage(
      outline,
      { ...post, settings: { ...post.settings, prose: "full" } },
      { theme: quiet, assets: new Map() },
    )
    const lengths = Array.from({ length: 40 }, (_, at) => p(SENTENCE.repeat(at + 2).trim()))
    const count = (block: Block) => prepare([block], { frame: "rail" }, full).length
    const shortestCut = (of: (block: Block) => Block) =>
      lengths.findIndex(each => count(of(each)) > count(of(p("a"))))
    const plain = shortestCut(each => each)

    it("by its height", () => {
      const { metrics, room, steps } = full
      const share = (at: number) =>
        metrics.block(lengths[at] ?? p(""), boxAt("rail", sizesAt(full, steps.body.at(-1) ?? 0), full)) /
        (room.end - room.top)
      expect(share(plain)).toBeGreaterThan(0.5)
      expect(share(plain - 1)).toBeLessThanOrEqual(0.5)
    })

    it("in the room that the containers around it leave", () => {
      const item = (...blocks: readonly Block[]) => ul({ lines, checked: null, blocks })
      expect(shortestCut(each => item(p("a"), item(p("b"), item(each))))).toBeLessThan(plain)
    })

    it("in the room beside a short term, or below a long one", () => {
      const beside = shortestCut(each => terms(text("Name"), each))
      const below = shortestCut(each => terms(text("A name of many words more"), each))
      expect(below).toBeLessThan(beside)
    })
  })
})

describe("what is told and not shown", () => {
  const told: Block = { kind: "notes", blocks: [p("Slowly.")], lines }

  it("goes with what stands before it, unless a new slide begins between them", () => {
    const speakers = (...blocks: readonly Block[]) => atomsOf(...blocks).map(({ speaker }) => speaker.length)
    expect(speakers(p("a"), told, p("b"))).toEqual([1, 0])
    expect(speakers(p("a"), { kind: "break", lines }, told, p("b"))).toEqual([0, 1])
    expect(speakers(told, p("a"))).toEqual([1])
  })
})

describe("the words of a run", () => {
  it("are those that are read: a formula is as long as a dozen, code is looked at", () => {
    const title = titleOf(text("A"), [], stage)
    const words = (block: Block) => makeRun(atomsOf(block), title, stage, { code: 18, table: 20 }).words(0, 1)
    expect(words(p("one two three"))).toBe(3)
    expect(words({ kind: "math", tex: "a", lines })).toBe(12)
    expect(words(code("a b c"))).toBe(0)
  })
})
