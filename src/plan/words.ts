// Inlines as plain text: their length in em, their sentences, and pieces of them with every mark kept.
import { emLength, isWide, plainText } from "../inlines.ts"
import type { Inline } from "../model.ts"
import { once } from "../once.ts"
import { piecesOf } from "./segmenter.ts"

/** Stands for something inside a sentence that is not text. */
const OBJECT = "\ufffc"
/** Invisible and without weight in sentence breaking. */
const JOINER = "\u2060"

/** Plain text whose offsets `cutInlines` understands: one character for each thing that is not text. */
export function offsetText(inlines: readonly Inline[]): string {
  return inlines.map(inlineText).join("")
}

function inlineText(inline: Inline): string {
  switch (inline.kind) {
    case "text":
    case "code":
    case "abbreviation":
    case "word":
      return inline.text
    case "break":
      return "\n"
    case "footnote":
      return JOINER
    case "image":
    case "math":
      return OBJECT
    default:
      return offsetText(inline.children)
  }
}

/** Of a text's sentences each is cut by itself: what lies before it is not gone through again for every one. */
const known = new WeakMap<readonly Inline[], readonly number[]>()

/** Where each begins in the plain text of all, and where the last ends. */
function offsetsOf(inlines: readonly Inline[]): readonly number[] {
  return once(known, inlines, () => {
    const offsets = [0]
    let offset = 0
    for (const inline of inlines) {
      offset += "children" in inline ? (offsetsOf(inline.children).at(-1) ?? 0) : inlineText(inline).length
      offsets.push(offset)
    }
    return offsets
  })
}

/** The part of the inlines from one offset of their plain text to another; marks around the cut are kept on both sides. */
export function cutInlines(inlines: readonly Inline[], from: number, to: number): Inline[] {
  const offsets = offsetsOf(inlines)
  const cut: Inline[] = []
  for (let at = lastUpTo(from, offsets); at < inlines.length; at++) {
    const [offset = 0, next = 0] = [offsets[at], offsets[at + 1]]
    if (offset >= to) break
    const [start, end] = [Math.max(from - offset, 0), Math.min(to, next) - offset]
    const inline = inlines[at]
    if (inline && start < end) cut.push(...cutInline(inline, start, end, next - offset))
  }
  return cut
}

/** The place of the last that is not more, by halves. */
function lastUpTo(most: number, ascending: readonly number[]): number {
  let [first, after] = [0, ascending.length]
  while (after - first > 1) {
    const middle = (first + after) >> 1
    if ((ascending[middle] ?? 0) <= most) first = middle
    else after = middle
  }
  return first
}

function cutInline(inline: Inline, start: number, end: number, length: number): Inline[] {
  if (start === 0 && end === length) return [inline]
  if (inline.kind === "text" || inline.kind === "code")
    return [{ ...inline, text: inline.text.slice(start, end) }]
  if ("children" in inline) return [{ ...inline, children: cutInlines(inline.children, start, end) }]
  return start === 0 ? [inline] : []
}

/** Runs of letters and digits; of Hangul, Han and kana, which are not told apart here, two signs and a half are one. */
export function wordCount(text: string): number {
  let [wide, words] = [0, 0]
  let inWord = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const isSign = isWide(unit)
    const isPart = !isSign && isPartOfWord(unit)
    if (isSign) wide++
    if (isPart && !inWord) words++
    inWord = isPart
  }
  return Math.round(wide / 2.5) + words
}

/** Each of its words once, in small letters: whether two titles speak of the same. */
export function distinctWords(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}

/** Of a UTF-16 unit: halves of pairs are parts of none, since letters outside of the first plane are rare. */
function isPartOfWord(unit: number): boolean {
  const known = PARTS_OF_WORDS[unit]
  if (known !== UNKNOWN) return known === 1
  const isPart = /[\p{L}\p{N}]/u.test(String.fromCharCode(unit))
  PARTS_OF_WORDS[unit] = Number(isPart)
  return isPart
}

const UNKNOWN = 2
const PARTS_OF_WORDS = new Uint8Array(0x10000).fill(UNKNOWN)

