// A converted deck → its slides as a PDF: printed in a browser from memory, completed, checked.
import type { Conversion } from "../convert.ts"
import type { Diagnostic } from "../model.ts"
import type { Browsers } from "./browser/browsers.ts"
import { checkPdf } from "./check.ts"
import { completePdf } from "./complete.ts"
import { draftOf } from "./pdf/draft.ts"
import { readPdf, writePdf } from "./pdf/file.ts"
import { joinParts } from "./pdf/join.ts"
import { spaceLines } from "./pdf/lines.ts"
import { printParts } from "./print.ts"
import { type Builds, sheetsOf } from "./sheets.ts"

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
  const sheets = sheetsOf(conversion.deck, pages, builds)
  const parts = await browsers.run(browser => printParts(conversion, browser, sheets, paper))
  const pdf = draftOf(joinParts(parts.map(({ bytes }) => readPdf(bytes))))
  const texts = parts.flatMap(each => each.texts)
  spaceLines(pdf, texts)
  const bookmarks = completePdf(pdf, conversion.deck, sheets, time)
  const bytes = writePdf(pdf)
  checkPdf(bytes, { texts, bookmarks })
  return { bytes, pages: sheets.length, diagnostics: parts.flatMap(({ diagnostics }) => diagnostics) }
}
