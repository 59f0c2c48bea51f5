// A finished PDF and what it should hold → nothing, or an error that names what differs: found here, not in the meeting room.
import { UserError } from "../../error.ts"
import { ORIGIN } from "../browser/memory-page.ts"
import { dictAt, type Pdf, pageNumbers, readPdf, resolve } from "./file.ts"
import { fontFaults } from "./fonts.ts"
import { gluedLines, spacesIn, type Texts } from "./lines.ts"
import { addressOf, linksOf } from "./links.ts"
import { isDict, isList, isRef, readTextString, type Value } from "./syntax.ts"
import { contentReader, type ReadContents, textIn } from "./text.ts"

export interface Expected {
  /** As the browser laid them out; where it chose the pages itself, that of all together. */
  readonly texts: Texts
  /** Titles of all bookmarks, in order. */
  readonly bookmarks: readonly string[]
}

export function checkPdf(bytes: Uint8Array, expected: Expected): void {
  const faults = [...faultsOf(readPdf(bytes), expected)]
  if (faults.length === 0) return
  throw new UserError({
    code: "E_PDF_CHECK",
    what: `the browser printed something else than the deck: ${faults.slice(0, SHOWN).join("; ")}${more(faults.length)}`,
    hint: "`lectern browser` says which browser was used; another one may print it right",
  })
}

const SHOWN = 3

function more(count: number): string {
  return count > SHOWN ? `; and ${count - SHOWN} more` : ""
}

function* faultsOf(pdf: Pdf, { texts, bookmarks }: Expected): Iterable<string> {
  const pages = pageNumbers(pdf)
  const read = contentReader(pdf)
  yield* textFaults(pages, texts, read)
  yield* lineFaults(pages, texts, read)
  yield* fontFaults(pdf, pages)
  yield* linkFaults(pdf, pages)
  const titles = titlesIn(pdf, rootEntry(pdf, "Outlines"))
  if (titles.join("\n") !== bookmarks.join("\n")) yield "its bookmarks are not the deck's headings"
  if (!rootEntry(pdf, "StructTreeRoot")) yield "it is not tagged"
  if (!rootEntry(pdf, "Lang")) yield "it has no language"
}

function rootEntry(pdf: Pdf, key: string): Value | undefined {
  return resolve(pdf, dictAt(pdf, { ref: pdf.root }).get(key))
}

function* textFaults(pages: readonly number[], texts: Texts, read: ReadContents): Iterable<string> {
  const textOf = (page: number) => textIn(read(page))
  if (typeof texts === "string") {
    const lost = missing(texts, pages.map(textOf).join(""))
    if (lost) yield `these characters cannot be found: ${lost}`
    return
  }
  if (pages.length !== texts.length) return yield `${pages.length} pages instead of ${texts.length}`
  for (const [index, page] of pages.entries()) {
    const lost = missing(texts[index] ?? "", textOf(page))
    if (lost) yield `on page ${index + 1} these characters cannot be found: ${lost}`
  }
}

function* lineFaults(pages: readonly number[], texts: Texts, read: ReadContents): Iterable<string> {
  const spaces = spacesIn(texts)
  for (const [index, page] of pages.entries()) {
    const [glued] = gluedLines(read(page), spaces(index))
    if (glued) yield `on page ${index + 1} two words are read as one: ${glued.words}`
  }
}

/** Drawing order is not reading order, and pictures may add text of their own: each character must be there as often. */
function missing(wanted: string, found: string): string {
  const counts = countsOf(found)
  let lost = ""
  for (const [character, count] of countsOf(wanted)) {
    if ((counts.get(character) ?? 0) < count) lost += character
  }
  return lost
}

/** In one form of composing; without what is not drawn: white space, soft hyphens, direction marks. */
function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const character of text.normalize("NFKC").replace(/[\p{White_Space}\p{Cf}\p{Cc}\p{M}]/gu, "")) {
    counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  return counts
}

function* linkFaults(pdf: Pdf, pages: readonly number[]): Iterable<string> {
  const alive = new Set(pages)
  for (const link of linksOf(
    pdf,
    pages.map(ref => ({ ref })),
  )) {
    const place = resolve(pdf, dictAt(pdf, link).get("Dest"))
    const page = isList(place) ? place[0] : undefined
    const address = addressOf(pdf, link)
    if (isRef(page) ? !alive.has(page.ref) : address === null) yield "a link leads nowhere"
    if (address?.startsWith(ORIGIN)) yield `a link leads to the place it was printed from: ${address}`
  }
}

function titlesIn(pdf: Pdf, node: Value | undefined): string[] {
  const titles: string[] = []
  for (let item = isDict(node) ? node.get("First") : undefined; item; ) {
    const entry = dictAt(pdf, item)
    titles.push(readTextString(String(entry.get("Title"))), ...titlesIn(pdf, entry))
    item = entry.get("Next")
  }
  return titles
}
