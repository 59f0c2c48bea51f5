// Front matter and the top of the outline, to the deck's title, and the heading that stands for it.
import { plainText } from "../../content/inlines.ts"
import { isSlideTool } from "../../content/slide-tools.ts"
import type { Block, Inline, Lines, Paragraph, Post, Section } from "../../model.ts"
import { lettersOf } from "../../text/letters.ts"
import { punctuationFor } from "../../text/punctuation/punctuation.ts"
import { distinctWords } from "../words/count.ts"

/** Of text that stands in the front matter. */
export const TOP: Lines = { start: 1, end: 1 }

export function deckTitle(root: Section, post: Post): readonly Inline[] {
  const first = root.children[0]
  const stands = first !== undefined && standsAbove(root, first, post)
  if (stands && post.meta.title && sameTitle(plainText(first.heading), post.meta.title)) return first.heading
  if (post.meta.title) return punctuated(post.meta.title, post)
  return stands && isTitle(first, root, post) ? first.heading : [{ kind: "text", text: nameOf(post.slug) }]
}

function isTitle(first: Section, root: Section, post: Post): boolean {
  const isHighest = first.level === Math.min(...root.children.map(child => child.level))
  const isNamed = sameTitle(plainText(first.heading), nameOf(post.slug))
  return isHighest || isNamed || isSlideTool(post.dialect) || namesProject(first, post)
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
export function punctuated(text: string, { meta, settings }: Post): readonly Inline[] {
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

/**
 * The only heading of its level, or the first one of the top where nothing stands under it, or nearly all, or where it is
 * the name of the file; of a file of slides, the first.
 */
function standsAbove(root: Section, section: Section, { dialect, slug }: Post): boolean {
  if (isSlideTool(dialect)) return isOnFirstSlide(root)
  const [first, ...others] = root.children.filter(child => child.level === section.level)
  if (first !== section) return false
  if (others.length === 0) return true
  const isNamed =
    root.blocks.length === 0 && lettersOf(plainText(section.heading)) === lettersOf(nameOf(slug))
  return section.level === 1 && (isNamed || isBare(section) || holdsNearlyAll(section, others))
}

/** An appendix was given the title's own level: one or two that have no parts, after several that are parts of it. */
function holdsNearlyAll({ children }: Section, others: readonly Section[]): boolean {
  const isAppendix = others.length <= MOST_APPENDICES && others.every(other => other.children.length === 0)
  return isAppendix && children.length >= LEAST_PARTS
}

const MOST_APPENDICES = 2
const LEAST_PARTS = 4

function isOnFirstSlide({ blocks }: Section): boolean {
  const isBreak = ({ kind }: Block) => kind === "break" || kind === "rule"
  return blocks.every(isBreak) || !blocks.some(isBreak)
}

function isBare({ blocks, children }: Section): boolean {
  return children.length === 0 && blocks.every(({ kind }) => kind === "rule")
}

/** The heading that stands over all of the post. */
export function onlyTop(root: Section, post: Post): Section | null {
  const first = root.children[0]
  return first && standsAbove(root, first, post) ? first : null
}

/** A single top heading that says what the title says. */
export function headingOfTitle(root: Section, title: readonly Inline[], post: Post): Section | null {
  const first = onlyTop(root, post)
  return first && sameTitle(plainText(first.heading), plainText(title)) ? first : null
}

/** The front matter's title where the heading that stands for it does not say all of it. */
export function titleLeftOut(title: readonly Inline[], post: Post): Paragraph | null {
  if (!post.meta.title) return null
  const shown = distinctWords(plainText(title))
  const isSaid = [...distinctWords(post.meta.title)].every(word => shown.has(word))
  return isSaid ? null : { kind: "paragraph", inlines: punctuated(post.meta.title, post), lines: TOP }
}

/** Most words of the shorter one stand in the other, and are a good part of it; or one is as the tab of a browser has it. */
function sameTitle(a: string, b: string): boolean {
  if (isPartOf(a, b)) return true
  const [first, second] = [distinctWords(a), distinctWords(b)]
  const [short, long] = first.size <= second.size ? [first, second] : [second, first]
  const common = [...short].filter(word => long.has(word)).length
  return short.size > 0 && common / short.size >= COMMON.ofShort && common / long.size >= COMMON.ofLong
}

/** "Maps | Handbook of the Society", where the heading is "Maps". */
function isPartOf(heading: string, title: string): boolean {
  const parts = title.split(/\s(?:\||·|•|::)\s/u).map(lettersOf)
  return parts.length > 1 && parts.includes(lettersOf(heading))
}

/** Shares of two titles that say the same. */
const COMMON = { ofShort: 0.6, ofLong: 0.4 }
