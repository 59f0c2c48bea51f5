// A line as typed → where two or three hyphens stand for a dash.
import type { Change, QuoteMarks } from "./marks.ts"

/** With a space on both sides, or between words and figures; two before a word alone may be an option of a command. */
const DASHES =
  /(?<=(?:\s|^))(?:-{2,3}(?=\s|$)|---(?=\p{L}))|(?<=[\p{L}\p{N}\ufffc.,!?”’"')])-{2,3}(?=[\p{L}\p{N}\ufffc“‘"'(])/gu
/** What holds one of these is an address, a path or a name, and no words. */
const NO_WORDS = /[/_@=<>{}\\#&]/

export function dashes(line: string, marks: QuoteMarks): Change[] {
  return [...wordsOf(line).matchAll(DASHES)].flatMap(({ 0: typed, index }) => {
    const [before, after] = [line[index - 1] ?? "", line[index + typed.length] ?? ""]
    const isClose = /\S/.test(before)
    const isRange = /\d/.test(before) && /\d/.test(after)
    const isLong = typed.length === 3 || (isClose && !isRange && marks.closeDash)
    const swallowed = Array.from(typed.slice(1), (_, at): Change => [index + 1 + at, ""])
    return [[index, isLong ? "—" : "–"], ...swallowed]
  })
}

/** The same, as long, with signs that are no dashes instead of what is no words. */
function wordsOf(line: string): string {
  return line.replaceAll(/\S+/g, word => (NO_WORDS.test(word) ? "/".repeat(word.length) : word))
}
