// A converted deck → its handout, or its speaker's notes, as a PDF that was checked.
import type { Conversion } from "../convert.ts"
import type { Deck } from "../model.ts"
import type { Browsers } from "./browser/browsers.ts"
import { ENDINGS } from "./form-names.ts"
import { prepareText } from "./in-page/prepare.ts"
import { handoutFiles, notesFiles, type PaperFiles, type PaperOptions } from "./paper-files.ts"
import { checkPdf } from "./pdf/check.ts"
import { completePdf } from "./pdf/complete.ts"
import { draftOf } from "./pdf/draft.ts"
import { pageNumbers, readPdf, writePdf } from "./pdf/file.ts"
import { spaceLines } from "./pdf/lines.ts"
import { namesOf } from "./pdf/links.ts"
import { isList, isRef, type Value } from "./pdf/syntax.ts"
import { printPage } from "./print/print-page.ts"
import type { PrintedPdf } from "./slides-pdf.ts"

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
  return paperPdf(conversion, browsers, {
    ...files,
    what: "the handout",
    ending: ENDINGS.handout,
    isPageASlide: false,
    time: options.time,
  })
}

export async function notesPdf(
  conversion: Conversion,
  browsers: Pick<Browsers, "run">,
  options: PaperPdfOptions,
): Promise<PrintedPdf> {
  const files = await notesFiles(conversion, options)
  return paperPdf(conversion, browsers, {
    ...files,
    what: "the notes",
    ending: ENDINGS.notes,
    isPageASlide: true,
    time: options.time,
  })
}

interface Paper extends PaperFiles {
  readonly what: string
  /** Of its file, and of those of other decks. */
  readonly ending: string
  /** Whether each page belongs to one slide, and is called after it. */
  readonly isPageASlide: boolean
  readonly time: Date
}

async function paperPdf(
  conversion: Conversion,
  browsers: Pick<Browsers, "run">,
  source: Paper,
): Promise<PrintedPdf> {
  const { deck } = conversion
  const { landmarks, ending, isPageASlide, time } = source
  const printed = await browsers.run(browser =>
    printPage(browser, { ...source, paper: null }, page => page.evaluate(prepareText)),
  )
  const draft = draftOf(readPdf(printed.bytes))
  const pages = pageNumbers(draft)
  spaceLines(draft, printed.prepared)
  const places = namesOf(draft)
  const bookmarks = landmarks.flatMap(({ id, title, depth }) => {
    const place = places.get(id)
    return place ? [{ title, depth, place }] : []
  })
  const labels = isPageASlide ? slidesOf(pages, places, deck) : null
  completePdf(draft, {
    meta: deck.meta,
    bookmarks,
    labels,
    ending,
    pageOf: () => null,
    places: withAnchors(places, deck),
    time,
  })
  const bytes = writePdf(draft)
  checkPdf(bytes, { texts: printed.prepared, bookmarks: landmarks.map(({ title }) => title) })
  return { bytes, pages: pages.length, diagnostics: [] }
}

/** Sections that have no page of their own lie where the slide is that shows them. */
function withAnchors(places: ReadonlyMap<string, Value>, { anchors }: Deck): Map<string, Value> {
  const others = [...anchors].flatMap(([id, slide]) => {
    const place = places.get(slide)
    return place ? [[id, place] as const] : []
  })
  return new Map([...others, ...places])
}

/** The number of each page's slide: of the one that begins on it, or the one before that runs on. */
function slidesOf(pages: readonly number[], places: ReadonlyMap<string, Value>, { slides }: Deck): number[] {
  const numbers = new Map<number, number>()
  for (const [index, { id }] of slides.entries()) {
    const place = places.get(id)
    const page = isList(place) ? place[0] : undefined
    if (isRef(page)) numbers.set(page.ref, index + 1)
  }
  let number = 0
  return pages.map(ref => {
    number = numbers.get(ref) ?? number
    return number
  })
}
