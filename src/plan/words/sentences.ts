// Inlines → where their sentences end, some of them, and whether the last one leads on to what follows.
import { emLength, plainText } from "../../content/inlines.ts"
import type { Inline } from "../../model.ts"
import { cutInlines, offsetText, trimInlines } from "./pieces.ts"
import { piecesOf } from "./segmenter.ts"

/** A dot after one of these, or after a single letter, ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{L}|e\.g|i\.e|etc|vs|cf|ca|approx|incl|resp|Dr|Mr|Mrs|Ms|Prof|Sr|Jr|St|No|Nr|Fig|Eq|Vol|Inc|Ltd|Co|z\. ?B|d\. ?h|u\. ?a|bzw|usw|evtl|ggf|p\. ?ex|т\. ?е|т\. ?д)\.\s*$/iu

/** Ends of the sentences, as offsets; the last is the text's own end. */
export function sentenceEnds(inlines: readonly Inline[], lang: string): number[] {
  const text = spokenText(inlines)
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

/** With the same offsets as the text: marks within code, as in `X1...X7` or `!name`, end no sentence. */
function spokenText(inlines: readonly Inline[]): string {
  return inlines
    .map(inline => {
      if (inline.kind === "code") return inline.text.replace(/[.!?…]/g, "_")
      return "children" in inline ? spokenText(inline.children) : offsetText([inline])
    })
    .join("")
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

/** Whether what looks like a sentence's end is none: after an abbreviation, an ordinal, within brackets or a name. */
function goesOn(text: string, end: number, lang: string): boolean {
  const before = text.slice(Math.max(0, end - 16), end)
  if (ABBREVIATION.test(before) || insideBrackets(text, end)) return true
  if (BEGINS_NAME.test(before) && /^[\p{L}\p{N}]/u.test(text.slice(end, end + 2))) return true
  return ORDINALS.test(lang) && /(?:^|\s)\d{1,2}\.\s*$/.test(before) && /^\p{L}/u.test(text.slice(end))
}

/** Marks that begin a word: ".NET", "!important". */
const BEGINS_NAME = /(?:^|[\s(])[.!?]+$/

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
