// Front matter and the top of the outline, to the deck's title, its by-line, and what is left for the slides.
import { plainText } from "../inlines.ts"
import type { Block, DeckMeta, Inline, Lines, Outline, Paragraph, Post, Section } from "../model.ts"
import { punctuationFor } from "../punctuation/punctuation.ts"
import { isSlideTool } from "../slide-tools.ts"
import { footnotesOf, withoutMarks } from "./citations.ts"
import { withWholeWords } from "./phrases.ts"
import { openedAt } from "./preface.ts"
import { saysEnough } from "./prose.ts"
import type { Stage } from "./stage.ts"
import { isContents, isContentsAt } from "./toc.ts"
import { cutSentences, distinctWords, isLeadIn, sentenceEnds, trimInlines } from "./words.ts"

export interface Cover {
  readonly title: readonly Inline[]
  readonly byline: readonly Inline[]
  /** The outline without a heading that only repeats the title, and without what the by-line shows whole. */
  readonly root: Section
  /** Of that heading: links to it lead to the cover; "": there is none. */
  readonly anchor: string
  /** What title and by-line show a piece of, and their footnotes: for the notes. */
  readonly notes: readonly Block[]
  /** What the author says to the speaker there. */
  readonly speaker: readonly Block[]
}

export function readCover({ root: whole }: Outline, post: Post, stage: Stage): Cover {
  const title = titleOf(whole, post)
  const repeated = headingOfTitle(whole, title, post)
  const description = descriptionOf(post, title)
  const { preface, root: opened } = openedAt(repeated ?? (description ? onlyTop(whole, post) : null), whole)
  const root = repeated ? without(repeated, opened) : opened
  const under = description
    ? described(punctuated(description, post), root, stage)
    : openingLine(root, post, stage)
  const cover = withPreface(preface, under, post, stage)
  const named = titleLeftOut(title, post)
  const told = named ? [named, ...cover.notes] : cover.notes
  const byline = { kind: "paragraph", inlines: [...title, ...cover.byline], lines: TOP } as const
  return {
    title: withWholeWords(withoutMarks(title), stage.lang),
    ...cover,
    byline: withoutMarks(cover.byline),
    root: withoutBreaks(cover.root),
    anchor: repeated?.id ?? "",
    notes: [...told, ...footnotesOf([byline, ...told], stage).flatMap(note => note.blocks)],
    speaker: cover.speaker ?? [],
  }
}

const TOP: Lines = { start: 1, end: 1 }

/** The front matter's title where the heading that stands for it does not say all of it. */
function titleLeftOut(title: readonly Inline[], post: Post): Paragraph | null {
  if (!post.meta.title) return null
  const shown = distinctWords(plainText(title))
  const isSaid = [...distinctWords(post.meta.title)].every(word => shown.has(word))
  return isSaid ? null : { kind: "paragraph", inlines: punctuated(post.meta.title, post), lines: TOP }
}

/** Where only breaks and rules are left before the first heading there is nothing to show. */
function withoutBreaks(root: Section): Section {
  return root.blocks.every(({ kind }) => kind === "break" || kind === "rule") ? { ...root, blocks: [] } : root
}

/** What stands under the title, and what it leaves. */
type CoverLine = Pick<Cover, "byline" | "root" | "notes"> & Partial<Pick<Cover, "speaker">>

/** What stands above the title has the place under it where nothing else wants it. */
function withPreface(preface: readonly Block[], under: CoverLine, post: Post, stage: Stage): CoverLine {
  if (under.byline.length > 0) return { ...under, notes: [...preface, ...under.notes] }
  const above = openingLine({ ...under.root, blocks: preface }, post, stage)
  return { ...under, byline: above.byline, notes: [...above.notes, ...above.root.blocks, ...under.notes] }
}

/** None where it is the title once more. */
function descriptionOf(post: Post, title: readonly Inline[]): string | null {
  const { description } = post.meta
  return description && saysTheSame(title, punctuated(description, post)) ? null : description
}

/** As much of the description as the cover has room for; all of it in the notes where that is not all. */
function described(inlines: readonly Inline[], whole: Section, stage: Stage): CoverLine {
  const sentence = firstSentence(inlines, stage)
  const byline = [inlines, sentence].find(each => fits(each, stage)) ?? []
  const [first, ...rest] = whole.blocks
  const isRepeated = first?.kind === "paragraph" && byline.length > 0 && saysTheSame(first.inlines, inlines)
  const root = isRepeated ? { ...whole, blocks: rest } : whole
  const told: Paragraph = isRepeated ? first : { kind: "paragraph", inlines, lines: TOP }
  return { byline, root, notes: byline === inlines ? [] : [told] }
}

/** The opening often is the description once more. */
function saysTheSame(opening: readonly Inline[], description: readonly Inline[]): boolean {
  const letters = (inlines: readonly Inline[]) =>
    plainText(inlines)
      .toLowerCase()
      .match(/[\p{L}\p{N}]/gu)
  return letters(opening)?.join("") === letters(description)?.join("")
}

/** And the second one, where the first only greets. */
function firstSentence(inlines: readonly Inline[], stage: Stage): Inline[] {
  const ends = sentenceEnds(inlines, stage.lang)
  const first = cutSentences(inlines, ends, 0, 1)
  if (ends.length < 2 || saysEnough(plainText(first))) return first
  const both = cutSentences(inlines, ends, 0, 2)
  return fits(both, stage) ? both : first
}

