// A post's block, to what a slide shows of it and what its notes tell: nothing is lost on the way.
import { plainText } from "../inlines.ts"
import type { Block, Callout, Details, Inline, Paragraph, Prose, Quote } from "../model.ts"
import { emLength, isLeadIn, sentencesOf } from "./words.ts"

/** Paragraphs up to this many em are shown whole: about three lines in the rail. */
const SHORT = 90
/** A first sentence below this many em says too little alone: the second comes with it. */
const CURT = 14

export interface Told {
  /** What stands on the slide; null: nothing of it. */
  readonly shown: Block | null
  /** What goes to the notes, whole. */
  readonly notes: readonly Block[]
}

export function tell(block: Block, prose: Prose, lang: string): Told {
  if (prose === "full") return { shown: block, notes: [] }
  switch (block.kind) {
    case "paragraph":
      return prose === "notes" ? { shown: null, notes: [block] } : leadOf(block, lang)
    case "quote":
    case "callout":
    case "details":
      return withLeads(block, prose, lang)
    default:
      return { shown: block, notes: [] }
  }
}

function withLeads(holder: Quote | Callout | Details, prose: Prose, lang: string): Told {
  const told = holder.blocks.map(block => tell(block, prose === "notes" ? "lead" : prose, lang))
  if (told.every(({ notes }) => notes.length === 0)) return { shown: holder, notes: [] }
  const shown = told.flatMap(each => each.shown ?? [])
  return { shown: shown.length ? { ...holder, blocks: shown } : null, notes: [holder] }
}

function leadOf(paragraph: Paragraph, lang: string): Told {
  if (emLength(plainText(paragraph.inlines)) <= SHORT) return { shown: paragraph, notes: [] }
  const sentences = sentencesOf(paragraph.inlines, lang)
  if (sentences.length < 2) return { shown: paragraph, notes: [] }
  return { shown: { ...paragraph, inlines: leadSentence(sentences) }, notes: [paragraph] }
}

/** The sentence that stands for the paragraph: the one that announces what follows, else the first. */
function leadSentence(sentences: readonly (readonly Inline[])[]): readonly Inline[] {
  const [first = [], second = []] = sentences
  const last = sentences.at(-1) ?? first
  if (isLeadIn(last)) return last
  return emLength(plainText(first)) < CURT ? [...first, { kind: "text", text: " " }, ...second] : first
}
