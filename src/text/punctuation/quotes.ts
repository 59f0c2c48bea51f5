// A line as typed → where its straight quotation marks and apostrophes stand, and what they mean.
import type { Change, QuoteMarks } from "./marks.ts"

const SPACE = /^$|\s/u
/** A letter, a figure, or a thing such as code. */
const LETTER = /[\p{L}\p{M}\p{N}\ufffc]/u
const SMALL_LETTER = /\p{Ll}/u
/** Letters that an apostrophe joins; in other scripts it is a sign of its own. */
const JOINED = /[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\d\ufffc]/u
const BEFORE_OPENING = /^$|[\s([{<«‹“‘„‚—–\-/|>:,'’]/u
/** Scripts without a space between a mark and what stands beside it. */
const UNSPACED = /[\p{sc=Hang}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}、。，：]/u
/** '90s */
const DECADE = /^\d0s\b/

interface Mark {
  readonly at: number
  readonly sign: string
  readonly before: string
  readonly after: string
}

/** Only marks that have a partner are set: a lone one may mean inches, minutes or something else. */
export function quotes(line: string, { outer, inner }: QuoteMarks): Change[] {
  const open: Mark[] = []
  const changes = Array.from(line.matchAll(/["']/g), ({ 0: sign, index }) =>
    markAt(line, index, sign),
  ).flatMap(mark => {
    const partner = mayClose(mark) ? open.findLastIndex(({ sign }) => sign === mark.sign) : -1
    const [opened] = partner < 0 ? [] : open.splice(partner)
    if (opened) return paired(opened, mark, mark.sign === '"' ? outer : inner)
    if (mayOpen(mark)) open.push(mark)
    return isApostrophe(mark) ? [apostrophe(mark)] : []
  })
  const decades = open.filter(({ sign, at }) => sign === "'" && DECADE.test(line.slice(at + 1)))
  return [...changes, ...decades.map(apostrophe)]
}

function markAt(line: string, at: number, sign: string): Mark {
  return { at, sign, before: line[at - 1] ?? "", after: line[at + 1] ?? "" }
}

function paired(opened: Mark, closing: Mark, pair: QuoteMarks["outer"]): Change[] {
  return pair ? [[opened.at, pair[0]] as const, [closing.at, pair[1]] as const] : []
}

function apostrophe({ at }: Mark): Change {
  return [at, "’"]
}

function mayClose({ before, after }: Mark): boolean {
  return !SPACE.test(before) && (!LETTER.test(after) || UNSPACED.test(after))
}

function mayOpen({ before, after }: Mark): boolean {
  return !SPACE.test(after) && (BEFORE_OPENING.test(before) || (UNSPACED.test(before) && !isHangul(before)))
}

/** Korean puts a space before what opens. */
function isHangul(letter: string): boolean {
  return /\p{sc=Hang}/u.test(letter)
}

/** In a word or after its end; after a figure it may mean feet or minutes. */
function isApostrophe({ sign, before, after }: Mark): boolean {
  if (sign !== "'" || !JOINED.test(before)) return false
  const isWithin = JOINED.test(after) && !/\d/.test(after)
  return isWithin || (SMALL_LETTER.test(before) && !LETTER.test(after))
}
