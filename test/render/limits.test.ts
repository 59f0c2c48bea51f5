// Where the markup of a slide or a page changes its ways: just within each limit, and just outside of it.
import { describe, expect, it } from "vitest"
import { MISSING_RATIO } from "../../src/content/pictures.ts"
import type { Block, Deck, Inline, Outline, Section, Slide } from "../../src/model.ts"
import { html } from "../../src/render/html.ts"
import { renderInlines } from "../../src/render/inlines/inlines.ts"
import { deckPage } from "../../src/render/pages/deck-pages.ts"
import { handoutPage } from "../../src/render/pages/handout.ts"
import { contents } from "../../src/render/pages/handout-head.ts"
import { indexPage } from "../../src/render/pages/index-page.ts"
import { prepareText } from "../../src/render/prepare.ts"
import { renderQr } from "../../src/render/qr.ts"
import { toSafeHtml } from "../../src/render/safe/safe.ts"
import { renderPlainText } from "../../src/render/typeset/unbroken.ts"
import { conversionOf } from "../check/deck.ts"
import { code, deck, figure, inline, li, lines, ol, p, picture, slide, table } from "./build.ts"
import { renderSlides } from "./render-slides.ts"

async function htmlOf(given: Deck, at = 0): Promise<string> {
  return (await renderSlides(given, new Map())).slides[at]?.html ?? ""
}

const bodyOf = (...blocks: readonly Block[]) => htmlOf(deck([slide("text", { blocks })]))
const under = (...trail: readonly string[]): Slide => slide("text", { heading: "A", trail, blocks: [p("b")] })

describe("a slide", () => {
  it("goes on from its second part", async () => {
    const part = (index: number) => htmlOf(deck([{ ...under(), part: { index, of: 2 } }]))
    expect([await part(1), await part(2)].map(each => each.includes("data-continues"))).toEqual([false, true])
  })

  it("has heads over its columns where these have them", async () => {
    const region = { name: "body", heading: [], blocks: [p("a")] } as const
    const columns = (heading: Inline[]) =>
      htmlOf(deck([slide("columns", { regions: [{ ...region, heading }, region] })]))
    expect((await columns([])).match(/<h3>/g)).toBe(null)
    expect((await columns(inline("A"))).match(/<h3>/g)).toHaveLength(1)
  })

  it("that is the cover of a post without a title has its heading", async () => {
    expect(await htmlOf(deck([slide("cover", { heading: "A" })], { title: [] }))).toContain(
      `class="title">A</h1>`,
    )
  })

  it("that closes the deck shows the address that one types", async () => {
    const shown = async (url: string) =>
      /<a [^>]*>(.*?)<\/a>/.exec(await htmlOf(deck([slide("closing")], { url })))?.[1]
    expect(await shown("https://a.org/b/index.html")).toBe("a.org/b")
    expect(await shown("https://a.org/b/")).toBe("a.org/b")
  })

  it("is named where it goes on, and only there", async () => {
    const part = (index: number) => htmlOf(deck([{ ...under("One"), part: { index, of: 2 } }]))
    expect(await part(1)).not.toContain('aria-label="One')
    expect(await part(2)).toContain(`aria-label="One › A 2/2"`)
  })

  it("has elements as deep as anybody writes them", () => {
    const depth = (count: number) => toSafeHtml("<div>".repeat(count)).match(/<div>/g)?.length
    expect([depth(256), depth(300)]).toEqual([256, 256])
  })
})

describe("a table", () => {
  it("has numbers to the right, but names in its first column", async () => {
    const content = await bodyOf(table(["a", "b"], ["1", "2"], ["3", "4"]))
    expect(content).toContain(`<td class="digits">1</td><td class="right digits">2</td>`)
  })
})

describe("a table of few words", () => {
  it("has no numbers where a column holds dashes alone, and nothing that repeats but words", async () => {
    expect(await bodyOf(table(["a", "b"], ["1", "–"], ["2", "–"]))).not.toContain("right")
    expect(await bodyOf(table(["a", "b"], ["", "x"], ["", "y"]))).not.toContain("same")
    expect(await bodyOf(table(["a", "b"], ["", "x"]))).not.toContain("same")
  })
})

