// Conversions → all files of a static site: the decks, the pages to read their posts, and the page that lists them.
import type { Conversion } from "../convert.ts"
import { type Cover, deckFiles } from "../pages/deck-files.ts"
import { indexFiles } from "../pages/index-files.ts"
import { readingFiles } from "../pages/reading-files.ts"
import type { SiteFiles } from "../pages/site-files.ts"
import { newestFirst } from "./newest-first.ts"

export interface SiteOptions {
  /** Whether what was written for the speaker alone is in the pages. */
  readonly speakerNotes: boolean
  readonly covers?: Covers | null
}

/** Where the site will stand, and a picture of each deck's cover, by its slug. */
export interface Covers {
  /** With a slash at its end. */
  readonly address: string
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

export function siteFiles(conversions: readonly Conversion[], options: SiteOptions): SiteFiles {
  const { speakerNotes, covers = null } = options
  const decks = conversions.flatMap(conversion => {
    const cover = covers && coverOf(conversion, covers)
    return [
      readingFiles(conversion, cover?.folder),
      deckFiles(conversion, { live: null, speakerNotes, cover }),
    ]
  })
  const listed = newestFirst(conversions, ({ post }) => post.meta.date).map(conversion => {
    const { slug, path, meta } = conversion.post
    return { slug, title: meta.title ?? slug, path, conversion, problem: null }
  })
  const all = [indexFiles(listed, { live: null, title: null }), ...decks]
  return new Map(all.flatMap(files => [...files]))
}

function coverOf({ deck }: Conversion, { address, pictures }: Covers): Cover | null {
  const { slug } = deck.meta
  const picture = pictures.get(slug)
  return picture ? { folder: `${address}${encodeURIComponent(slug)}/`, picture } : null
}
