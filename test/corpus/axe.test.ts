// Real decks as axe-core sees them; with LECTERN_THEMES=all in every theme, light and dark, which takes minutes.
import { describe, expect, it } from "vitest"
import { postsAt } from "../../src/cli/posts.ts"
import { startRun } from "../../src/cli/run.ts"
import { filesOf, openMemoryPage } from "../../src/export/browser/memory-page.ts"
import { printFiles } from "../../src/pages/deck-files.ts"
import { themeNames } from "../../src/themes/built-in.ts"
import { useBrowser } from "../browser.ts"
import { faultsIn } from "../render/axe.ts"
import { hasShared, shared } from "../shared.ts"

const POSTS = [
  "dalsu-dev/DB와 JSON.md",
  "blog-rust-lang-org/i128-layout-update.md",
  "opensource-guide/how-to-contribute.md",
  "carmilz-minimal-mistakes/2013-01-11-markup-html-tags-and-formatting.md",
]
const isAll = process.env["LECTERN_THEMES"] === "all"
const themes = isAll ? themeNames() : ["beacon", "celadon"]
const variants = themes.flatMap(theme => (["light", "dark"] as const).map(colors => [theme, colors] as const))

describe.skipIf(!hasShared)("a real deck", () => {
  const { browser } = useBrowser()

  it.each(variants)("has no fault that axe sees, in %s, %s", { timeout: 120_000 }, async (theme, colors) => {
    const run = startRun({ offline: true, theme, colors })
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", ...(theme === "beacon" ? ["wcag2aaa"] : [])]
    const found: string[] = []
    for (const post of postsAt((isAll ? POSTS : POSTS.slice(0, 2)).map(path => shared(`corpus/${path}`)))
      .posts) {
      const conversion = await run.convert(post)
      const files = filesOf(printFiles(conversion))
      const { page, load, close } = await openMemoryPage(browser(), files, { width: 1280, height: 720 })
      await load(`/${conversion.deck.meta.slug}/print.html`)
      found.push(...(await faultsIn(page, tags)).map(fault => `${post.path}: ${fault}`))
      close()
    }
    expect(found).toEqual([])
  })
})
