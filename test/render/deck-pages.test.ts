import { describe, expect, it } from "vitest"
import { deckPage, printPage, speakerPage } from "../../src/render/pages/deck-pages.ts"
import { type PageFiles, policy } from "../../src/render/pages/document.ts"
import { handoutPage } from "../../src/render/pages/handout.ts"
import { indexPage, problemPage } from "../../src/render/pages/index-page.ts"
import { notesPage } from "../../src/render/pages/notes-page.ts"
import { deck, inline, p, slide } from "./build.ts"
import { renderSlides } from "./render-slides.ts"

const files: PageFiles = {
  script: "../assets/lectern/deck.1.js",
  styles: ["../assets/lectern/quiet.1.css"],
  css: "a{content:'</style>'}",
  nonce: "4f2a",
  live: null,
}

const hostile = `</title><script>x</script>"'`
const post = deck(
  [slide("cover"), slide("text", { id: "b", notes: { prose: [p("for all")], speaker: [p("for me")] } })],
  {
    title: [{ kind: "text", text: hostile }],
    byline: [{ kind: "text", text: hostile }],
    url: "https://a.example/",
  },
)
const outline = { root: emptySection(), footnotes: new Map(), pages: [], diagnostics: [] }

describe("pages", () => {
  it("let only their own script run, and escape what a post says", async () => {
    for (const page of await allPages()) {
      expect(page).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'`)
      expect(page.match(/<script/g)?.length ?? 0).toBe(1)
      expect(page).toContain(`<script src="../assets/lectern/deck.1.js" nonce="4f2a" defer></script>`)
      expect(page.match(/<\/title>/g)).toHaveLength(1)
      expect(page.match(/<\/style>/g)).toHaveLength(1)
      expect(page.match(/<html lang="en" dir="ltr">/g)).toHaveLength(1)
    }
  })

  it("show notes for the speaker alone to nobody else", async () => {
    const rendered = await renderSlides(post, new Map())
    for (const make of [deckPage, printPage]) {
      expect(make(rendered, post, { ...files, speakerNotes: false })).not.toContain("for me")
      expect(make(rendered, post, { ...files, speakerNotes: true })).toContain("for me")
    }
    expect(
      notesPage({ rendered, deck: post, outline, assets: new Map(), decks: new Map() }, paper),
    ).toContain("for me")
    expect(
      await handoutPage(
        { rendered, deck: post, outline, assets: new Map(), decks: new Map() },
        { ...paper, layout: "text" },
      ),
    ).not.toContain("for me")
  })

  it("are as large on paper as on the canvas", async () => {
    const rendered = await renderSlides(post, new Map())
    const narrow = { ...post, canvas: { width: 960, height: 720 } }
    expect(printPage(rendered, narrow, { ...files, speakerNotes: false })).toContain(
      "@page{size:960px 720px;margin:0}",
    )
    expect(printPage(rendered, narrow, { ...files, speakerNotes: false })).toContain(`data-aspect="4:3"`)
  })

  it("have a policy that opens only what they need", () => {
    const deckPolicy = policy({ ...files, nonce: "a", live: null }, false)
    expect(deckPolicy).toBe(
      "default-src 'none'; script-src 'nonce-a'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'",
    )
    expect(policy({ ...files, nonce: "a", live: "{}" }, true)).toContain(
      "connect-src 'self'; frame-src 'self'",
    )
  })

  it("list posts by their title while their decks are made", () => {
    const card = { kind: "pending", title: "<Soon>", href: "soon/index.html" } as const
    const page = indexPage([card], { ...files, lang: "en", dir: "ltr", theme: "quiet", title: null })
    expect(page).toContain('<h2><a href="soon/index.html">&lt;Soon&gt;</a></h2>')
  })

  it("have titles of whole words in lists and on paper", async () => {
    const meta = { ...post.meta, title: [{ kind: "word", text: "เมทริกซ์" } as const, ...inline(" & more")] }
    const titled = { ...post, meta }
    const rendered = await renderSlides(titled, new Map())
    const card = { kind: "deck", deck: titled, rendered, href: "a/", links: [], problem: null } as const
    const list = indexPage([card], { ...files, lang: "th", dir: "ltr", theme: "quiet", title: null })
    const source = { rendered, deck: titled, outline, assets: new Map(), decks: new Map() }
    const title = `<span class="unbroken">เมทริกซ์</span> &amp; more`
    expect(list).toContain(`<a href="a/">${title}</a>`)
    expect(await handoutPage(source, { ...paper, layout: "4-up" })).toContain(`>${title}</h1>`)
  })

  it("have their number on paper where lines end", async () => {
    const rendered = await renderSlides(post, new Map())
    const source = { rendered, deck: post, outline, assets: new Map(), decks: new Map() }
    const turned = { ...source, deck: { ...post, meta: { ...post.meta, dir: "rtl" as const } } }
    const number = (page: string) => /@bottom-(\w+)\{content:counter\(page\)/.exec(page)?.[1]
    expect(number(notesPage(source, paper))).toBe("right")
    expect(number(notesPage(turned, paper))).toBe("left")
    expect(notesPage(turned, paper)).toContain("@top-left{")
  })

  it("of a post that is no deck lead to those that are", () => {
    const options = { ...files, lang: "de", dir: "ltr", theme: "quiet" } as const
    expect(problemPage("a.md", "error: no", options)).toMatch(/<a href="..\/index.html">[^<]+<\/a>/)
  })

  it("have a name where a link to their list is sent", () => {
    const page = indexPage([], { ...files, lang: "en", dir: "ltr", theme: "quiet", title: "My <talks>" })
    expect(page).toContain('<meta property="og:title" content="My &lt;talks&gt;">')
  })

  it("list decks without an id twice, and without a link in a link", async () => {
    const rendered = await renderSlides(post, new Map())
    const card = { kind: "deck", deck: post, rendered, href: "a/", links: [], problem: null } as const
    const page = indexPage([card, card], { ...files, lang: "ko", dir: "ltr", theme: "quiet", title: null })
    expect(page).not.toMatch(/ id="/)
    expect(page).not.toMatch(/<a [^>]*>(?:(?!<\/a>).)*<a /s)
    expect(page).toContain("<title>발표 자료</title>")
  })
})

const paper = { ...files, paper: "A4", fontFamily: "sans-serif", light: false } as const

async function allPages(): Promise<string[]> {
  const rendered = await renderSlides(post, new Map())
  const source = { rendered, deck: post, outline, assets: new Map(), decks: new Map() }
  const list = { ...files, lang: "en", dir: "ltr", theme: "quiet", title: hostile } as const
  const card = { kind: "deck", deck: post, rendered, href: "a/", links: [], problem: hostile } as const
  return [
    deckPage(rendered, post, { ...files, speakerNotes: false }),
    printPage(rendered, post, { ...files, speakerNotes: false }),
    speakerPage(post.meta, files),
    indexPage([card, { kind: "problem", path: hostile, href: "b/", problem: hostile }], list),
    problemPage(hostile, hostile, list),
    await handoutPage(source, { ...paper, layout: "text" }),
    await handoutPage(source, { ...paper, layout: "4-up" }),
    notesPage(source, paper),
  ]
}

function emptySection() {
  const lines = { start: 1, end: 1 }
  return {
    heading: inline(""),
    level: 0,
    id: "",
    attributes: { classes: [], layout: null },
    lines,
    blocks: [],
    children: [],
  }
}
