// A converted deck → its slides as a PDF: printed in a browser from memory, completed, checked.
import type { Conversion } from "../convert.ts"
import type { Deck, Diagnostic } from "../model.ts"
import { packageVersion } from "../package.ts"
import { printFiles } from "../pages.ts"
import { bookmarksOf } from "./bookmarks.ts"
import { checkPdf } from "./check.ts"
import { filesOf, ORIGIN, openMemoryPage } from "./memory.ts"
import { type Draft, draftOf } from "./pdf/draft.ts"
import { type Pdf, pageNumbers, readPdf, writePdf } from "./pdf/file.ts"
import { joinParts } from "./pdf/join.ts"
import { addLabels } from "./pdf/labels.ts"
import { describeLinks, mendLinks } from "./pdf/links.ts"
import { addMetadata } from "./pdf/metadata.ts"
import { addOutline, type Bookmark } from "./pdf/outline.ts"
import type { Ref } from "./pdf/syntax.ts"
import { preparePage } from "./print-page.ts"
import type { Browser, Page } from "./puppeteer.ts"
import { type Builds, type Sheet, sheetsOf } from "./sheets.ts"
import { inTurns, LIMITS, within } from "./steps.ts"

export interface PdfOptions {
  /** Indices of the slides wanted; null for all. */
  readonly pages?: readonly number[] | null
  readonly builds?: Builds
  /** What the PDF says about when it was made. */
  readonly time?: Date
}

export interface PrintedPdf {
  readonly bytes: Uint8Array
  readonly pages: number
  readonly diagnostics: readonly Diagnostic[]
}

export async function slidesPdf(
  conversion: Conversion,
  browser: Browser,
  options: PdfOptions = {},
): Promise<PrintedPdf> {
  const { pages = null, builds = "none", time = new Date() } = options
  const sheets = sheetsOf(conversion.deck, pages, builds)
  const parts = await printParts(conversion, browser, sheets)
  const pdf = draftOf(joinParts(parts.map(({ pdf }) => pdf)))
  const bookmarks = complete(pdf, conversion.deck, sheets, time)
  const bytes = writePdf(pdf)
  checkPdf(bytes, {
    texts: parts.flatMap(({ texts }) => texts),
    bookmarks: bookmarks.map(({ title }) => title),
  })
  return { bytes, pages: sheets.length, diagnostics: parts.flatMap(({ diagnostics }) => diagnostics) }
}

/** The time that a page takes to print grows with the square of its length. */
const SHEETS_A_PART = 200
/** Pages printed at the same time; more of them would only take memory. */
const AT_ONCE = 2

interface PrintedPart {
  readonly pdf: Pdf
  readonly texts: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

async function printParts(
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
  const memory = await openMemoryPage(browser, filesOf(printFiles(withSlides(conversion, sheets))))
  try {
    await memory.load(`/${deck.meta.slug}/print.html`)
    const states = sheets.map(({ slide, step }) => ({ id: deck.slides[slide]?.id ?? "", step }))
    const work = memory.page.evaluate(preparePage, states, known)
    const prepared = await within(`laying out ${slides}`, LIMITS.load, memory.gone, work)
    const bytes = await within(`printing ${slides}`, LIMITS.print, memory.gone, print(memory.page))
    return { pdf: readPdf(bytes), texts: prepared.texts, diagnostics: [] }
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

/** What Chromium does not write: bookmarks, labels, links from part to part, who and when. */
function complete(draft: Draft, deck: Deck, sheets: readonly Sheet[], time: Date): Bookmark[] {
  const pages = pageNumbers(draft).map(ref => ({ ref }))
  const firstPages = new Map<number, Ref>()
  for (const [index, { slide }] of sheets.entries()) {
    const page = pages[index]
    if (page && !firstPages.has(slide)) firstPages.set(slide, page)
  }
  const indices = new Map(deck.slides.map(({ id }, index) => [id, index]))
  mendLinks(draft, pages, ORIGIN, id => firstPages.get(indices.get(id) ?? -1) ?? null)
  describeLinks(draft, pages)
  const bookmarks = bookmarksOf(deck, firstPages)
  addOutline(draft, bookmarks)
  addLabels(
    draft,
    sheets.map(({ slide }) => slide + 1),
  )
  addMetadata(draft, deck.meta, { program: `Lectern ${packageVersion()}`, time })
  return bookmarks
}
