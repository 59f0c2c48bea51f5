// A post beside some of its slides → the first picture of the README: node scripts/run.mjs test/sheet/hero.ts
import { readFileSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { postsAt } from "../../src/cli/posts.ts"
import { startRun } from "../../src/cli/run.ts"
import { filesOf, openMemoryPage } from "../../src/export/browser/memory-page.ts"
import { printFiles } from "../../src/pages/deck-files.ts"
import { withBrowser } from "../browser.ts"
import { arrangeSlides, showSlides } from "./arrange.ts"

const root = resolve(import.meta.dirname, "../..")
const POST = join(root, "posts/2026-11-20-the-talk-you-have-written.md")
const SLIDES = [1, 3, 5, 6, 8, 10]
const SHEET = { columns: 2, width: 400, captions: null, ground: "#e7e9ee" }
const QUALITY = 80

await withBrowser(async browser => {
  const [found] = postsAt([POST]).posts
  if (!found) throw new Error(`no post ${POST}`)
  const conversion = await startRun({ offline: true }).convert(found)
  const viewport = { width: 1300, height: 800 }
  const { page, load, close } = await openMemoryPage(browser, filesOf(printFiles(conversion)), viewport)
  await load(`/${conversion.deck.meta.slug}/print.html`)
  await page.evaluate(arrangeSlides, SHEET)
  await page.evaluate(showSlides, SLIDES)
  const size = await page.evaluate(placeSource, readFileSync(POST, "utf8"))
  const clip = { x: 0, y: 0, ...size }
  const bytes = await page.screenshot({ type: "webp", quality: QUALITY, clip, captureBeyondViewport: true })
  close()
  const out = join(root, "themes/pictures/hero.webp")
  writeFileSync(out, bytes)
  console.log(`${out}  ${Math.round(bytes.length / 1024)} KB`)
})

/** Runs in the page: the post's text to the left of the sheet, as high as the sheet, fading out. */
async function placeSource(text: string): Promise<{ width: number; height: number }> {
  const sheet = document.body.firstElementChild as HTMLElement
  const { height } = sheet.getBoundingClientRect()
  const source = document.createElement("pre")
  source.textContent = text
  source.style.cssText = `box-sizing:border-box;width:420px;height:${height - 20}px;margin:10px 0 10px 10px;padding:22px 26px;
    background:#fff;color:#333a45;font:13px/20px var(--font-mono);white-space:pre-wrap;overflow:hidden;
    mask-image:linear-gradient(#000 86%,transparent)`
  const ground = sheet.style.background
  document.body.style.cssText = `display:flex;width:max-content;background:${ground}`
  sheet.before(source)
  await document.fonts.ready
  const size = document.body.getBoundingClientRect()
  return { width: Math.ceil(size.width), height: Math.ceil(size.height) }
}
