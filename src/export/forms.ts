// A converted deck → the files of one form, by name: the list of what can be exported.
import type { Conversion } from "../convert.ts"
import type { Diagnostic } from "../model.ts"
import type { HandoutLayout } from "../render/pages/handout.ts"
import type { Browsers } from "./browser/browsers.ts"
import { ENDINGS, EXTENSIONS, type Form } from "./form-names.ts"
import { handoutPdf, notesPdf } from "./paper-pdf.ts"
import { slidePictures } from "./png.ts"
import type { Builds } from "./print/sheets.ts"
import { readRanges } from "./run/ranges.ts"
import { singlePage } from "./single.ts"
import { slidesPdf } from "./slides-pdf.ts"

export interface FormOptions {
  /** Slides wanted, such as "3-7,9". */
  readonly pages?: string
  /** true: a page for each set of lines that is lit; "all": a page a step. */
  readonly builds?: boolean | "all"
  /** That handouts and notes are printed on, and slides too where it is given. */
  readonly paper?: "A4" | "Letter"
  /** Of handouts. */
  readonly layout?: HandoutLayout
  /** Of pictures: pixels per px of the slide. */
  readonly scale?: number
}

/** One finished file. */
export interface Made {
  /** What follows the deck's name: ".pdf", "-03.png". */
  readonly ending: string
  readonly bytes: Uint8Array
  /** What is in it, for people: "3 pages", "slide 4". */
  readonly holds: string
}

export interface MadeForm {
  readonly files: readonly Made[]
  readonly diagnostics: readonly Diagnostic[]
}

export interface FormDescription {
  /** One file a deck, not one a slide. */
  readonly isOneFile: boolean
  make(conversion: Conversion, browsers: Browsers | null, options: FormOptions): Promise<MadeForm>
}

export const forms = {
  slides: { isOneFile: true, make: makeSlides },
  handout: { isOneFile: true, make: makePaper(handoutPdf, ENDINGS.handout) },
  notes: { isOneFile: true, make: makePaper(notesPdf, ENDINGS.notes) },
  png: { isOneFile: false, make: makePictures("png") },
  webp: { isOneFile: false, make: makePictures("webp") },
  html: { isOneFile: true, make: makeSingle },
} as const satisfies Record<Form, FormDescription>

async function makeSlides(
  conversion: Conversion,
  browsers: Browsers | null,
  options: FormOptions,
): Promise<MadeForm> {
  const { paper = null } = options
  const printing = { pages: pagesOf(conversion, options), builds: buildsOf(options), paper, time: madeAt() }
  const pdf = await slidesPdf(conversion, needed(browsers), printing)
  return {
    files: [{ ending: ENDINGS.slides, bytes: pdf.bytes, holds: count(pdf.pages, "page") }],
    diagnostics: pdf.diagnostics,
  }
}

function makePaper(print: typeof handoutPdf, ending: string): FormDescription["make"] {
  return async (conversion, browsers, options) => {
    const { paper = "A4", layout = "text" } = options
    const printing = { paper, layout, pages: pagesOf(conversion, options), time: madeAt() }
    const pdf = await print(conversion, needed(browsers), printing)
    return {
      files: [{ ending, bytes: pdf.bytes, holds: count(pdf.pages, "page") }],
      diagnostics: pdf.diagnostics,
    }
  }
}

function makePictures(format: "png" | "webp"): FormDescription["make"] {
  return async (conversion, browsers, options) => {
    const wanted = { pages: pagesOf(conversion, options), scale: options.scale ?? 1, format }
    const pictures = await needed(browsers).run(browser => slidePictures(conversion, browser, wanted))
    const digits = `${conversion.deck.slides.length}`.length
    const files = pictures.map(({ slide, bytes }) => ({
      ending: `-${`${slide + 1}`.padStart(digits, "0")}${EXTENSIONS[format]}`,
      bytes,
      holds: `slide ${slide + 1}`,
    }))
    return { files, diagnostics: [] }
  }
}

async function makeSingle(conversion: Conversion): Promise<MadeForm> {
  const bytes = await singlePage(conversion)
  return {
    files: [{ ending: ENDINGS.html, bytes, holds: count(conversion.deck.slides.length, "slide") }],
    diagnostics: [],
  }
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`
}

function needed(browsers: Browsers | null): Browsers {
  if (!browsers) throw new Error("this form needs a browser")
  return browsers
}

function pagesOf({ deck }: Conversion, { pages }: FormOptions): number[] | null {
  return pages === undefined ? null : readRanges(pages, deck.slides.length)
}

function buildsOf({ builds = false }: FormOptions): Builds {
  if (builds === "all") return "all"
  return builds ? "changes" : "none"
}

/** The same input gives the same bytes where the environment names the time. */
function madeAt(): Date {
  const seconds = Number(process.env["SOURCE_DATE_EPOCH"])
  return Number.isInteger(seconds) && seconds > 0 ? new Date(seconds * 1000) : new Date()
}
