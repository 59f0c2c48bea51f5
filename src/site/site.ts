// Conversions → all files of a static site: the decks, the pages to read their posts, and the page that lists them.
import type { Conversion } from "../convert.ts"
import { deckFiles } from "../pages/deck-files.ts"
import { indexFiles } from "../pages/index-files.ts"
import { readingFiles } from "../pages/reading-files.ts"
import type { SiteFiles } from "../pages/site-files.ts"
import { newestFirst } from "./newest-first.ts"

export interface SiteOptions {
  /** Whether what was written for the speaker alone is in the pages. */
  readonly speakerNotes: boolean
}

export function siteFiles(conversions: readonly Conversion[], { speakerNotes }: SiteOptions): SiteFiles {
  const decks = conversions.map(conversion => deckFiles(conversion, { live: null, speakerNotes }))
  const listed = newestFirst(conversions, ({ post }) => post.meta.date).map(conversion => {
    const { slug, path, meta } = conversion.post
    return { slug, title: meta.title ?? slug, path, conversion, problem: null }
  })
  const all = [indexFiles(listed, { live: null, title: null }), ...conversions.map(readingFiles), ...decks]
  return new Map(all.flatMap(files => [...files]))
}
