// A post's block, to what a slide shows of it and what its notes tell: nothing is lost on the way.
import { emLength, plainText } from "../../content/inlines.ts"
import type { Block, Callout, Details, Inline, Paragraph, Prose, Quote } from "../../model.ts"
import { wordCount } from "../words/count.ts"
import { cutSentences, isLeadIn, isUnfinished, sentenceEnds } from "../words/sentences.ts"
import { linesOf, mayHaveLines } from "./lines.ts"

/** Paragraphs up to this many em are shown whole: about three lines in the rail. */
const SHORT = 90
/** Within a list item: longer, because items are written to be read one by one. */
const SHORT_IN_ITEM = 130
/** A first sentence of fewer words says too little alone. */
const CURT = 4

export interface Told {
  /** What stands on the slide; null: nothing of it. */
  readonly shown: Block | null
  /** What goes to the notes, whole. */
  readonly notes: readonly Block[]
}

export interface Telling {
  readonly prose: Prose
  readonly lang: string
  /** Whether the block stands in a list item or a term's explanation. */
  readonly inItem: boolean
  /** Nothing follows it under its heading. */
  readonly isLast?: boolean
  /** A formula follows it. */
  readonly beforeFormula?: boolean
}

export function tell(block: Block, telling: Telling): Told {
  if (telling.prose === "full") return { shown: block, notes: [] }
  switch (block.kind) {
    case "paragraph":
      return telling.prose === "notes" && !telling.inItem
        ? { shown: null, notes: [block] }
        : leadOf(block, telling)
    case "quote":
    case "callout":
    case "details":
      return withLeads(block, telling)
    default:
      return { shown: block, notes: [] }
  }
}

/** The leads of the paragraphs inside; one of them cut short puts the whole of it into the notes. */
function withLeads(holder: Quote | Callout | Details, telling: Telling): Told {
  const told = holder.blocks.map(block => tell(block, { ...telling, prose: "lead" }))
  if (told.every(({ notes }) => notes.length === 0)) return { shown: holder, notes: [] }
  const shown = told.flatMap(each => each.shown ?? [])
  return { shown: { ...holder, blocks: shown }, notes: [holder] }
}

/** So many lines that the author ended, none very long in em: a poem, a list, all of which are wanted. */
const LINES = { least: 3, longest: 60 }

function leadOf(paragraph: Paragraph, telling: Telling): Told {
  const short = telling.inItem ? SHORT_IN_ITEM : SHORT
  if (emLength(plainText(paragraph.inlines)) <= short || isInLines(paragraph))
    return { shown: paragraph, notes: [] }
  const lead = leadSentence(paragraph.inlines, telling)
  return lead
    ? { shown: { ...paragraph, inlines: lead }, notes: [paragraph] }
    : { shown: paragraph, notes: [] }
}

function isInLines({ inlines }: Paragraph): boolean {
  if (!mayHaveLines(inlines, LINES.least)) return false
  const lines = linesOf(inlines)
  return lines.length >= LINES.least && lines.every(line => emLength(plainText(line)) <= LINES.longest)
}

/** The sentence that stands for the paragraph: the one that announces what follows, else the first; null: it is one. */
function leadSentence(inlines: readonly Inline[], telling: Telling): readonly Inline[] | null {
  const ends = sentenceEnds(inlines, telling.lang)
  if (ends.length < 2) return null
  const last = cutSentences(inlines, ends, ends.length - 1, ends.length)
  const announces = !telling.isLast && isLeadIn(last)
  if (announces || (telling.beforeFormula && isUnfinished(plainText(last)))) return last
  const first = cutSentences(inlines, ends, 0, 1)
  return saysEnough(plainText(first)) ? first : cutSentences(inlines, ends, 0, 2)
}

/** After a few words, a question or a theorem's name the second sentence has to come, too. */
export function saysEnough(sentence: string): boolean {
  return wordCount(sentence) >= CURT && !/[?？][\s"”’)»]*$/.test(sentence) && !NUMBERED_NAME.test(sentence)
}

/** "Proposition 1 (Fixed-order statement)." */
const NUMBERED_NAME = /^\s*\p{Lu}\p{L}+ \d[\d.]*\s*\([^()]*\)[.:]?\s*$/u
