// A converted deck → its slides as a PDF: printed in a browser from memory, completed, checked.
import type { Conversion } from "../convert.ts"
import type { Deck, Diagnostic } from "../model.ts"
import { bookmarksOf } from "./bookmarks.ts"
import type { Browsers } from "./browser/browsers.ts"
import { ENDINGS } from "./form-names.ts"
import { checkPdf } from "./pdf/check.ts"
import { completePdf } from "./pdf/complete.ts"
import { draftOf } from "./pdf/draft.ts"
import { pageNumbers, readPdf, writePdf } from "./pdf/file.ts"
import { joinParts } from "./pdf/join.ts"
import { spaceLines } from "./pdf/lines.ts"
import type { FindPage } from "./pdf/links.ts"
import type { Ref, Value } from "./pdf/syntax.ts"
import { printParts } from "./print/parts.ts"
import { type Builds, type Sheet, sheetsOf } from "./print/sheets.ts"

export interface PdfOptions {
  /** Indices of the slides wanted; null for all. */
  readonly pages?: readonly number[] | null
  readonly builds?: Builds
  /** Sheets, across, in the middle of which the slides stand; null: sheets of the slides' own size. */
  readonly paper?: "A4" | "Letter" | null
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
  browsers: Pick<Browsers, "run">,
  options: PdfOptions = {},
): Promise<PrintedPdf> {
  const { pages = null, builds = "none", paper = null, time = new Date() } = options
  const { deck } = conversion
  const sheets = sheetsOf(deck, pages, builds)
  const parts = await browsers.run(browser => printParts(conversion, browser, sheets, paper))
  const pdf = draftOf(joinParts(parts.map(({ bytes }) => readPdf(bytes))))
  const texts = parts.flatMap(each => each.texts)
  spaceLines(pdf, texts)
  const firstPages = firstPagesOf(sheets, pageNumbers(pdf))
  const bookmarks = bookmarksOf(deck, firstPages)
  const labels = sheets.map(({ slide }) => slide + 1)
  const pageOf = pageFinder(deck, firstPages)
  const places = placesOf(deck, pageOf)
  completePdf(pdf, { meta: deck.meta, bookmarks, labels, ending: ENDINGS.slides, pageOf, places, time })
  const bytes = writePdf(pdf)
  checkPdf(bytes, { texts, bookmarks: bookmarks.map(({ title }) => title) })
  return { bytes, pages: sheets.length, diagnostics: parts.flatMap(({ diagnostics }) => diagnostics) }
}

/** By the slide's index. */
function firstPagesOf(sheets: readonly Sheet[], pages: readonly number[]): ReadonlyMap<number, Ref> {
  const first = new Map<number, Ref>()
  for (const [index, { slide }] of sheets.entries()) {
    const ref = pages[index]
    if (ref !== undefined && !first.has(slide)) first.set(slide, { ref })
  }
  return first
}

function pageFinder({ slides, anchors }: Deck, firstPages: ReadonlyMap<number, Ref>): FindPage {
  const indices = new Map(slides.map(({ id }, index) => [id, index]))
  return id => firstPages.get(indices.get(anchors.get(id) ?? id) ?? -1) ?? null
}

/** Of all slides, and of the sections that they show. */
function placesOf({ slides, anchors }: Deck, pageOf: FindPage): Map<string, Value> {
  const ids = [...slides.map(({ id }) => id), ...anchors.keys()]
  return new Map(
    ids.flatMap(id => {
      const page = pageOf(id)
      return page ? [[id, [page, "/Fit"]] as const] : []
    }),
  )
}
