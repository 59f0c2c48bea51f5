// A description, or the opening of a post, to what stands under the title, and what is left for slides and notes.
import { plainText } from "../../content/inlines.ts"
import { isSlideTool } from "../../content/slide-tools.ts"
import type { Block, Inline, Paragraph, Post, Section } from "../../model.ts"
import { lettersOf } from "../../text/letters.ts"
import { isContents, isContentsAt } from "../shapes/contents.ts"
import { saysEnough } from "../shapes/prose.ts"
import type { Stage } from "../stage.ts"
import { trimInlines } from "../words/pieces.ts"
import { cutSentences, isLeadIn, isUnfinished, sentenceEnds } from "../words/sentences.ts"
import { TOP } from "./cover-title.ts"

export interface Byline {
  readonly byline: readonly Inline[]
  /** The outline without what the by-line shows whole. */
  readonly root: Section
  /** What it shows a piece of. */
  readonly notes: readonly Block[]
  /** What the author says to the speaker there. */
  readonly speaker?: readonly Block[]
}

/** As much of the description as the cover has room for; all of it in the notes where that is not all. */
export function described(inlines: readonly Inline[], whole: Section, stage: Stage): Byline {
  const sentence = firstSentence(inlines, stage)
  const byline = [inlines, sentence].find(each => fits(each, stage)) ?? []
  const [first, ...rest] = whole.blocks
  const isRepeated = first?.kind === "paragraph" && byline.length > 0 && saysTheSame(first.inlines, inlines)
  const root = isRepeated ? { ...whole, blocks: rest } : whole
  const told: Paragraph = isRepeated ? first : { kind: "paragraph", inlines, lines: TOP }
  return { byline, root, notes: byline === inlines ? [] : [told] }
}

/** The opening often is the description once more. */
export function saysTheSame(opening: readonly Inline[], description: readonly Inline[]): boolean {
  return lettersOf(plainText(opening)) === lettersOf(plainText(description))
}

/** And the second one, where the first only greets; nothing where that has no room after a single word. */
function firstSentence(inlines: readonly Inline[], stage: Stage): Inline[] {
  const ends = sentenceEnds(inlines, stage.lang)
  const first = cutSentences(inlines, ends, 0, 1)
  if (ends.length < 2 || saysEnough(plainText(first))) return first
  const both = cutSentences(inlines, ends, 0, 2)
  if (fits(both, stage)) return both
  return GREETING.test(plainText(first)) ? [] : first
}

/** "Certainly!" */
const GREETING = /^\s*\S{1,20}[!！]\s*$/u

/** The opening paragraph, or its first sentence, as the by-line. */
export function openingLine(root: Section, post: Post, stage: Stage): Byline {
  const own = isSlideTool(post.dialect) ? firstSlide(root, stage) : null
  if (own) return own
  const [first, ...rest] = root.blocks
  if (first?.kind !== "paragraph" || first.attributes?.classes.includes("fragment"))
    return { byline: [], root, notes: [] }
  if (isDateLine(plainText(first.inlines), post) || isContents(first)) {
    const cover = openingLine({ ...root, blocks: rest }, post, stage)
    return { ...cover, notes: [first, ...cover.notes] }
  }
  const [line = [], after] = firstLine(first)
  if (isLabelled(line) && isLabelled(firstLine({ ...first, inlines: after })[0]))
    return { byline: [], root, notes: [] }
  const left: Block[] = after.length > 0 ? [{ ...first, inlines: after }, ...rest] : rest
  if (isLabelOf(left[0], line)) return { byline: [], root, notes: [] }
  if (fits(line, stage)) return { byline: line, root: { ...root, blocks: left }, notes: [] }
  const sentence = firstSentence(line, stage)
  if (!fits(sentence, stage)) return { byline: [], root, notes: [] }
  // What comes next speaks of it: then the opening begins with it again.
  if (left.some(({ kind }, at) => kind !== "rule" && kind !== "break" && !isContentsAt(left, at)))
    return { byline: sentence, root, notes: [] }
  const told: Paragraph = { ...first, inlines: line }
  return { byline: sentence, root: { ...root, blocks: left }, notes: [told] }
}

/** What names the listing below it says nothing of the post. */
function isLabelOf(below: Block | undefined, line: readonly Inline[]): boolean {
  return below?.kind === "code" && isUnfinished(plainText(line).replace(/\s*[(（][^()（）]*[)）]\s*$/u, ""))
}

/** The first of an author's own slides is the cover where its lines have room there; what is said with it is said there. */
function firstSlide(root: Section, stage: Stage): Byline | null {
  const end = root.blocks.findIndex(({ kind }) => kind === "break")
  const blocks = end < 0 ? root.blocks : root.blocks.slice(0, end)
  const said = blocks.flatMap(block => (block.kind === "notes" ? [block] : []))
  const lines = blocks.flatMap(block => (block.kind === "paragraph" && !block.attributes ? [block] : []))
  if (blocks.length === 0 || lines.length + said.length < blocks.length) return null
  const byline = lines.flatMap(({ inlines }, index) => [
    ...(index > 0 ? [{ kind: "text", text: " · " } as const] : []),
    ...unstressed(inlines),
  ])
  if (lines.length > 0 && !fits(byline, stage)) return null
  return {
    byline,
    root: { ...root, blocks: root.blocks.slice(blocks.length) },
    notes: [],
    speaker: said.flatMap(note => note.blocks),
  }
}

/** A line that was a heading is all strong. */
function unstressed(inlines: readonly Inline[]): readonly Inline[] {
  const [first] = inlines
  return inlines.length === 1 && first?.kind === "strong" ? first.children : inlines
}

/** The post's date and a few words at most, "Published on December 3, 2025": the cover has it already. */
function isDateLine(text: string, { meta: { date } }: Post): boolean {
  const words = text.match(/\p{L}+|\d+/gu) ?? []
  const numbers = words.map(Number).filter(number => !Number.isNaN(number))
  return date !== null && words.length <= 6 && numbers.includes(date.year) && numbers.includes(date.day)
}

/** A by-line has room for two lines. */
const LINES = 2

function fits(inlines: readonly Inline[], { metrics, room }: Stage): boolean {
  if (
    plainText(inlines).trim() === "" ||
    isLeadIn(inlines) ||
    inlines.some(inline => inline.kind === "image")
  )
    return false
  return metrics.text(inlines, "byline", room.display.byline, room.byline).lines <= LINES
}

/** "Severity: high": of several such lines none speaks for the post. */
function isLabelled(line: readonly Inline[]): boolean {
  return /^[^:：]{1,30}[:：]\s*\S/u.test(plainText(line))
}

/** Up to the first hard break, and what comes after it. */
function firstLine(paragraph: Paragraph): [Inline[], Inline[]] {
  const at = paragraph.inlines.findIndex(inline => inline.kind === "break")
  if (at < 0) return [[...paragraph.inlines], []]
  return [trimInlines(paragraph.inlines.slice(0, at)), trimInlines(paragraph.inlines.slice(at + 1))]
}
