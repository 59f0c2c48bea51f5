// A page in real Chromium that holds a theme and its fonts: takes markup of blocks, gives their heights.
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { basename, dirname, join } from "node:path"
import { fontFiles } from "../../scripts/font-sources.ts"
import { allFaces, fontFaceCss } from "../../src/theme/faces.ts"
import type { Theme } from "../../src/theme/theme.ts"
import type { Browser, Page } from "../browser.ts"

/** Everything comes from memory: the page has no network. */
export async function openStage(browser: Browser, theme: Theme, lang: string): Promise<Page> {
  const page = await browser.newPage()
  await page.setViewport({ width: 1400, height: 900 })
  await page.setRequestInterception(true)
  const files = new Map(fontFiles().map(file => [basename(file.path), file.path]))
  page.on("request", request => {
    const path = new URL(request.url()).pathname
    const font = files.get(basename(path)) ?? katexFont(path)
    if (path === "/") request.respond({ contentType: "text/html", body: documentOf(theme, lang) })
    else if (font) request.respond({ contentType: "font/woff2", body: Buffer.from(readFileSync(font)) })
    else if (path.endsWith(".png")) request.respond({ contentType: "image/png", body: onePixel })
    else request.abort()
  })
  await page.goto("http://lectern.test/")
  return page
}

/** Stands for every picture; the page knows their sizes from the markup. */
const onePixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
)

const katex = dirname(createRequire(import.meta.url).resolve("katex/dist/katex.min.css"))

function katexFont(path: string): string | null {
  return path.startsWith("/fonts/KaTeX") ? join(katex, path) : null
}

function documentOf(theme: Theme, lang: string): string {
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><style>${readFileSync(join(katex, "katex.min.css"), "utf8").replaceAll("url(fonts/", "url(/fonts/")}</style>
<style>${fontFaceCss(allFaces(), "/fonts/")}
${theme.css}
.slide.stage { height: auto; overflow: visible; contain: none; }</style>
<body class="theme-${theme.name}" data-aspect="16:9"><section class="slide stage"><div class="body" id="stage"></div></section></body></html>`
}
