// Posts → PNG sheets of all their slides, to be looked at:
// node scripts/run.mjs test/sheet/sheet.ts [--theme board|all] [--telling] [--aspect 4:3] [--colors dark] [--columns 4] [--rows 6] [--width 480] [--slides 3-14] --out <folder> <path…>
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { postsAt } from "../../src/cli/posts.ts"
import { startRun } from "../../src/cli/run.ts"
import type { PostOptions } from "../../src/cli/settings.ts"
import type { Conversion } from "../../src/convert.ts"
import { filesOf, openMemoryPage } from "../../src/export/browser/memory-page.ts"
import type { Browser } from "../../src/export/browser/puppeteer.ts"
import type { Slide } from "../../src/model.ts"
import { printFiles } from "../../src/pages/deck-files.ts"
import { themeNames } from "../../src/themes/built-in.ts"
import { withBrowser } from "../browser.ts"
import { arrangeSlides, showSlides } from "./arrange.ts"
import { tellingPosts } from "./telling.ts"

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    theme: { type: "string" },
    telling: { type: "boolean", default: false },
    aspect: { type: "string" },
    colors: { type: "string" },
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
const { aspect, colors } = values
const options = { offline: true, ...(aspect && { aspect }), ...(colors && { colors }) } as PostOptions
const paths = values.telling ? [...tellingPosts(), ...positionals] : positionals
const themes = values.theme === "all" ? themeNames() : [values.theme]

await withBrowser(async browser => {
  for (const theme of themes) {
    const run = startRun(theme ? { ...options, theme } : options)
    const out = themes.length > 1 ? join(values.out, theme ?? "") : values.out
    mkdirSync(out, { recursive: true })
    for (const post of postsAt(paths).posts) await photograph(await run.convert(post), browser, out)
  }
})

async function photograph(conversion: Conversion, browser: Browser, out: string): Promise<void> {
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
    const path = join(out, `${deck.meta.slug}-${from + 1}.png`)
    writeFileSync(path, await page.screenshot({ type: "png", clip, captureBeyondViewport: true }))
    console.log(path)
  }
  close()
}

function captionOf({ layout, frame, size, fill, part, lines }: Slide, index: number): string {
  const parts = part ? ` ${part.index}/${part.of}` : ""
  return `${index + 1}  ${layout}/${frame} ${size.body} · ${Math.round(fill * 100)} %${parts} · line ${lines.start}`
}
