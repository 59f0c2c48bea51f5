// Two pictures of a slide → how far apart they are; and the pages of a PDF as pictures, drawn by another program.
import { execFileSync } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Conversion } from "../../src/convert.ts"
import { openMemoryPage } from "../../src/export/browser/memory-page.ts"
import { preparePage } from "../../src/export/in-page/prepare.ts"
import { printPage } from "../../src/export/print/print-page.ts"
import { printFiles } from "../../src/pages/deck-files.ts"
import type { Browser, Page } from "../browser.ts"

/** Of points of eight by eight: brightness from 0 to 255. */
export interface Difference {
  readonly worst: number
  readonly mean: number
}

/**
 * Two programs set the edges of letters differently, so both are looked at from a distance: each point stands for
 * eight by eight, and its brightness is compared.
 */
export async function compare(browser: Browser, one: Uint8Array, other: Uint8Array): Promise<Difference> {
  const { page, show } = await comparing(browser)
  return page.evaluate(brightnessApart, show(one), show(other))
}

interface Comparing {
  readonly page: Page
  /** Gives the address of a picture. */
  show(picture: Uint8Array): string
}

const pages = new WeakMap<Browser, Promise<Comparing>>()

/** One page for all pictures of a browser: to open one takes longer than to compare. */
function comparing(browser: Browser): Promise<Comparing> {
  const known = pages.get(browser) ?? openComparing(browser)
  pages.set(browser, known)
  return known
}

async function openComparing(browser: Browser): Promise<Comparing> {
  const pictures: Uint8Array[] = []
  const fileAt = (path: string) => {
    const body = pictures[Number(path.slice(1)) - 1]
    return body ? { type: "image/png", body } : { type: "text/html", body: "" }
  }
  const { page, load } = await openMemoryPage(browser, fileAt, { width: 160, height: 90 })
  await load("/")
  return { page, show: picture => `/${pictures.push(picture)}` }
}

/** Runs in the page. */
async function brightnessApart(one: string, other: string): Promise<Difference> {
  const [a, b] = await Promise.all([one, other].map(brightness))
  const differences = (a ?? []).map((value, index) => Math.abs(value - (b?.[index] ?? 0)))
  return {
    worst: Math.max(...differences),
    mean: differences.reduce((sum, each) => sum + each, 0) / differences.length,
  }

  async function brightness(address: string): Promise<number[]> {
    const image = new Image()
    image.src = address
    await image.decode()
    const context = new OffscreenCanvas(160, 90).getContext("2d")
    if (!context) throw new Error("no canvas")
    context.imageSmoothingQuality = "high"
    context.drawImage(image, 0, 0, 160, 90)
    const { data } = context.getImageData(0, 0, 160, 90)
    return Array.from(
      { length: 160 * 90 },
      (_, i) => ((data[i * 4] ?? 0) + (data[i * 4 + 1] ?? 0) + (data[i * 4 + 2] ?? 0)) / 3,
    )
  }
}

/** The pages of a PDF at the size of the slides, by poppler. */
export function drawnPages(pdf: Uint8Array): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), "lectern-look-"))
  try {
    writeFileSync(join(folder, "deck.pdf"), pdf)
    execFileSync("pdftoppm", ["-r", "96", "-png", join(folder, "deck.pdf"), join(folder, "page")], {
      stdio: "ignore",
    })
    const names = readdirSync(folder).filter(name => name.endsWith(".png"))
    return names.sort().map(name => readFileSync(join(folder, name)))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What is about to be printed, as the browser shows it: after fonts were cut and everything was fitted. */
export async function aboutToBePrinted(
  conversion: Conversion,
  browser: Browser,
  wanted: readonly number[],
): Promise<Uint8Array[]> {
  const { deck } = conversion
  const path = `${deck.meta.slug}/print.html`
  const source = { files: printFiles(conversion), path, what: "slides", outline: false, paper: null }
  const ids = deck.slides.map(({ id }) => id)
  const { prepared } = await printPage(browser, source, async page => {
    // Pages to be printed are put away.
    await browser.setWindowBounds(await page.windowId(), { windowState: "normal" })
    await page.setViewport(deck.canvas)
    await page.emulateMediaType("print")
    await page.evaluate(
      preparePage,
      ids.map(id => ({ id, step: null })),
      ids,
    )
    const pictures: Uint8Array[] = []
    for (const slide of wanted) pictures.push(await pictureOf(page, slide))
    return pictures
  })
  return prepared
}

async function pictureOf(page: Page, slide: number): Promise<Uint8Array> {
  await page.evaluate(slide => {
    for (const [index, section] of document.querySelectorAll<HTMLElement>("section.slide").entries())
      section.style.display = index === slide ? "" : "none"
  }, slide)
  return page.screenshot({ type: "png", captureBeyondViewport: false })
}
