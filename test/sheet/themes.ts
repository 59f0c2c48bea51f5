// Real decks → one picture of each theme for the README, in themes/pictures: node scripts/run.mjs test/sheet/themes.ts [name…]
import { mkdirSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { postsAt } from "../../src/cli/posts.ts"
import { startRun } from "../../src/cli/run.ts"
import { filesOf, openMemoryPage } from "../../src/export/browser/memory-page.ts"
import type { Browser } from "../../src/export/browser/puppeteer.ts"
import { printFiles } from "../../src/pages/deck-files.ts"
import { themeNames } from "../../src/themes/built-in.ts"
import { withBrowser } from "../browser.ts"
import { arrangeSlides, showSlides } from "./arrange.ts"

const root = resolve(import.meta.dirname, "../..")
const out = join(root, "themes/pictures")

/** What shows a theme best: a cover, then text, code, table, list; in Latin letters and in Hangul. */
const ROWS = [
  { post: "posts/2026-11-21-where-to-break-a-slide.md", slides: [1, 4, 7] },
  { post: "posts/2018-12-12-aws-reinvent-2018.md", slides: [1, 4, 9] },
]
const COLUMNS = 3
/** Of one slide, in px. */
const WIDTH = 392
const QUALITY = 74

mkdirSync(out, { recursive: true })
const asked = process.argv.slice(2)
await withBrowser(async browser => {
  for (const theme of asked.length > 0 ? asked : themeNames()) {
    const bytes = await pictureOf(theme, browser)
    writeFileSync(join(out, `${theme}.webp`), bytes)
    console.log(`${theme}.webp  ${Math.round(bytes.length / 1024)} KB`)
  }
})

async function pictureOf(theme: string, browser: Browser): Promise<Uint8Array> {
  const run = startRun({ theme, offline: true })
  const rows: string[] = []
  for (const { post, slides } of ROWS) {
    const [found] = postsAt([join(root, post)]).posts
    if (!found) throw new Error(`no post ${post}`)
    const conversion = await run.convert(found)
    const viewport = { width: COLUMNS * (WIDTH + 10) + 10, height: 800 }
    const { page, load, close } = await openMemoryPage(browser, filesOf(printFiles(conversion)), viewport)
    await load(`/${conversion.deck.meta.slug}/print.html`)
    await page.evaluate(arrangeSlides, { columns: COLUMNS, width: WIDTH, captions: null, ground: "#dcdcdc" })
    const clip = { x: 0, y: 0, ...(await page.evaluate(showSlides, slides)) }
    rows.push(await page.screenshot({ type: "png", clip, encoding: "base64", captureBeyondViewport: true }))
    close()
  }
  return stacked(rows, browser)
}

/** Pictures of equal width, one below the other. */
async function stacked(rows: readonly string[], browser: Browser): Promise<Uint8Array> {
  const page = await browser.newPage()
  const images = rows.map(row => `<img style="display:block" src="data:image/png;base64,${row}">`)
  await page.setContent(`<body style="margin:0;width:max-content">${images.join("")}`)
  const body = await page.$("body")
  const picture = await body?.screenshot({ type: "webp", quality: QUALITY })
  await page.close()
  return picture ?? new Uint8Array()
}
