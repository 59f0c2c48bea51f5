// Text → its clusters: what is one character to a reader. A line that breaks anywhere breaks between them.
import { piecesOf } from "../words/segmenter.ts"

/** Joined to what stands before or behind, or made of more than one: marks, format characters, Hangul letters, emoji. */
const complex =
  /[\p{M}\p{Cf}\p{Cc}\u0d4e\u0e33\u0eb3\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\uff9e\uff9f\u{10000}-\u{10ffff}]/u

/** The same word is broken at one size after the other. */
let last: { readonly text: string; readonly clusters: readonly string[] } = { text: "", clusters: [] }

/** A letter with its marks; pictures with what is joined to them. */
export function clustersOf(text: string): Iterable<string> {
  if (!complex.test(text)) return text
  if (last.text !== text)
    last = { text, clusters: Array.from(piecesOf(text, "grapheme", "en"), ({ segment }) => segment) }
  return last.clusters
}
