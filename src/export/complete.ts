// A deck's printed PDF → the same with what Chromium does not write: bookmarks, labels, mended links, who and when.
import type { Deck } from "../model.ts"
import { packageVersion } from "../package.ts"
import { bookmarksOf } from "./bookmarks.ts"
import { ORIGIN } from "./browser/memory-page.ts"
import { ENDINGS } from "./extensions.ts"
import type { Draft } from "./pdf/draft.ts"
import { pageNumbers } from "./pdf/file.ts"
import { renameElements } from "./pdf/ids.ts"
import { addLabels } from "./pdf/labels.ts"
import { describeLinks, linkFiles, mendLinks, namePlaces } from "./pdf/links.ts"
import { addMetadata } from "./pdf/metadata.ts"
import { addOutline } from "./pdf/outline.ts"
import { mendStructure } from "./pdf/structure.ts"
import type { Ref, Value } from "./pdf/syntax.ts"
import type { Sheet } from "./sheets.ts"

/** Gives the titles of the bookmarks. */
export function completePdf(draft: Draft, deck: Deck, sheets: readonly Sheet[], time: Date): string[] {
  const pages = pageNumbers(draft).map(ref => ({ ref }))
  const firstPages = firstPagesOf(sheets, pages)
  const indices = new Map(deck.slides.map(({ id }, index) => [id, index]))
  const pageOf = (id: string) => firstPages.get(indices.get(deck.anchors.get(id) ?? id) ?? -1) ?? null
  const bookmarks = bookmarksOf(deck, firstPages)
  renameElements(draft)
  mendStructure(draft)
  linkFiles(draft, pages, ORIGIN, ENDINGS.slides)
  mendLinks(draft, pages, ORIGIN, pageOf)
  describeLinks(draft, pages)
  const ids = [...indices.keys(), ...deck.anchors.keys()]
  namePlaces(draft, new Map(ids.flatMap(id => placeOn(id, pageOf(id)))))
  addOutline(draft, bookmarks)
  addLabels(
    draft,
    sheets.map(({ slide }) => slide + 1),
  )
  addMetadata(draft, deck.meta, { program: `Lectern ${packageVersion()}`, time })
  return bookmarks.map(({ title }) => title)
}

function placeOn(id: string, page: Ref | null): (readonly [string, Value])[] {
  return page ? [[id, [page, "/Fit"]]] : []
}

/** By the slide's index. */
function firstPagesOf(sheets: readonly Sheet[], pages: readonly Ref[]): ReadonlyMap<number, Ref> {
  const first = new Map<number, Ref>()
  for (const [index, { slide }] of sheets.entries()) {
    const page = pages[index]
    if (page && !first.has(slide)) first.set(slide, page)
  }
  return first
}
