// Takes a paragraph of the tree, gives what it is to a reader: text, a figure, a gallery, a formula, an embed.
import { isBlank, plainText } from "../../content/inlines.ts"
import type { Block, Inline, Lines, Link } from "../../model.ts"
import { BULLETS } from "../../text/bullets.ts"
import type { Context } from "../context.ts"
import { readInlines } from "../inlines/inlines.ts"
import { areWayLinks } from "../inlines/way-links.ts"
import { reportDropped } from "../report.ts"
import { type Element, isElement, linesOf, type Node, noAttributes, textOf } from "../tree/tree.ts"
import { dropContents, withoutNameAbove } from "./contents.ts"
import { embedOf } from "./embeds.ts"
import { figuresOf } from "./figures.ts"
import { asHint } from "./hints.ts"
import { numberedLines } from "./numbered-lines.ts"

export function readParagraph(element: Element, context: Context): Block[] {
  const numbered = numberedLines(element, context)
  if (numbered) return numbered
  const inlines = readInlines(withRowsApart(element.children), context)
  const lines = linesOf(element)
  if (isBlank(inlines)) return []
  if (isContents(inlines)) {
    dropContents(context, element.end)
    return []
  }
  if (areWayLinks(inlines)) {
    reportDropped(context.report, "links that lead about the site", element.start)
    return []
  }
  const videos = videosOf(inlines, lines)
  if (videos) return videos
  const special = figuresOf(inlines, lines) ?? formulaOf(inlines, element)
  return special ? [special] : withFigures(inlines.map(withoutTag), lines).map(asHint)
}

/** Lines of the source that are lines to the reader. */
function withRowsApart(nodes: readonly Node[]): readonly Node[] {
  const rows = sourceRows(nodes)
  return areLabelled(rows) || areSigned(rows)
    ? rows.flatMap((row, at) => (at > 0 ? [LINE_END, ...row] : row))
    : withLinesApart(rows)
}

/** Every one begins with what it is about: `Date: today`, `**Status:** open`. */
function areLabelled(rows: readonly (readonly Node[])[]): boolean {
  return rows.length > 1 && rows.every(row => LABEL.test(said(row)))
}

const LABEL = /^\s*\p{Lu}[\p{L}\p{N}]*(?:[ /-][\p{L}\p{N}]+){0,3}[ \u00a0]?:\s+\S/u

/** Every one begins with a picture of what it says: `✅ done`, `🚀 fast`. */
function areSigned(rows: readonly (readonly Node[])[]): boolean {
  return rows.length > 1 && rows.every(row => /^\s*\p{Emoji_Presentation}/u.test(said(row)))
}

/** What stands alone on its line in the source does on the page, too, unless it is in the midst of a sentence. */
function withLinesApart(rows: readonly Node[][]): readonly Node[] {
  return rows.flatMap((row, at) => [...(at === 0 ? [] : [isApart(rows, at) ? LINE_END : SPACE]), ...row])
}

/** Whether a line of the source begins a line: pictures, addresses, and what follows them. */
function isApart(rows: readonly Node[][], at: number): boolean {
  const [before = [], row = []] = [rows[at - 1], rows[at]]
  const isBegun = (index: number) => index > 0 && !isEnded(rows[index - 1] ?? [])
  if (isPicture(row)) return !isBegun(at)
  if (isPicture(before)) return !isBegun(at - 1)
  if (MARKED.test(said(row))) return true
  if (isAddress(before) && isAddress(row)) return true
  if (isAddress(row)) return isEnded(before) || WIDE.test(said(before))
  return isAddress(before) && (at === 1 || isApart(rows, at - 1)) && !/^\s*[\p{Ll}\p{P}]/u.test(said(row))
}

/** It counts or marks itself, though no other of these lines does so. */
const MARKED = new RegExp(`^\\s*(?:[①-⑳❶-➓]|[${BULLETS}※]\\s)`, "u")

