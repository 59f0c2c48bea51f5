// What a screen reader and a tired eye get: axe-core on every layout of every theme, in real Chromium.
import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { printPage } from "../../src/render/pages/deck-pages.ts"
import type { PageFiles } from "../../src/render/pages/document.ts"
import { indexPage } from "../../src/render/pages/index-page.ts"
import { themeFiles, themeNames } from "../../src/themes/built-in.ts"
import { useBrowser } from "../browser.ts"
import { faultsIn } from "./axe.ts"
import { assets, englishDeck, koreanDeck } from "./decks.ts"
import { renderSlides } from "./render-slides.ts"

describe.each(themeNames())("theme %s", theme => {
  const { fromMemory } = useBrowser()

  it.each([
    ["Korean", koreanDeck],
    ["English", englishDeck],
  ])("has no fault that axe sees, in %s", async (_, make) => {
    const deck = make(theme)
    const html = printPage(await renderSlides(deck, assets), deck, { ...files(theme), speakerNotes: true })
    expect(await faults(html)).toEqual([])
  })

  it("has no fault in the list of decks", async () => {
    const deck = koreanDeck(theme)
    const rendered = await renderSlides(deck, assets)
    const card = {
      kind: "deck",
      deck,
      rendered,
      href: "a/",
      links: [{ label: "PDF", href: "a.pdf" }],
      problem: "error: a",
    } as const
    const problem = { kind: "problem", path: "posts/b.md", href: "b/", problem: "error: b" } as const
    const options = {
      ...files(theme, "themes/pages/index.css"),
      lang: "ko",
      dir: "ltr",
      theme,
      title: null,
    } as const
    expect(await faults(indexPage([card, card, problem], options))).toEqual([])
  })

  it.skipIf(theme !== "beacon")("reaches AAA in every contrast", async () => {
    const deck = englishDeck(theme)
    const html = printPage(await renderSlides(deck, assets), deck, { ...files(theme), speakerNotes: true })
    expect(await faults(html, ["wcag2aaa"])).toEqual([])
  })

  async function faults(html: string, tags?: readonly string[]): Promise<string[]> {
    const { page } = await fromMemory(
      path => (path === "/index.html" ? { type: "text/html", body: html } : null),
      "/index.html",
    )
    const found = await faultsIn(page, tags)
    await page.close()
    return found
  }
})

function files(theme: string, more?: string): PageFiles {
  const { base, theme: own } = themeFiles(theme)
  const css = [base, own, more ? readFileSync(more, "utf8") : ""].join("\n")
  return { script: null, styles: [], css, nonce: "4f2a", live: null }
}
