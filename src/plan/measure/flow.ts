// Where blocks stand: what every measuring function is told of its surroundings.
import type { Block } from "../../model.ts"
import type { Page } from "./page.ts"
import type { Place } from "./types.ts"

/** Told how far parts of texts that cannot be broken stick out of their places, in px. */
export interface Watch {
  readonly told: (by: number) => void
  /** Whether words are not to be broken either. */
  readonly words: boolean
}

/** Where blocks stand: what a box says, and what the containers around changed. */
export interface Flow {
  /** Height of any block; handed in, because blocks hold blocks. */
  readonly blockHeight: (block: Block, flow: Flow) => number
  readonly page: Page
  readonly width: number
  /** Font size in px. */
  readonly em: number
  readonly place: Place
  /** Whether it is within the explanation of a term. */
  readonly inTerms: boolean
  /** Whether it stands in a list's item itself, not in something within it. */
  readonly inItem: boolean
  /** Lists around it. */
  readonly depth: number
  /** Whether a list's markers hang outside, as in the body itself. */
  readonly hangs: boolean
  readonly watch?: Watch
  readonly sizes: { readonly code: number; readonly table: number; readonly figure: number }
}
