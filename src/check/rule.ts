// What a rule is: a conversion in, findings with their lines out. Rules know nothing of each other.
import { plainText } from "../content/inlines.ts"
import { slideTitle } from "../content/titles.ts"
import type { Conversion } from "../convert.ts"
import type { Deck, Inline } from "../model.ts"

export interface Rule {
  /** `W_…` of all that it finds. */
  readonly code: string
  readonly find: (conversion: Conversion) => Iterable<Finding>
}

export interface Finding {
  /** Line of the post's file. */
  readonly line: number
  /** Lower case, no full stop. */
  readonly what: string
  readonly hint?: string
}

/** E.g. `slide 7 "Agenda" 2/3`. */
export function slideName(deck: Deck, index: number): string {
  const slide = deck.slides[index]
  const title = slide ? brief(slideTitle(slide)) : ""
  const part = slide?.part ? ` ${slide.part.index}/${slide.part.of}` : ""
  return `slide ${index + 1}${title && ` "${title}"`}${part}`
}

const BRIEF = 50

export function brief(inlines: readonly Inline[]): string {
  const text = plainText(inlines).replace(/\s+/g, " ").trim()
  return text.length > BRIEF ? `${text.slice(0, BRIEF - 1).trimEnd()}…` : text
}
