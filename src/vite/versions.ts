// A conversion → a numbered version of a deck, and what a page that shows another version has to be told.
import type { Conversion } from "../convert.ts"
import type { SiteFiles } from "../pages/site-files.ts"
import type { DeckUpdate } from "../player/update.ts"
import type { Backend } from "./backend.ts"
import type { Version } from "./changes.ts"

export interface Good extends Version {
  readonly conversion: Conversion
  readonly files: SiteFiles
  /** Counts the versions, from 1. */
  readonly number: number
}

/** `live`: what its pages are told about themselves. */
export function versionOf(conversion: Conversion, number: number, backend: Backend, live: string): Good {
  const { post, deck, rendered } = conversion
  const shell = backend.deckShell(conversion)
  return { conversion, post, deck, rendered, shell, files: backend.deckFiles(conversion, live), number }
}

/** `post`: its path. */
export function updateTo(
  good: Good,
  post: string,
  from: number,
  changes: Pick<DeckUpdate, "slides" | "first" | "shell">,
): DeckUpdate {
  const { slides, first, shell } = changes
  return { post, from, version: good.number, slides, first, shell }
}

/** For a page that missed what came between. */
export function wholeOf(good: Good, post: string, from: number): DeckUpdate {
  const slides = good.rendered.slides.map(({ id, html }) => ({ id, html }))
  return updateTo(good, post, from, { slides, first: null, shell: good.shell })
}
