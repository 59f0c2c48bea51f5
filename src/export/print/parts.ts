// Sheets of a converted deck → PDFs as Chromium prints them from memory, in parts where there are many.
import type { Conversion } from "../../convert.ts"
import { placeIn, pointAt, shownAddress, warning } from "../../error.ts"
import type { Asset, Diagnostic } from "../../model.ts"
import { imageSources } from "../../outline/images.ts"
import { printFiles } from "../../pages/deck-files.ts"
import type { Browser } from "../browser/puppeteer.ts"
import { inTurns } from "../browser/steps.ts"
import { type Preparation, preparePage } from "../in-page/prepare.ts"
import { printPage } from "./print-page.ts"
import type { Sheet } from "./sheets.ts"

/** The time that a page takes to print grows with the square of its length. */
const SHEETS_A_PART = 200
/** Pages printed at the same time; more of them would only take memory. */
const AT_ONCE = 2

export interface PrintedPart {
  /** The PDF. */
  readonly bytes: Uint8Array
  readonly texts: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

export async function printParts(
  conversion: Conversion,
  browser: Browser,
  sheets: readonly Sheet[],
  paper: "A4" | "Letter" | null = null,
): Promise<PrintedPart[]> {
  const parts = Array.from({ length: Math.ceil(sheets.length / SHEETS_A_PART) }, (_, index) =>
    sheets.slice(index * SHEETS_A_PART, (index + 1) * SHEETS_A_PART),
  )
  const known = [...new Set(sheets.map(({ slide }) => conversion.deck.slides[slide]?.id ?? ""))]
  return inTurns(parts, AT_ONCE, part => printPart(conversion, browser, part, { known, paper }))
}

interface PartOptions {
  /** Ids of all slides printed, in this part or another. */
  readonly known: readonly string[]
  readonly paper: "A4" | "Letter" | null
}

async function printPart(
  conversion: Conversion,
  browser: Browser,
  sheets: readonly Sheet[],
  { known, paper }: PartOptions,
): Promise<PrintedPart> {
  const { deck } = conversion
  const source = {
    files: printFiles(withSlides(conversion, sheets)),
    path: `${deck.meta.slug}/print.html`,
    what: namesOf(sheets),
    paper,
  }
  const states = sheets.map(({ slide, step }) => ({ id: deck.slides[slide]?.id ?? "", step }))
  const { bytes, prepared } = await printPage(browser, source, page =>
    page.evaluate(preparePage, states, known),
  )
  return { bytes, texts: prepared.texts, diagnostics: diagnosticsOf(conversion, prepared) }
}

/** E.g. "slides 201-400". */
function namesOf(sheets: readonly Sheet[]): string {
  const first = (sheets[0]?.slide ?? 0) + 1
  const last = (sheets.at(-1)?.slide ?? 0) + 1
  return first === last ? `slide ${first}` : `slides ${first}-${last}`
}

function withSlides(conversion: Conversion, sheets: readonly Sheet[]): Conversion {
  const { rendered } = conversion
  const wanted = new Set(sheets.map(({ slide }) => slide))
  return {
    ...conversion,
    rendered: { ...rendered, slides: rendered.slides.filter((_, index) => wanted.has(index)) },
  }
}

function diagnosticsOf(conversion: Conversion, { fits, broken }: Preparation): Diagnostic[] {
  const { post, deck } = conversion
  const shrunk = fits.map(({ id, fit }) => {
    const index = deck.slides.findIndex(slide => slide.id === id)
    const where = placeIn(post.path, deck.slides[index]?.lines.start)
    const what = `slide ${index + 1} holds more than it has room for: shown at ${Math.round(fit * 100)} %`
    return warning({ code: "W_SLIDE_SHRUNK", what, where })
  })
  return [
    ...shrunk,
    ...broken.map(address => undrawn(decodeURI(address.split("/").at(-1) ?? ""), conversion)),
  ]
}

/** Pages know pictures by names of ours, authors by the words of their posts. */
function undrawn(name: string, { post, outline, assets }: Conversion): Diagnostic {
  const isIt = (asset: Asset) =>
    asset.kind === "picture" && (asset.name === name || asset.scaled?.name === name)
  const [src = name] = [...assets].find(([, asset]) => isIt(asset)) ?? []
  const line = imageSources(outline).find(each => each.src === src)?.line ?? 0
  const where = pointAt(placeIn(post.path, line), src, post.text)
  const hint = "it is damaged; save it anew"
  return warning({
    code: "W_IMAGE_BROKEN",
    what: `the browser cannot draw ${shownAddress(src)}`,
    hint,
    where,
  })
}