describe("a text", () => {
  it("has its line ends whatever they are written as", () => {
    expect(html`${"a\rb\r\nc"}`.text).toBe("a\nb\nc")
  })
})

describe("a figure behind a hyphen", () => {
  it("is held to it where something stands before both", () => {
    expect(renderPlainText("UTF-8").text).toBe(`UTF<span class="unbroken">-8</span>`)
    expect(renderPlainText("at -8 degrees").text).toBe("at -8 degrees")
  })
})

describe("a list", () => {
  it("has its items' first texts on their lines, further ones as paragraphs", async () => {
    const list = ol(1, { ...li("a"), blocks: [p("a"), p("b")] })
    expect(await bodyOf(list)).toContain(`<li><span class="l">a</span><p>b</p></li>`)
  })

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
    const parts = [0, 1, 2].map(number => ({ title: inline("A"), number, slides: 1 }))
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

  it("with what it printed is called after its language, unless it has a title", async () => {
    const output = (title: string | null): Block => ({
      kind: "output",
      lines,
      code: code("js", "1", { title }),
      result: code("", "1"),
    })
    expect(await bodyOf(output(null))).toContain("<figcaption>JavaScript</figcaption>")
    expect(await bodyOf(output("a.js"))).toContain("<figcaption>a.js</figcaption>")
  })

  it("has steps where it has some to come", async () => {
    const given = { highlights: [[1], [2]] }
    expect(await bodyOf(code("", "a\nb", given))).not.toContain("lights")
    expect(await bodyOf(code("", "a\nb", { ...given, litFrom: 1 }))).toContain(`class="lights fragment"`)
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
    expect(await bodyOf(open, code("ts", "let a", { firstLine: 7 }))).toContain(keyword)
  })
})

describe("words alone on a slide", () => {
  const statement = (parts: Partial<Slide>) =>
    htmlOf(deck([slide("statement", { blocks: [p("a")], ...parts, heading: "", trail: [] })]))

  it("are a heading where they are one of the post, which what opens it is not", async () => {
    expect(await statement({ deckPart: 1 })).toContain("<h2>a</h2>")
    expect(await statement({ deckPart: 0 })).toContain("<p>a</p>")
  })

  it("are a figure, and what it counts", async () => {
    expect(await htmlOf(deck([slide("number", { blocks: [p("95 %"), p("of all")] })]))).toContain(
      `<p class="figures">95 %</p><p class="what">of all</p>`,
    )
  })
})

describe("pictures", () => {
  const assets = new Map([["a.png", picture("a.1.png", 800, 450)]])
  const shown = async (block: Block) =>
    (await renderSlides(deck([slide("text", { blocks: [block] })]), assets)).slides[0]?.html ?? ""
  const given = figure("a.png", "A")

  it("are as large as the author says, the other side in proportion", async () => {
    expect(await shown({ ...given, image: { ...given.image, width: 400 } })).toContain(
      `width="400" height="225"`,
    )
    expect(await shown({ ...given, image: { ...given.image, height: 225 } })).toContain(
      `width="400" height="225"`,
    )
  })

  it("made smaller for the slide say where they are whole", async () => {
    const scaled = { name: "a.2.png", bytes: new Uint8Array() }
    const given = new Map([["a.png", { ...picture("a.1.png", 800, 450), scaled }]])
    const { slides } = await renderSlides(deck([slide("text", { blocks: [figure("a.png", "A")] })]), given)
    expect(slides[0]?.html).toMatch(/src="\.\.\/assets\/a\.2\.png".* data-full="\.\.\/assets\/a\.1\.png"/)
  })

  it("that are missing have a shape in their row, too", async () => {
    const row: Block = { kind: "gallery", figures: [given, figure("gone.png", "B")], lines: given.lines }
    expect(await shown(row)).toContain(`style="flex:${(MISSING_RATIO * 100).toFixed(1)}"`)
  })

  it("share a row by their shapes", async () => {
    const row: Block = { kind: "gallery", figures: [given, given], lines: given.lines }
    expect(await shown(row)).toContain(`style="flex:177.8"`)
  })
})

