// Posts → PNG sheets of all their slides, to be looked at:
// node scripts/run.mjs test/sheet/sheet.ts [--theme board] [--aspect 4:3] [--columns 4] [--rows 6] [--width 480] [--slides 3-14] --out <folder> <path…>
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { postsAt, startRun } from "../../src/cli/posts.ts"
import type { PostOptions } from "../../src/cli/settings.ts"
import type { Conversion } from "../../src/convert.ts"
import { filesOf, openMemoryPage } from "../../src/export/memory.ts"
import type { Browser } from "../../src/export/puppeteer.ts"
import type { Slide } from "../../src/model.ts"
import { printFiles } from "../../src/pages.ts"
import { withBrowser } from "../browser.ts"
import { arrangeSlides, showSlides } from "./arrange.ts"

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    theme: { type: "string" },
    aspect: { type: "string" },
    out: { type: "string", default: "sheets" },
    columns: { type: "string", default: "4" },
    rows: { type: "string", default: "6" },
    width: { type: "string", default: "480" },
    slides: { type: "string" },
  },
})

const columns = Number(values.columns)
const perSheet = columns * Number(values.rows)
const [first = 1, last = Number.POSITIVE_INFINITY] = (values.slides ?? "")
  .split("-")
  .filter(Boolean)
  .map(Number)
const options = {
  offline: true,
  ...(values.theme && { theme: values.theme }),
  ...(values.aspect && { aspect: values.aspect }),
} as PostOptions

mkdirSync(values.out, { recursive: true })
const run = startRun(options)
await withBrowser(async browser => {
  for (const post of postsAt(positionals).posts) {
    const conversion = await run.convert(post)
    await photograph(conversion, browser)
  }
})

async function photograph(conversion: Conversion, browser: Browser): Promise<void> {
  const { deck } = conversion
  const viewport = { width: columns * (Number(values.width) + 10) + 10, height: 800 }
  const { page, load, close } = await openMemoryPage(browser, filesOf(printFiles(conversion)), viewport)
  await load(`/${deck.meta.slug}/print.html`)
  const captions = deck.slides.map(captionOf)
  const count = await page.evaluate(arrangeSlides, {
    columns,
    width: Number(values.width),
    captions,
    ground: "#8a8a8a",
  })
  for (let from = first - 1; from < Math.min(count, last); from += perSheet) {
    const count = Math.min(perSheet, last - from)
    const slides = Array.from({ length: count }, (_, index) => from + index + 1)
    const size = await page.evaluate(showSlides, slides)
    const clip = { x: 0, y: 0, ...size }
    const path = join(values.out, `${deck.meta.slug}-${from + 1}.png`)
    writeFileSync(path, await page.screenshot({ type: "png", clip, captureBeyondViewport: true }))
    console.log(path)
  }
  close()
}

function captionOf({ layout, frame, size, fill, part, lines }: Slide, index: number): string {
  const parts = part ? ` ${part.index}/${part.of}` : ""
  return `${index + 1}  ${layout}/${frame} ${size.body} · ${Math.round(fill * 100)} %${parts} · line ${lines.start}`
}
