import { describe, expect, it } from "vitest"
import type { Asset, Block, Deck, Inline, Slide } from "../../src/model.ts"
import {
  code,
  deck,
  figure,
  inline,
  li,
  lines,
  ol,
  p,
  picture,
  slide,
  table,
  terms,
  text,
  ul,
} from "./build.ts"
import { renderSlides } from "./render-slides.ts"

describe("a slide", () => {
  it("says what it is in attributes of its own", async () => {
    const only = slide("bullets", {
      id: "글로벌-인프라",
      deckPart: 2,
      size: { body: 27, code: 17, table: 19 },
      blocks: [],
    })
    expect(await html(only)).toMatch(
      /^<section id="글로벌-인프라" class="slide layout-bullets frame-rail" data-part="2" style="--t:27px;--cs:17px;--ts:19px;--fit:60px;--fig:480px">/,
    )
  })

  it("has the trail, the heading and which part it is", async () => {
    const parts = [
      { title: [], number: 0, slides: 0 },
      { title: inline("One"), number: 1, slides: 2 },
    ]
    const first = slide("bullets", {
      id: "a",
      heading: "A & B",
      trail: ["One", "Two"],
      deckPart: 1,
      part: { index: 1, of: 2 },
    })
    const second = { ...first, id: "b", part: { index: 2, of: 2 } }
    const [a = "", b = ""] = await all(deck([first, second], {}, { parts }))
    expect(a).toContain(
      `<div class="trail"><span class="n">1</span><span>One</span><i aria-hidden="true">›</i><span>Two</span></div>`,
    )
    expect(a).toContain(`<h4 class="head">A &amp; B<span class="part">1/2</span></h4>`)
    expect(b).toContain(`<p class="head">A &amp; B<span class="part">2/2</span></p>`)
    expect(b).toContain(`aria-label="Two › A &amp; B 2/2"`)
  })

  it("numbers the section where it stands in the trail, and nothing else", async () => {
    const parts = [
      { title: [], number: 0, slides: 0 },
      { title: inline("One"), number: 1, slides: 2 },
      { title: inline("2. Two"), number: 2, slides: 2 },
    ]
    const trailOf = async (trail: string[], deckPart: number) => {
      const [only = ""] = await all(deck([slide("text", { heading: "A", trail, deckPart })], {}, { parts }))
      return /<div class="trail">(.*?)<\/div>/.exec(only)?.[1]
    }
    expect(await trailOf(["Above", "One"], 1)).toBe(
      `<span>Above</span><i aria-hidden="true">›</i><span class="n">1</span><span>One</span>`,
    )
    expect(await trailOf(["Above"], 1)).toBe("<span>Above</span>")
    expect(await trailOf(["2. Two"], 2)).toBe("<span>2. Two</span>")
  })

  it("has the number of its section where it opens that", async () => {
    const parts = [
      { title: [], number: 0, slides: 0 },
      { title: inline("One"), number: 1, slides: 2 },
    ]
    const field = (heading: string) => slide("section", { frame: "field", heading, deckPart: 1 })
    const slides = await all(deck([field("One"), { ...field("Above"), id: "b" }], {}, { parts }))
    expect(slides.map(each => each.includes(`<div class="no"><b>1</b> / 1</div>`))).toEqual([true, false])
  })

  it("gives all of its fragments an index", async () => {
    const list = ul(li("a", [ul(li("b", [], { step: 2 }))], { step: 1 }), li("c", [], { step: 3 }))
    const content = await html(slide("bullets", { blocks: [list, p("d", 4)], steps: 4 }))
    const fragments = [...content.matchAll(/class="(?:[\w ]* )?fragment"( data-fragment-index="(\d)")?/g)]
    expect(fragments.map(([, , index]) => index)).toEqual(["0", "1", "2", "3"])
  })

  it("keeps what is for the speaker alone out of what is shared", async () => {
    const notes = { prose: [p("for all")], speaker: [p("for me")] }
    const { slides } = await renderSlides(deck([slide("text", { notes })]), new Map())
    expect(slides[0]?.html).toContain(
      `<aside class="notes"><div class="notes-speaker"><p>for me</p></div><div class="notes-prose"><p>for all</p></div></aside></section>`,
    )
    expect(slides[0]?.sharedHtml).toContain(
      `<aside class="notes"><div class="notes-prose"><p>for all</p></div></aside></section>`,
    )
    expect(slides[0]?.sharedHtml).not.toContain("for me")
    expect(slides[0]?.picture).not.toMatch(/ id=|notes/)
  })

  it("fills the meter up to itself", async () => {
    const parts = [
      { title: [], number: 0, slides: 1 },
      { title: inline("One"), number: 1, slides: 4 },
    ]
    const at = (part: number) => slide("text", { deckPart: part })
    const contents = await all(deck([at(0), at(1), at(1)], {}, { parts }))
    expect(contents[2]).toContain(
      `<div class="meter" aria-hidden="true"><b style="flex:1"><i style="width:100%"></i></b><b class="on" style="flex:4"><i style="width:50%"></i></b></div>`,
    )
  })
})