/** Who writes in these ends no line for its length. */
const WIDE = /[\p{sc=Hang}\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u

/** A picture, or text that ends a sentence or announces something. */
function isEnded(row: readonly Node[]): boolean {
  return isPicture(row) || /[.!?:…。！？：]["'”’»)\s]*$/u.test(said(row))
}

function said(row: readonly Node[]): string {
  return row.map(textOf).join("")
}

function isPicture(row: readonly Node[]): boolean {
  const only = onlyElement(row)
  return only?.name === "img" || (only?.name === "a" && isPicture(only.children))
}

/** A link whose words are where it leads. */
function isAddress(row: readonly Node[]): boolean {
  return onlyElement(row)?.name === "a" && /^\s*https?:\/\/\S+\s*$/.test(said(row))
}

function onlyElement(row: readonly Node[]): Element | null {
  const [only, ...more] = row.filter(node => isElement(node) || node.text.trim() !== "")
  return only && isElement(only) && more.length === 0 ? only : null
}

function sourceRows(nodes: readonly Node[]): Node[][] {
  const rows: Node[][] = [[]]
  for (const node of nodes) {
    if (!isElement(node) && node.text === "\n") rows.push([])
    else rows.at(-1)?.push(node)
  }
  return rows
}

const SPACE: Node = { text: "\n", line: 0 }
const LINE_END: Node = { name: "br", attributes: noAttributes, start: 0, end: 0, children: [] }

/** A picture on a line of its own among lines of text is a figure. */
function withFigures(inlines: readonly Inline[], lines: Lines): Block[] {
  const blocks: Block[] = []
  let text: Inline[] | null = null
  for (const row of rowsOf(inlines)) {
    const figure = figuresOf(row, lines)
    if (figure?.kind === "figure") {
      blocks.push(figure)
      text = null
    } else if (text) text.push({ kind: "break" }, ...row)
    else if (!isBlank(row)) {
      text = row
      blocks.push({ kind: "paragraph", inlines: text, lines })
    }
  }
  return blocks
}

function rowsOf(inlines: readonly Inline[]): Inline[][] {
  const rows: Inline[][] = [[]]
  for (const inline of inlines) {
    if (inline.kind === "break") rows.push([])
    else rows.at(-1)?.push(inline)
  }
  return rows
}

/** `[[toc]]`, `[TOC levels=1-3]`, `@[TOC](…)` and their like: the blog makes a list of contents here, a deck has its own. */
function isContents(inlines: readonly Inline[]): boolean {
  const text = withoutNameAbove(plainText(inlines).trim())
  if (text.startsWith("@")) return /^@toc$/i.test(text)
  if (!inlines.every(({ kind }) => TOC_KINDS.has(kind))) return false
  return /^\[{1,2}_?toc_?(?:\s+levels=[\d,-]+)?\]{1,2}$|^\$?\{{1,2}:?toc\}{1,2}$|^:toc:$|^toc::\[\]$/i.test(
    text,
  )
}

const TOC_KINDS: ReadonlySet<Inline["kind"]> = new Set(["text", "emphasis", "strong", "break"])

/** A formula among words has its number behind it: only one of its own can have it at the margin. */
function withoutTag(inline: Inline): Inline {
  if (inline.kind !== "math" || !inline.tex.includes("\\tag")) return inline
  const tex = inline.tex.replace(/\\tag\*?\s*\{([^{}]*)\}/, (whole, number: string) =>
    whole.startsWith("\\tag*") ? `\\quad\\text{${number}}` : `\\quad\\text{(${number})}`,
  )
  return { ...inline, tex }
}

/** `$$…$$` with nothing beside it is a formula of its own. */
function formulaOf(inlines: readonly Inline[], element: Element): Block | null {
  const only = inlines.length === 1 ? inlines[0] : undefined
  const source = element.children.filter(isElement).find(({ name }) => name === "#math")
  return only?.kind === "math" && source?.attributes.get("display") === "true"
    ? { kind: "math", tex: only.tex.trim(), lines: linesOf(element) }
    : null
}

/** Bare addresses of videos, alone in their paragraph or among other bare addresses; null for all else. */
function videosOf(inlines: readonly Inline[], lines: Lines): Block[] | null {
  const parts = inlines.filter(inline => !isBlank([inline]))
  if (!parts.every(isBareAddress)) return null
  const embeds = parts.map(link => embedOf(link.href, lines))
  if (embeds.every(embed => embed === null)) return null
  return parts.map((link, index) => embeds[index] ?? { kind: "paragraph", inlines: [link], lines })
}

function isBareAddress(inline: Inline): inline is Link {
  return inline.kind === "link" && /^(https?:\/\/|www\.|youtu)/.test(plainText(inline.children))
}