describe("a formula that cannot be set", () => {
  it("is told of once, wherever it stands", async () => {
    const bad: Block = { kind: "math", tex: "\\frac{", lines: { start: 1, end: 1 } }
    const { diagnostics } = await renderSlides(deck([slide("text", { blocks: [bad, bad] })]), new Map())
    expect(diagnostics.map(each => each.code)).toEqual(["W_MATH"])
  })
})

describe("a formula with names that nothing defines", () => {
  it("is told of with them", async () => {
    const given: Block = { kind: "math", tex: "\\nobody", lines: { start: 1, end: 1 } }
    const { diagnostics } = await renderSlides(deck([slide("text", { blocks: [given] })]), new Map())
    expect(diagnostics[0]?.what).toContain("formula with \\nobody, which nothing defines")
  })
})

describe("a link on paper", () => {
  const addressOf = async (link: Inline) => {
    const context = await prepareText(await conversionOf("# Maps\n\ntext\n"), { addresses: true })
    return /<span class="address">(.*)<\/span>/.exec(renderInlines([link], context).text)?.[1]
  }
  const printed = (href: string, words: string) =>
    addressOf({ kind: "link", href, title: null, children: [{ kind: "text", text: words }] })
  const printedOfPage = (address: string, words: string) =>
    addressOf({ kind: "page", address, children: [{ kind: "text", text: words }] })

  it("has its address behind it, unless its words are that, as one reads them", async () => {
    expect(await printed("https://a.org/b/", "here")).toBe("a.org/b")
    expect(await printed("https://a.org/b/", "see A.org/b")).toBeUndefined()
    expect(await printed("https://a.org/%ED%95%9C", "a.org/한")).toBeUndefined()
    expect(await printed("https://a.org/%ED%95%9C", "a.org/%ED%95%9C")).toBeUndefined()
    expect(await printed("https://a.org/%E2%80%8Ba%20b", "here")).toBe("a.org/%E2%80%8Ba%20b")
  })

  it("has it without the slashes that a browser would fill in, once", async () => {
    expect(await printedOfPage("//a.org/b/", "here")).toBe("a.org/b")
    expect(await printedOfPage("//a.org/b", "a.org/b")).toBeUndefined()
    expect(await printedOfPage("../guide.md", "here")).toBe("../guide.md")
    expect(await printedOfPage("guide.md", "guide.md")).toBeUndefined()
  })

  it("has as much of it as somebody types", async () => {
    const address = (length: number) => `a.org/${"a".repeat(length - 6)}`
    expect(await printed(`https://${address(160)}`, "here")).toBe(address(160))
    expect(await printed(`https://${address(161)}`, "here")).toBe(`${address(160)}…`)
  })
})

describe("a footnote on paper", () => {
  it("stands once, with the text that cites it first", async () => {
    const source = await conversionOf("# Maps\n\n## A\n\nA.[^n]\n\n## B\n\nB.[^n]\n\n[^n]: In ink.\n")
    const files = { script: null, styles: [], css: "", nonce: "a", live: null }
    const options = { ...files, paper: "A4", fontFamily: "sans-serif", light: false, layout: "text" } as const
    const page = await handoutPage(source, options)
    const text = page.replaceAll(/<figure class="mini">.*?<\/figure>/gs, "")
    expect(text.match(/In ink\./g)).toHaveLength(1)
    expect(text.indexOf("In ink.")).toBeLessThan(text.indexOf(">B<"))
  })
})

