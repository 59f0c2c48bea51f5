// Sheets of a converted deck → PDFs as Chromium prints them from memory, in parts where there are many.
import type { Conversion } from "../convert.ts"
import { warning } from "../error.ts"
import type { Diagnostic } from "../model.ts"
import { printFiles } from "../pages.ts"
import { openMemoryPage } from "./memory.ts"
import { type Pdf, readPdf } from "./pdf/file.ts"
import { pinFonts } from "./pin-fonts.ts"
import { FONTS_OFF, pinnable } from "./pinned-files.ts"
import { type Preparation, preparePage } from "./print-page.ts"
import type { Browser, Page } from "./puppeteer.ts"
import type { Sheet } from "./sheets.ts"
import { inTurns, LIMITS, within } from "./steps.ts"

/** The time that a page takes to print grows with the square of its length. */
const SHEETS_A_PART = 200
/** Pages printed at the same time; more of them would only take memory. */
const AT_ONCE = 2

export interface PrintedPart {
  readonly pdf: Pdf
  readonly texts: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

export async function printParts(
  conversion: Conversion,
  browser: Browser,
  sheets: readonly Sheet[],
): Promise<PrintedPart[]> {
  const parts = Array.from({ length: Math.ceil(sheets.length / SHEETS_A_PART) }, (_, index) =>
    sheets.slice(index * SHEETS_A_PART, (index + 1) * SHEETS_A_PART),
  )
  const known = [...new Set(sheets.map(({ slide }) => conversion.deck.slides[slide]?.id ?? ""))]
  return inTurns(parts, AT_ONCE, part => printPart(conversion, browser, part, known))
}

async function printPart(
  conversion: Conversion,
  browser: Browser,
  sheets: readonly Sheet[],
  known: readonly string[],
): Promise<PrintedPart> {
  const { deck } = conversion
  const first = (sheets[0]?.slide ?? 0) + 1
  const last = (sheets.at(-1)?.slide ?? 0) + 1
  const slides = first === last ? `slide ${first}` : `slides ${first}-${last}`
  const address = `${deck.meta.slug}/print.html`
  const { files, draw } = pinnable(printFiles(withSlides(conversion, sheets)), address)
  const memory = await openMemoryPage(browser, files)
  try {
    await memory.load(`/${address}`)
    draw(await memory.page.evaluate(pinFonts, FONTS_OFF))
    const states = sheets.map(({ slide, step }) => ({ id: deck.slides[slide]?.id ?? "", step }))
    const work = memory.page.evaluate(preparePage, states, known)
    const prepared = await within(`laying out ${slides}`, LIMITS.load, memory.gone, work)
    const bytes = await within(`printing ${slides}`, LIMITS.print, memory.gone, print(memory.page))
    return { pdf: readPdf(bytes), texts: prepared.texts, diagnostics: diagnosticsOf(conversion, prepared) }
  } finally {
    memory.close()
  }
}

function withSlides(conversion: Conversion, sheets: readonly Sheet[]): Conversion {
  const { rendered } = conversion
  const wanted = new Set(sheets.map(({ slide }) => slide))
  return {
    ...conversion,
    rendered: { ...rendered, slides: rendered.slides.filter((_, index) => wanted.has(index)) },
  }
}

/** Pages have the size that their style sheet says; the outline is our own. */
function print(page: Page): Promise<Uint8Array> {
  return page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: false,
    waitForFonts: false,
    timeout: 0,
  })
}

function diagnosticsOf({ post, deck }: Conversion, { fits, broken }: Preparation): Diagnostic[] {
  const shrunk = fits.map(({ id, fit }) => {
    const index = deck.slides.findIndex(slide => slide.id === id)
    const where = { file: post.path, line: deck.slides[index]?.lines.start ?? 0, column: 0 }
    const what = `slide ${index + 1} holds more than it has room for: shown at ${Math.round(fit * 100)} %`
    return warning({ code: "W_SLIDE_SHRUNK", what, where })
  })
  const undrawn = broken.map(address =>
    warning({
      code: "W_IMAGE_BROKEN",
      what: `the browser cannot draw ${decodeURI(address.split("/").at(-1) ?? "")}`,
    }),
  )
  return [...shrunk, ...undrawn]
}
