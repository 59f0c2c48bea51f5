// A text → its sentences, words or clusters, one after the other.
import { once } from "../../once.ts"

/** Dear to make, and wanted again and again. */
const segmenters = new Map<string, Intl.Segmenter>()

/** UTF-16 units looked at together: over all of a long text, V8's iteration takes time with the square of its length. */
const WINDOW = 4096
/** Where a piece ends may depend on what follows it, so far. */
const AHEAD = 256

/** `index` is that of its first UTF-16 unit in the text. */
export interface Piece {
  readonly segment: string
  readonly index: number
}

export function* piecesOf(
  text: string,
  granularity: "sentence" | "word" | "grapheme",
  lang: string,
): Generator<Piece> {
  const segmenter = segmenterFor(granularity, lang)
  let [start, size] = [0, WINDOW]
  while (start < text.length) {
    const first = start
    const isLast = first + size >= text.length
    for (const { segment, index } of segmenter.segment(text.slice(first, first + size))) {
      if (!isLast && index + segment.length > size - AHEAD) break
      yield { segment, index: first + index }
      start = first + index + segment.length
    }
    size = start === first ? 2 * size : WINDOW
  }
}

function segmenterFor(granularity: "sentence" | "word" | "grapheme", lang: string): Intl.Segmenter {
  return once(segmenters, `${granularity} ${lang}`, () => new Intl.Segmenter(lang, { granularity }))
}
