// Text of a deck that is read from right to left, to the mark before it that keeps it so.
import { plainText } from "../inlines.ts"
import type { Inline } from "../model.ts"

/** Hebrew, Arabic and their neighbours. */
const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u
const LETTER = /\p{L}/u
/** Shows nothing, and is read from right to left. */
const MARK = "\u200f"

/** Browsers go by a text's first letter: one that begins with a Latin name would be set from left to right. */
export function directionMark(inlines: readonly Inline[]): string {
  const text = plainText(inlines)
  const first = LETTER.exec(text)?.[0]
  return first !== undefined && !FROM_RIGHT.test(first) && FROM_RIGHT.test(text) ? MARK : ""
}