describe("a footnote of a text that is not printed", () => {
  it("is not printed either", async () => {
    const source = await conversionOf("# Maps\n\n## A\n\nA.\n\n## B\n\nB.[^n]\n\n[^n]: In ink.\n")
    const files = { script: null, styles: [], css: "", nonce: "a", live: null }
    const options = { ...files, paper: "A4", fontFamily: "sans-serif", light: false, layout: "text" } as const
    const text = async (pages: readonly number[] | null) =>
      (await handoutPage(source, { ...options, pages })).replaceAll(
        /<figure class="mini">.*?<\/figure>/gs,
        "",
      )
    expect(await text(null)).toContain("In ink.")
    expect(await text([1])).not.toContain("In ink.")
  })
})

describe("the index", () => {
  const files = { script: null, styles: [], css: "", nonce: "a", live: null }
  const options = { ...files, lang: "en", dir: "ltr", theme: "quiet", title: null } as const
  const parts = [
    { title: [], number: 0, slides: 1 },
    { title: inline("One"), number: 1, slides: 1 },
  ]
  const given = deck([slide("cover")], {}, { parts })

  it("of one deck has its sections, and no rows of others", async () => {
    const rendered = await renderSlides(given, new Map())
    const card = { kind: "deck", deck: given, rendered, href: "a/", problem: null } as const
    expect(indexPage([card], options)).toContain("<ol><li><b>1</b>One</li></ol>")
    expect(indexPage([card], options)).not.toContain(`class="grid"`)
    expect(indexPage([card, card], options)).toContain(`class="grid"`)
  })
})

describe("a page of a deck", () => {
  it("says what it is about where the post does", async () => {
    const rendered = await renderSlides(deck([slide("cover")]), new Map())
    const options = { script: null, styles: [], css: "", nonce: "a", live: null, speakerNotes: false }
    const page = (byline: string) => deckPage(rendered, deck([], { byline: inline(byline) }), options)
    expect(page("")).not.toContain(`name="description"`)
    expect(page("About maps")).toContain(`<meta name="description" content="About maps">`)
  })
})

describe("a card of the index", () => {
  it("has the accent of its deck where that is a colour", async () => {
    const card = async (accent: string) => {
      const given = deck([slide("cover")], { accent })
      const rendered = await renderSlides(given, new Map())
      const files = { script: null, styles: [], css: "", nonce: "a", live: null }
      const cards = [{ kind: "deck", deck: given, rendered, href: "a/", problem: null }] as const
      return indexPage(cards, { ...files, lang: "en", dir: "ltr", theme: "quiet", title: null })
    }
    expect(await card("#2f6fde")).toContain(`style="--accent:#2f6fde;--field-accent:#2f6fde"`)
    expect(await card("red;color:red")).not.toContain("--accent:")
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

  it("name the slide of each, which is not the cover", () => {
    const slides = [
      slide("cover", { lines: { start: 1, end: 9 } }),
      slide("text", { lines: { start: 1, end: 9 } }),
    ]
    const outline: Outline = {
      root: { ...section(""), level: 0, children: [a, b, c, d] },
      footnotes: new Map(),
      pages: [],
      diagnostics: [],
    }
    expect(String(contents(outline, deck(slides), ["a", "b", "c", "d"]))).toContain("<span>Slide 2</span>")
  })

  it("name no slide for a heading that has none", () => {
    const sections = [a, b, c, { ...d, lines: { start: 2, end: 8 } }]
    const outline: Outline = {
      root: { ...section(""), level: 0, children: sections },
      footnotes: new Map(),
      pages: [],
      diagnostics: [],
    }
    const slides = [
      slide("text", { lines: { start: 1, end: 1 } }),
      slide("text", { lines: { start: 9, end: 12 } }),
    ]
    expect(String(contents(outline, deck(slides), ["a", "b", "c", "d"]))).not.toContain("Slide 2")
  })

  it("are those of four headings or more, below one that stands alone", () => {
    expect(listed(a, b, c, d)).toBe(4)
    expect(listed(a, b, c)).toBe(0)
    expect(listed(section("title", a, b, c, d))).toBe(4)
  })
})