describe("blocks", () => {
  it.each<[string, Block, string]>([
    ["escapes text", p([text(`<b> & "c"`)]), `<p>&lt;b&gt; &amp; &quot;c&quot;</p>`],
    [
      "counts on",
      ol(3, "a"),
      `<ol class="list" start="3" style="--from:2"><li><span class="l">a</span></li></ol>`,
    ],
    [
      "counts as the author does",
      ol(1, li("a", [], { label: "가" }), li("b", [], { label: "1.2" })),
      `<ol class="list"><li data-label="가"><span class="l">a</span></li><li data-label="1.2"><span class="l">b</span></li></ol>`,
    ],
    [
      "makes parents heads",
      ul(li("a", [ul("b")])),
      `<ul class="list grouped"><li class="heads"><span class="l">a</span><ul><li><span class="l">b</span></li></ul></li></ul>`,
    ],
    [
      "dims repeated parents",
      ul(li("a", [], { repeated: true })),
      `<ul class="list"><li class="past"><span class="l">a</span></li></ul>`,
    ],
    [
      "ticks tasks",
      ul(li("a", [], { checked: true })),
      `<ul class="list"><li class="task done"><span class="l"><span class="check" role="img" aria-label="done"></span>a</span></li></ul>`,
    ],
    [
      "pairs terms",
      terms(["a", "b"], ["", "c"]),
      `<dl class="terms"><div><dt>a</dt><dd><p>b</p></dd></div><div><dd><p>c</p></dd></div></dl>`,
    ],
    [
      "names a callout",
      { kind: "callout", lines, tone: "tip", title: [], blocks: [p("a")] },
      `<div class="callout tone-tip" role="note"><p class="callout-title">Tip</p><p>a</p></div>`,
    ],
    [
      "says who spoke",
      { kind: "quote", lines, blocks: [p("a")], by: inline("b") },
      `<figure class="saying"><blockquote><p>a</p></blockquote><figcaption class="by">b</figcaption></figure>`,
    ],
    [
      "embeds nothing",
      { kind: "embed", lines, media: "video", href: "https://v.example/1", title: "" },
      `<p class="embed"><a href="https://v.example/1" rel="noopener noreferrer"><span class="embed-title">Video</span><span class="embed-host">v.example</span></a></p>`,
    ],
    [
      "links no local film",
      { kind: "embed", lines, media: "video", href: "film.mp4", title: "Film" },
      `<p class="embed"><a><span class="embed-title">Film</span><span class="embed-host">film.mp4</span></a></p>`,
    ],
    [
      "shows what a picture should have shown",
      figure("gone.png", "A map"),
      `<figure class="figure"><span class="missing"><span>A map</span><small>image not found</small></span></figure>`,
    ],
    [
      "sizes pictures",
      figure("a.png", "A"),
      `<figure class="figure"><img src="../assets/a.1.png" alt="A" width="800" height="450" style="--ratio:1.7778;--natural:800px"></figure>`,
    ],
    [
      "shows bad formulas as source",
      { kind: "math", lines, tex: "\\frac{" },
      `<div class="formula"><pre class="math-source">\\frac{</pre></div>`,
    ],
    ["leaves out what is not for slides", { kind: "break", lines }, ""],
    [
      "titles code",
      code("", "a", { title: "b.txt" }),
      `<figure class="listing"><figcaption>b.txt</figcaption><div class="code plain"><pre><code><span class="ln" data-n="1">a</span></code></pre></div></figure>`,
    ],
  ])("%s", async (_, block, expected) => {
    expect(await body(block)).toBe(expected)
  })

  it("sets numbers of a table to the right and dims what repeats", async () => {
    const content = await body(table(["a", "b"], ["x", "1,024 ms"], ["x", "–"]))
    expect(content).toContain(`<th scope="col">a</th><th scope="col" class="right">b</th>`)
    expect(content).toContain(`<tr><td class="same">x</td><td class="right">–</td></tr>`)
  })

  it("gives digits of one width to figures, and to no words", async () => {
    const content = await body(table(["a", "b"], ["top-down in 2 steps", "71.4 req/s"], ["2021-Mar-05", "8"]))
    expect(content).toContain(`<tr><td>top-down in 2 steps</td><td class="right digits">71.4 req/s</td></tr>`)
    expect(content).toContain(`<tr><td>2021-Mar`)
  })

  it("heads no column with an empty cell", async () => {
    const given = table(["a", "b"], ["x", "1"])
    const head = [{ inlines: [] }, ...given.head.slice(1)]
    expect(await body({ ...given, head })).toContain(
      `<thead><tr><td></td><th scope="col" class="right">b</th>`,
    )
  })

  it("keeps to the author's alignment, and to planned widths", async () => {
    const given = { ...table(["a", "b"], ["x", "1"]), align: [null, "left"] as const, widths: [100, 200] }
    expect(await body(given)).toContain(
      `<table><colgroup><col style="width:33.333%"><col style="width:66.667%"></colgroup><thead><tr><th scope="col">a</th><th scope="col" class="left">b</th>`,
    )
  })
})