function titleOf(root: Section, post: Post): readonly Inline[] {
  const first = root.children[0]
  const stands = first !== undefined && standsAbove(root, first, post)
  if (stands && post.meta.title && sameTitle(plainText(first.heading), post.meta.title)) return first.heading
  if (post.meta.title) return punctuated(post.meta.title, post)
  const isHighest = first?.level === Math.min(...root.children.map(child => child.level))
  const serves =
    stands && (isHighest || isSlideTool(post.dialect) || namesProject(first, post)) ? first : undefined
  return serves?.heading ?? [{ kind: "text", text: nameOf(post.slug) }]
}

/** The first heading of a README is the project's name, however small it is set; a sentence is what it is for. */
function namesProject({ heading }: Section, { path }: Post): boolean {
  return /(?:^|[/\\])readme\.\w+$/i.test(path) && !/[.!?。]\s*$/.test(plainText(heading))
}

/** Of a file, as words: "neural-networks-3" to "Neural networks 3". */
function nameOf(slug: string): string {
  const words = slug.replace(/(?<=\S)[-_]+(?=\S)/gu, " ")
  return words === slug ? slug : words.charAt(0).toUpperCase() + words.slice(1)
}

/** Text of the front matter, as that of the post is set. */
function punctuated(text: string, { meta, settings }: Post): readonly Inline[] {
  const inlines = withCode(text)
  return settings.quotes === "off" ? inlines : punctuationFor(meta.lang)(inlines)
}

/** Front matter is plain text, but code in it is marked as everywhere. */
function withCode(title: string): Inline[] {
  const parts = title.split(/(`[^`]+`)/).filter(part => part !== "")
  return parts.map(part =>
    /^`.+`$/.test(part) ? { kind: "code", text: part.slice(1, -1) } : { kind: "text", text: part },
  )
}

/** The only heading of its level, or the first one of the top where nothing stands under it; of a file of slides, the first. */
function standsAbove(root: Section, section: Section, { dialect }: Post): boolean {
  if (isSlideTool(dialect)) return isOnFirstSlide(root)
  const equals = root.children.filter(child => child.level === section.level)
  return equals.length === 1 || (section.level === 1 && equals[0] === section && isBare(section))
}

function isOnFirstSlide({ blocks }: Section): boolean {
  const isBreak = ({ kind }: Block) => kind === "break" || kind === "rule"
  return blocks.every(isBreak) || !blocks.some(isBreak)
}

function isBare({ blocks, children }: Section): boolean {
  return children.length === 0 && blocks.every(({ kind }) => kind === "rule")
}

function onlyTop(root: Section, post: Post): Section | null {
  const first = root.children[0]
  return first && standsAbove(root, first, post) ? first : null
}

/** A single top heading that says what the title says. */
function headingOfTitle(root: Section, title: readonly Inline[], post: Post): Section | null {
  const first = onlyTop(root, post)
  return first && sameTitle(plainText(first.heading), plainText(title)) ? first : null
}

/** It gives its text to the opening and its children to the root. */
function without(first: Section, root: Section): Section {
  return {
    ...root,
    blocks: [...root.blocks, ...first.blocks],
    children: [...first.children, ...root.children.slice(1)],
  }
}

/** Most words of the shorter one stand in the other, and are a good part of it. */
function sameTitle(a: string, b: string): boolean {
  const [first, second] = [distinctWords(a), distinctWords(b)]
  const [short, long] = first.size <= second.size ? [first, second] : [second, first]
  const common = [...short].filter(word => long.has(word)).length
  return short.size > 0 && common / short.size >= COMMON.ofShort && common / long.size >= COMMON.ofLong
}

/** Shares of two titles that say the same. */
const COMMON = { ofShort: 0.6, ofLong: 0.4 }

/** The opening paragraph, or its first sentence, as the by-line. */
function openingLine(root: Section, post: Post, stage: Stage): CoverLine {
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
  if (fits(line, stage)) return { byline: line, root: { ...root, blocks: left }, notes: [] }
  const sentence = firstSentence(line, stage)
  if (!fits(sentence, stage)) return { byline: [], root, notes: [] }
  // What comes next speaks of it: then the opening begins with it again.
  if (left.some((_, at) => !isContentsAt(left, at))) return { byline: sentence, root, notes: [] }
  const told: Paragraph = { ...first, inlines: line }
  return { byline: sentence, root: { ...root, blocks: left }, notes: [told] }
}

/** The first of an author's own slides is the cover where its lines have room there; what is said with it is said there. */
function firstSlide(root: Section, stage: Stage): CoverLine | null {
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
const SIZE = 20

function fits(inlines: readonly Inline[], { metrics, room }: Stage): boolean {
  if (
    plainText(inlines).trim() === "" ||
    isLeadIn(inlines) ||
    inlines.some(inline => inline.kind === "image")
  )
    return false
  const width = room.canvas.width * BYLINE_SHARE
  return metrics.text(inlines, "byline", width, SIZE).lines <= LINES
}

/** Of the canvas: what stands left of the score. */
const BYLINE_SHARE = 0.54

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

export function metaOf(post: Post, { title, byline }: Cover, theme: string): DeckMeta {
  const { meta, settings, slug } = post
  const { date, authors, categories, lang, dir } = meta
  const { accent, footer, logo, url } = settings
  return { slug, title, byline, date, authors, categories, lang, dir, theme, accent, footer, logo, url }
}
