// What a deck becomes: types only.
import type { Diagnostic } from "../model.ts"

export interface RenderedDeck {
  readonly slides: readonly RenderedSlide[]
  /** Style sheets that only some decks want. */
  readonly needs: { readonly math: boolean }
  readonly diagnostics: readonly Diagnostic[]
}

export interface RenderedSlide {
  readonly id: string
  /** One <section> with all notes: for the author's own screen. */
  readonly html: string
  /** The same without what the author wrote for the speaker alone: for everyone else. */
  readonly sharedHtml: string
  /** The same without id and notes, for pages on which it is one picture among others. */
  readonly picture: string
  /** All notes, without the slide. */
  readonly notesHtml: string
}
