// A converted deck → a picture of each slide.
import type { Conversion } from "../convert.ts"
import { printFiles } from "../pages/deck-files.ts"
import { filesOf, type MemoryPage, openMemoryPage } from "./browser/memory-page.ts"
import type { Browser } from "./browser/puppeteer.ts"
import { LIMITS, within } from "./browser/steps.ts"
import { preparePage } from "./in-page/prepare.ts"

export interface PictureOptions {
  /** Indices of the slides wanted; null for all. */
  readonly pages: readonly number[] | null
  /** Pixels per px of the slide. */
  readonly scale: number
  readonly format: "png" | "webp"
}

export interface SlidePicture {
  /** Index into the deck's slides. */
  readonly slide: number
  readonly bytes: Uint8Array
}

export async function slidePictures(
  conversion: Conversion,
  browser: Browser,
  { pages, scale, format }: PictureOptions,
): Promise<SlidePicture[]> {
  const { deck } = conversion
  const wanted = pages ?? deck.slides.map((_, index) => index)
  const viewport = { ...deck.canvas, deviceScaleFactor: scale }
  const memory = await openMemoryPage(browser, filesOf(printFiles(conversion)), viewport)
  try {
    await memory.page.emulateMediaType("print")
    await memory.load(`/${deck.meta.slug}/print.html`)
    const sheets = deck.slides.map(({ id }) => ({ id, step: null }))
    const known = deck.slides.map(({ id }) => id)
    await within("laying out", LIMITS.load, memory.gone, memory.page.evaluate(preparePage, sheets, known))
    const pictures: SlidePicture[] = []
    for (const slide of wanted) pictures.push({ slide, bytes: await picture(memory, slide, format) })
    return pictures
  } finally {
    memory.close()
  }
}

async function picture(
  { page, gone }: MemoryPage,
  slide: number,
  format: "png" | "webp",
): Promise<Uint8Array> {
  const shot = page
    .evaluate(showOnly, slide)
    .then(() => page.screenshot({ type: format, captureBeyondViewport: false }))
  return within(`taking a picture of slide ${slide + 1}`, LIMITS.load, gone, shot)
}

/** Runs in the page. */
function showOnly(slide: number): void {
  for (const [index, section] of document.querySelectorAll<HTMLElement>("section.slide").entries()) {
    section.style.display = index === slide ? "" : "none"
  }
}
