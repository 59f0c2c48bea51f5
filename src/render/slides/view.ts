// One slide to be drawn, with all that its layout may look at.
import type { Deck, Slide } from "../../model.ts"
import type { Context } from "../context.ts"

export interface View {
  readonly deck: Deck
  readonly slide: Slide
  /** Its place in the deck, from 0. */
  readonly index: number
  readonly context: Context
}
