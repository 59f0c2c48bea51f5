// A converted deck → its handout, or its speaker's notes, as a PDF that was checked.
import type { Conversion } from "../convert.ts"
import { packageVersion } from "../package.ts"
import type { Landmark } from "./bookmarks.ts"
import type { Browsers } from "./browsers.ts"
import { checkPdf } from "./check.ts"
import { ORIGIN } from "./memory.ts"
import { handoutFiles, notesFiles, type PaperFiles, type PaperOptions } from "./paper-page.ts"
import { type Draft, draftOf } from "./pdf/draft.ts"
import { pageNumbers, readPdf, writePdf } from "./pdf/file.ts"
import { renameElements } from "./pdf/ids.ts"
import { spaceLines } from "./pdf/lines.ts"
import { describeLinks, mendLinks, namesOf } from "./pdf/links.ts"
import { addMetadata } from "./pdf/metadata.ts"
import { addOutline } from "./pdf/outline.ts"
import { mendStructure } from "./pdf/structure.ts"
import type { PrintedPdf } from "./pdf.ts"
import { prepareText } from "./print-page.ts"
import { printPage } from "./printing.ts"

export interface PaperPdfOptions extends PaperOptions {
  /** What the PDF says about when it was made. */
  readonly time: Date
}

export async function handoutPdf(
  conversion: Conversion,
  browsers: Pick<Browsers, "run">,
  options: PaperPdfOptions,
): Promise<PrintedPdf> {
  const files = await handoutFiles(conversion, options)
  return paperPdf(conversion, browsers, { ...files, what: "the handout", time: options.time })
}

export async function notesPdf(
  conversion: Conversion,
  browsers: Pick<Browsers, "run">,
  options: PaperPdfOptions,
): Promise<PrintedPdf> {
  const files = await notesFiles(conversion, options)
  return paperPdf(conversion, browsers, { ...files, what: "the notes", time: options.time })
}

interface Paper extends PaperFiles {
  readonly what: string
  readonly time: Date
}

async function paperPdf(
  conversion: Conversion,
  browsers: Pick<Browsers, "run">,
  { time, ...source }: Paper,
): Promise<PrintedPdf> {
  const printed = await browsers.run(browser =>
    printPage(browser, { ...source, outline: false, paper: null }, page => page.evaluate(prepareText)),
  )
  const draft = draftOf(readPdf(printed.bytes))
  const pages = pageNumbers(draft)
  spaceLines(draft, printed.prepared)
  complete(draft, conversion, source.landmarks, time)
  const bytes = writePdf(draft)
  checkPdf(bytes, { texts: printed.prepared, bookmarks: source.landmarks.map(({ title }) => title) })
  return { bytes, pages: pages.length, diagnostics: [] }
}

function complete(draft: Draft, { deck }: Conversion, landmarks: readonly Landmark[], time: Date): void {
  const pages = pageNumbers(draft).map(ref => ({ ref }))
  const places = namesOf(draft)
  renameElements(draft)
  mendStructure(draft)
  mendLinks(draft, pages, ORIGIN, () => null)
  describeLinks(draft, pages)
  addOutline(
    draft,
    landmarks.flatMap(({ id, title, depth }) => {
      const place = places.get(id)
      return place ? [{ title, depth, place }] : []
    }),
  )
  addMetadata(draft, deck.meta, { program: `Lectern ${packageVersion()}`, time })
}
