// A deck's printed PDF → the same with what Chromium does not write: bookmarks, labels, mended links, who and when.
import { packageVersion } from "../../files/package.ts"
import type { DeckMeta } from "../../model.ts"
import { ORIGIN } from "../browser/memory-page.ts"
import type { Draft } from "./draft.ts"
import { pageNumbers } from "./file.ts"
import { renameElements } from "./ids.ts"
import { addLabels } from "./labels.ts"
import { describeLinks, type FindPage, linkFiles, mendLinks, namePlaces } from "./links.ts"
import { addMetadata } from "./metadata.ts"
import { addOutline, type Bookmark } from "./outline.ts"
import { mendStructure } from "./structure.ts"
import type { Value } from "./syntax.ts"

export interface Additions {
  readonly meta: DeckMeta
  readonly bookmarks: readonly Bookmark[]
  /** Of each page, the number of its slide; null: pages are not called after slides. */
  readonly labels: readonly number[] | null
  /** Of its file, and of those of other decks that it links to. */
  readonly ending: string
  readonly pageOf: FindPage
  /** By id, for links of other files. */
  readonly places: ReadonlyMap<string, Value>
  readonly time: Date
}

export function completePdf(draft: Draft, additions: Additions): void {
  const { meta, bookmarks, labels, ending, pageOf, places, time } = additions
  const pages = pageNumbers(draft).map(ref => ({ ref }))
  renameElements(draft)
  mendStructure(draft)
  linkFiles(draft, pages, ORIGIN, ending)
  mendLinks(draft, pages, ORIGIN, pageOf)
  describeLinks(draft, pages)
  namePlaces(draft, places)
  addOutline(draft, bookmarks)
  if (labels) addLabels(draft, labels)
  addMetadata(draft, meta, { program: `Lectern ${packageVersion()}`, time })
}
