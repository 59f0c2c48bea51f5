// One page of a site and what has to happen in it before → the PDF that Chromium prints of it, from memory.
import type { SiteFiles } from "../../pages/site-files.ts"
import { filesOf, openMemoryPage } from "../browser/memory-page.ts"
import type { Browser, Page } from "../browser/puppeteer.ts"
import { LIMITS, within } from "../browser/steps.ts"
import { pinFonts } from "../in-page/pin-fonts.ts"
import { hideFromScreen } from "../in-page/prepare.ts"
import { FONTS_OFF, withFontsAtRest } from "./pinned-fonts.ts"
import { setFonts, showPage } from "./show-page.ts"

export interface PrintSource {
  readonly files: SiteFiles
  /** Path of the page among the files, such as "talk/print.html". */
  readonly path: string
  /** For messages: "slides 1-200". */
  readonly what: string
  /** Sheets, across, that its pages are fitted on; null: of the size that its style sheet says. */
  readonly paper: "A4" | "Letter" | null
}

export interface Printed<T> {
  /** The PDF. */
  readonly bytes: Uint8Array
  /** What `prepare` found. */
  readonly prepared: T
}

/** `prepare` works in the page after its fonts are chosen, and waits until everything is there. */
export async function printPage<T>(
  browser: Browser,
  { files, path, what, paper }: PrintSource,
  prepare: (page: Page) => Promise<T>,
): Promise<Printed<T>> {
  const resting = withFontsAtRest(files, path)
  const memory = await openMemoryPage(browser, filesOf(resting.files))
  const { page, gone, close, release } = memory
  try {
    await showPage(memory, resting, path)
    const layOut = <R>(work: Promise<R>) => within(`laying out ${what}`, LIMITS.load, gone, work)
    const texts = await layOut(page.evaluate(pinFonts, FONTS_OFF, resting.sizes))
    const faces = await resting.cut(texts)
    await layOut(setFonts(memory, FONTS_OFF, faces))
    const prepared = await layOut(prepare(page))
    await layOut(page.evaluate(hideFromScreen))
    const bytes = await within(`printing ${what}`, LIMITS.print, gone, print(page, paper))
    release()
    return { bytes, prepared }
  } catch (error) {
    close()
    throw error
  }
}

function print(page: Page, paper: PrintSource["paper"]): Promise<Uint8Array> {
  const printing = page.pdf({
    ...(paper ? { format: paper, landscape: true } : { preferCSSPageSize: true }),
    printBackground: true,
    tagged: true,
    waitForFonts: false,
    timeout: 0,
  })
  // What the PDF comes through is read by Node when it is first named: better now than when the browser is done.
  void globalThis.ReadableStream
  return printing
}