/** A dot after one of these, or after a single letter, ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{L}|e\.g|i\.e|etc|vs|cf|ca|approx|incl|resp|Dr|Mr|Mrs|Ms|Prof|Sr|Jr|St|No|Nr|Fig|Eq|Vol|Inc|Ltd|Co|z\. ?B|d\. ?h|u\. ?a|bzw|usw|evtl|ggf|p\. ?ex|т\. ?е|т\. ?д)\.\s*$/iu

/** Ends of the sentences, as offsets; the last is the text's own end. */
export function sentenceEnds(inlines: readonly Inline[], lang: string): number[] {
  const text = offsetText(inlines)
  const ends: number[] = []
  for (const { segment, index } of piecesOf(text, "sentence", lang)) {
    const end = index + segment.length
    if (segment.trim() !== "" && !goesOn(text, end, lang)) ends.push(end)
  }
  const end = ends.at(-1) ?? 0
  if (text.slice(end).trim() === "") ends.pop()
  ends.push(text.length)
  return ends
}

/** A sentence of more em fills a slide alone, and is cut into parts of about so many. */
const LONGEST_SENTENCE = 240
const PART = 160

/** Ends of sentences, and of parts of those that are too long for a slide: at a pause, or else between two words. */
export function partEnds(inlines: readonly Inline[], lang: string): number[] {
  const text = offsetText(inlines)
  const ends = sentenceEnds(inlines, lang)
  return ends.flatMap((end, at) => {
    const start = ends[at - 1] ?? 0
    if (emLength(text.slice(start, end)) <= LONGEST_SENTENCE) return [end]
    return [...cutsWithin(text.slice(start, end)).map(cut => start + cut), end]
  })
}

function cutsWithin(sentence: string): number[] {
  const cuts: number[] = []
  let part = ""
  for (const word of sentence.trimEnd().match(/\s*\S{1,80}/gu) ?? []) {
    const isLong = emLength(part) >= PART
    if (isLong && (/[,;:、，；)）]$/u.test(part) || emLength(part) >= 1.2 * PART)) {
      cuts.push((cuts.at(-1) ?? 0) + part.length)
      part = ""
    }
    part += word
  }
  return cuts
}

/** Whether what looks like a sentence's end is none: after an abbreviation, an ordinal, within brackets. */
function goesOn(text: string, end: number, lang: string): boolean {
  const before = text.slice(Math.max(0, end - 16), end)
  if (ABBREVIATION.test(before) || insideBrackets(text, end)) return true
  return ORDINALS.test(lang) && /(?:^|\s)\d{1,2}\.\s*$/.test(before) && /^\p{L}/u.test(text.slice(end))
}

/** Languages that write "20." for the twentieth. */
const ORDINALS = /^(?:de|cs|sk|sl|hr|sr|bs|pl|hu|fi|et|lv|da|nb|nn|no|is|tr)\b/

/** Whether a bracket that was opened shortly before is still open, as after "(see above." */
function insideBrackets(text: string, end: number): boolean {
  const before = text.slice(Math.max(0, end - 120), end)
  return (
    (before.match(/[(（「『]/g)?.length ?? 0) > (before.match(/[)）」』]/g)?.length ?? 0) &&
    /[)）」』]/.test(text.slice(end, end + 120))
  )
}

/** The sentences from `from` up to `to` (exclusive), given where each one ends. */
export function cutSentences(
  inlines: readonly Inline[],
  ends: readonly number[],
  from: number,
  to: number,
): Inline[] {
  return trimInlines(cutInlines(inlines, ends[from - 1] ?? 0, ends[to - 1] ?? 0))
}

/** Without white space and line breaks at either end. */
export function trimInlines(inlines: readonly Inline[]): Inline[] {
  const text = offsetText(inlines)
  const start = text.length - text.trimStart().length
  const end = text.trimEnd().length
  return start === 0 && end === text.length ? [...inlines] : cutInlines(inlines, start, Math.max(start, end))
}

/** Ends in a colon: it announces what follows. */
export function isLeadIn(inlines: readonly Inline[]): boolean {
  return /[:：][\s*_"”’)]*$/u.test(plainText(inlines))
}

/** Without a stop at the end; scripts that write none end in none. */
export function isUnfinished(text: string): boolean {
  return /[^\s\p{Sentence_Terminal}…"”’)）」\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Mymr}][\s,]*$/u.test(
    text,
  )
}
