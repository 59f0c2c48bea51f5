// Front matter and the top of the outline, to the deck's title, its by-line, and what is left for the slides.
import { plainText } from "../inlines.ts"
import type { Block, DeckMeta, Inline, Outline, Paragraph, Post, Section } from "../model.ts"
import { cutSentences, emLength, sentenceEnds, trimInlines } from "./words.ts"

export interface Cover {
  readonly title: readonly Inline[]
  readonly byline: readonly Inline[]
  /** The outline without a heading that only repeats the title, and without what the by-line shows whole. */
  readonly root: Section
  /** What the by-line shows a piece of: for the notes. */
  readonly notes: readonly Block[]
}

/** A by-line has room for about two lines. */
const BYLINE = 70

export function readCover(outline: Outline, post: Post): Cover {
  const title = titleOf(outline.root, post)
  const root = withoutTitle(outline.root, title)
  const described = post.meta.description
  if (described) return { title, byline: [{ kind: "text", text: described }], root, notes: [] }
  return { title, ...openingLine(root, post.meta.lang) }
}

function titleOf(root: Section, post: Post): readonly Inline[] {
  const first = root.children[0]
  if (first && post.meta.title && sameTitle(plainText(first.heading), post.meta.title) && isOnly(root, first))
    return first.heading
  if (post.meta.title) return [{ kind: "text", text: post.meta.title }]
  const serves =
    first && first.level === Math.min(...root.children.map(child => child.level)) && isOnly(root, first)
      ? first
      : undefined
  return serves?.heading ?? [{ kind: "text", text: post.slug }]
}

function isOnly(root: Section, section: Section): boolean {
  return root.children.filter(child => child.level === section.level).length === 1
}

/** A single top heading that says what the title says gives its text to the opening and its children to the root. */
function withoutTitle(root: Section, title: readonly Inline[]): Section {
  const first = root.children[0]
  if (!first || !isOnly(root, first) || !sameTitle(plainText(first.heading), plainText(title))) return root
  return {
    ...root,
    blocks: [...root.blocks, ...first.blocks],
    children: [...first.children, ...root.children.slice(1)],
  }
}

/** Half of the words in common, or one within the other. */
export function sameTitle(a: string, b: string): boolean {
  const [first, second] = [titleWords(a), titleWords(b)]
  const [short, long] = first.length <= second.length ? [first, second] : [second, first]
  if (short.length === 0) return false
  const common = short.filter(word => long.includes(word)).length
  return common / short.length >= 0.6 && common / long.length >= 0.4
}

function titleWords(text: string): string[] {
  return [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])]
}

/** The opening paragraph, or its first sentence, as the by-line. */
function openingLine(root: Section, lang: string): Omit<Cover, "title"> {
  const [first, ...rest] = root.blocks
  if (first?.kind !== "paragraph") return { byline: [], root, notes: [] }
  const [line = [], after] = firstLine(first)
  const left: Block[] = after.length ? [{ ...first, inlines: after }, ...rest] : rest
  if (fits(line)) return { byline: line, root: { ...root, blocks: left }, notes: [] }
  const sentence = cutSentences(line, sentenceEnds(line, lang), 0, 1)
  if (!fits(sentence)) return { byline: [], root, notes: [] }
  const told: Paragraph = { ...first, inlines: line }
  return { byline: sentence, root: { ...root, blocks: left }, notes: [told] }
}

function fits(inlines: readonly Inline[]): boolean {
  const text = plainText(inlines)
  return text.trim() !== "" && emLength(text) <= BYLINE && !inlines.some(inline => inline.kind === "image")
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
