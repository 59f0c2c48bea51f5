// Conversions → all files of a static site: the decks, and the page that lists them.
import type { Conversion } from "../convert.ts"
import { deckFiles, type SiteFiles } from "../pages.ts"

export interface SiteOptions {
  /** Whether what was written for the speaker alone is in the pages. */
  readonly speakerNotes: boolean
}

export function siteFiles(conversions: readonly Conversion[], { speakerNotes }: SiteOptions): SiteFiles {
  const decks = conversions.map(conversion => deckFiles(conversion, { live: null, speakerNotes }))
  return new Map(decks.flatMap(files => [...files]))
}