describe("inlines", () => {
  it.each<[string, Inline, string]>([
    [
      "link elsewhere",
      link("https://a.example/?b&c"),
      `<a href="https://a.example/?b&amp;c" rel="noopener noreferrer">x</a>`,
    ],
    ["link to a slide", link("#here"), `<a href="#here">x</a>`],
    ["link to a heading without a slide", link("#merged"), `<a href="#here">x</a>`],
    ["link to nothing", link("#nowhere"), "x"],
    ["link to a page that is no deck", { kind: "page", address: "b.md", children: [text("x")] }, "x"],
    [
      "link to a deck of the site",
      { kind: "page", address: "a.md", children: [text("x")] },
      `<a href="../a/">x</a>`,
    ],
    ["long code", { kind: "code", text: "a".repeat(25) }, `<code class="long">${"a".repeat(25)}</code>`],
    [
      "abbreviation",
      { kind: "abbreviation", text: "a", title: `"b"` },
      `<abbr title="&quot;b&quot;">a</abbr>`,
    ],
    ["key", { kind: "keyboard", children: [text("a")] }, "<kbd>a</kbd>"],
    ["footnote", { kind: "footnote", label: "n" }, `<sup class="fnref">7</sup>`],
  ])("%s", async (_, given, expected) => {
    expect(await body(p([given]))).toBe(`<p>${expected}</p>`)
  })
})

function link(href: string): Inline {
  return { kind: "link", href, title: null, children: [text("x")] }
}

async function all(given: Deck): Promise<string[]> {
  return (await renderSlides(given, assets, { decks: new Map([["a.md", "../a/"]]) })).slides.map(
    each => each.html,
  )
}

async function html(only: Slide): Promise<string> {
  const [content = ""] = await all(deck([only]))
  return content
}

/** What a block becomes in the body of a slide. */
async function body(block: Block): Promise<string> {
  const note = { label: "n", number: 7, blocks: [] }
  const holds = slide("text", { id: "here", blocks: [block], footnotes: [note] })
  const [content = ""] = await all(
    deck([holds], {}, { anchors: new Map([["merged", "here"]]), footnotes: new Map([["n", note]]) }),
  )
  return /<div class="body" data-fits="">(.*)<ol class="footnotes">/s.exec(content)?.[1] ?? ""
}

const assets = new Map<string, Asset>([
  ["gone.png", { kind: "missing", reason: "image not found" }],
  ["a.png", picture("a.1.png", 800, 450)],
])
