// Where the markup of a slide or a page changes its ways: just within each limit, and just outside of it.
import { describe, expect, it } from "vitest"
import type { Block, Deck, Outline, Section, Slide } from "../../src/model.ts"
import { contents } from "../../src/render/handout-head.ts"
import { renderQr } from "../../src/render/qr.ts"
import { renderSlides } from "../../src/render/slides.ts"
import { code, deck, inline, ol, p, slide } from "./build.ts"

async function htmlOf(given: Deck, at = 0): Promise<string> {
  return (await renderSlides(given, new Map())).slides[at]?.html ?? ""
}

const bodyOf = (...blocks: readonly Block[]) => htmlOf(deck([slide("text", { blocks })]))
const under = (...trail: readonly string[]): Slide => slide("text", { heading: "A", trail, blocks: [p("b")] })

describe("a list", () => {
  it("says its first number where that is not one", async () => {
    expect(await bodyOf(ol(1, "a"))).toContain(`<ol class="list"><li>`)
    expect(await bodyOf(ol(2, "a"))).toContain(`<ol class="list" start="2" style="--from:1">`)
  })
})

describe("a heading", () => {
  it("is as deep as its parents say, to the sixth level", async () => {
    expect(await htmlOf(deck([under("1")]))).toContain(`<h3 class="head">`)
    expect(await htmlOf(deck([under("1", "2", "3", "4", "5")]))).toContain(`<h6 class="head">`)
  })
})

describe("the meter", () => {
  it("has a segment for each part, up to sixty", async () => {
    const segments = async (count: number) => {
      const parts = Array.from({ length: count }, (_, number) => ({ title: [], number, slides: 1 }))
      return (await htmlOf(deck([under()], {}, { parts }))).match(/<b[ >]/g)?.length
    }
    expect(await segments(60)).toBe(60)
    expect(await segments(61)).toBe(1)
  })
})

describe("the number of a section", () => {
  it("counts those that have one", async () => {
    const parts = [0, 1, 2].map(number => ({ title: inline("One"), number, slides: 1 }))
    expect(await htmlOf(deck([slide("section", { heading: "A", deckPart: 1 })], {}, { parts }))).toContain(
      "<b>1</b> / 2",
    )
  })
})

describe("a listing", () => {
  it("names the steps that light a line where there are several", async () => {
    expect(await bodyOf(code("", "a\nb", { highlights: [[1]] }))).not.toContain("data-lit")
    expect(await bodyOf(code("", "a\nb", { highlights: [[1], [1, 2]] }))).toContain(`data-lit="0 1"`)
  })

  it("has colours up to two thousand characters a line", async () => {
    const coloured = async (length: number) =>
      (await bodyOf(code("ts", `"${"x".repeat(length - 2)}"`))).includes(`class="s"`)
    expect([await coloured(2000), await coloured(2001)]).toEqual([true, false])
  })

  it("does not go on where another one begins", async () => {
    const open = code("ts", "/* one")
    const keyword = `<span class="k">let</span>`
    expect(await bodyOf(open, code("ts", "let a"))).toContain(keyword)
    expect(await bodyOf(open, code("js", "let a", { firstLine: 2 }))).toContain(keyword)
    expect(await bodyOf(open, code("ts", "let a", { firstLine: 2 }))).not.toContain(keyword)
  })
})

describe("a QR code", () => {
  it("is drawn for addresses whose modules can be seen", () => {
    const address = (length: number) => `https://a.org/${"a".repeat(length - 14)}`
    expect(renderQr(address(300))).not.toBeNull()
    expect(renderQr(address(301))).toBeNull()
  })
})

describe("the contents of a handout", () => {
  const section = (id: string, ...children: readonly Section[]): Section => ({
    id,
    heading: inline(id),
    level: 1,
    attributes: { classes: [], layout: null },
    lines: { start: 1, end: 1 },
    blocks: [],
    children,
  })
  const listed = (...children: readonly Section[]) => {
    const outline: Outline = {
      root: { ...section(""), level: 0, children },
      footnotes: new Map(),
      pages: [],
      diagnostics: [],
    }
    return String(contents(outline, deck([]), ["a", "b", "c", "d"])).match(/href="#\w"/g)?.length ?? 0
  }
  const [a, b, c, d] = [section("a"), section("b"), section("c"), section("d")] as const

  it("are those of four headings or more, below one that stands alone", () => {
    expect(listed(a, b, c, d)).toBe(4)
    expect(listed(a, b, c)).toBe(0)
    expect(listed(section("title", a, b, c, d))).toBe(4)
  })
})
