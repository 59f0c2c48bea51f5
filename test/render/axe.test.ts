// What a screen reader and a tired eye get: axe-core on every layout of every theme, in real Chromium.
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { describe, expect, it } from "vitest"
import { indexPage } from "../../src/render/index-page.ts"
import { type PageFiles, printPage } from "../../src/render/pages.ts"
import { renderSlides } from "../../src/render/slides.ts"
import { themeFiles, themeNames } from "../../src/themes.ts"
import { useBrowser } from "../browser.ts"
import { assets, englishDeck, koreanDeck } from "./decks.ts"

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]

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

  async function faults(html: string, tags = TAGS): Promise<string[]> {
    const { page } = await fromMemory(
      path => (path === "/index.html" ? { type: "text/html", body: html } : null),
      "/index.html",
    )
    await page.evaluate(axe)
    const found = await page.evaluate(run, tags)
    await page.close()
    return found
  }
})

function files(theme: string, more?: string): PageFiles {
  const { base, theme: own } = themeFiles(theme)
  const css = [base, own, more ? readFileSync(more, "utf8") : ""].join("\n")
  return { script: null, styles: [], css, nonce: "4f2a", live: null }
}

/** Runs in the page. Pictures are not served here, and what they would cover is not a question of contrast. */
async function run(tags: readonly string[]): Promise<string[]> {
  const { axe } = window as unknown as { axe: { run(where: unknown, options: unknown): Promise<Result> } }
  interface Result {
    violations: { id: string; nodes: { html: string; failureSummary: string }[] }[]
  }
  const { violations } = await axe.run(
    { exclude: [[".layout-bleed"], [".focus .ln:not(.hot)"]] },
    {
      runOnly: { type: "tag", values: tags },
      rules: { "color-contrast-enhanced": { enabled: tags.includes("wcag2aaa") } },
    },
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 150)} ${failureSummary.slice(0, 200)}`),
  )
}
