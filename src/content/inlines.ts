// Readers over inline content: takes Inline values, gives text, images, or other Inline values.
import type { Inline, InlineImage } from "../model.ts"

/** The words alone: no markup, no pictures, a line break as a space. */
export function plainText(inlines: readonly Inline[]): string {
  const [only] = inlines
  if (only && inlines.length === 1) return textOf(only)
  return inlines.map(textOf).join("")
}

function textOf(inline: Inline): string {
  switch (inline.kind) {
    case "text":
    case "code":
    case "abbreviation":
    case "word":
      return inline.text
    case "math":
      return inline.tex
    case "break":
      return " "
    case "image":
    case "footnote":
    case "joint":
      return ""
    default:
      return plainText(inline.children)
  }
}

/** In characters: no line ends within code or a key that is no longer. */
export const LONGEST_CHIP = 24

/** Of code or a key: it stands on one line, as the planner measures it and the page sets it. */
export function staysWhole(chip: string): boolean {
  return [...chip].length <= LONGEST_CHIP
}

/** Rough length in em: wide scripts take one, all others about half of one. */
export function emLength(text: string): number {
  let wide = 0
  for (let at = 0; at < text.length; at++) if (isWide(text.charCodeAt(at))) wide++
  return wide + (text.length - wide) * 0.52
}

/** Of a UTF-16 unit: Hangul, Han, kana, and what is as wide as they are. */
export function isWide(unit: number): boolean {
  if (unit < 0x1100) return false
  if (unit <= 0x115f) return true
  if (unit < 0x2e80 || unit > 0xff60) return false
  if (unit <= 0xa4cf || unit >= 0xff00) return true
  return (
    (unit >= 0xac00 && unit <= 0xd7a3) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xfe30 && unit <= 0xfe6f)
  )
}

/** Inline content that holds others, such as a link or strong text. */
export type InlineParent = Extract<Inline, { readonly children: readonly Inline[] }>

export function isInlineParent(inline: Inline): inline is InlineParent {
  return "children" in inline
}

/** Each inline and, before its own children, each inline inside it, in reading order. */
export function walkInlines(inlines: readonly Inline[]): Inline[] {
  const found: Inline[] = []
  collectInlines(inlines, found)
  return found
}

function collectInlines(inlines: readonly Inline[], found: Inline[]): void {
  for (const inline of inlines) {
    found.push(inline)
    if (isInlineParent(inline)) collectInlines(inline.children, found)
  }
}

export function imagesIn(inlines: readonly Inline[]): InlineImage[] {
  return inlines.flatMap(inline => {
    if (inline.kind === "image") return [inline]
    return isInlineParent(inline) ? imagesIn(inline.children) : []
  })
}

/** Nothing to read and nothing to see: white space and line breaks only. */
export function isBlank(inlines: readonly Inline[]): boolean {
  return inlines.every(isBlankInline)
}

function isBlankInline(inline: Inline): boolean {
  if (inline.kind === "text") return inline.text.trim() === ""
  if (inline.kind === "break") return true
  return isInlineParent(inline) && isBlank(inline.children)
}

/** Neighbouring texts joined, empty ones and white space or breaks at both ends dropped. */
export function tidyInlines(inlines: readonly Inline[]): Inline[] {
  const joined = joinTexts(inlines).map(trimAtBreaks)
  trimStart(joined)
  trimEnd(joined)
  return joined
}

export function joinTexts(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const inline of inlines) {
    const last = joined.at(-1)
    if (inline.kind === "text" && last?.kind === "text")
      joined[joined.length - 1] = { kind: "text", text: last.text + inline.text }
    else if (inline.kind !== "text" || inline.text !== "") joined.push(inline)
  }
  return joined
}

/** White space, and the wide spaces by which Chinese and Japanese begin a paragraph in print. */
const INDENT = /^[ \t\n\u2002\u2003\u3000]+/
/** Where there is no other line to which the indentation is more or less. */
const LONE_INDENT = /^(?:[ \t\n\u2002\u2003\u3000]|\u00a0{2,})+/

/** Beside a line break a space is not seen. */
function trimAtBreaks(inline: Inline, index: number, all: readonly Inline[]): Inline {
  if (inline.kind !== "text") return inline
  const start = all[index - 1]?.kind === "break" ? inline.text.replace(INDENT, "") : inline.text
  const text = all[index + 1]?.kind === "break" ? start.replace(/[ \t\n]+$/, "") : start
  return text === inline.text ? inline : { kind: "text", text }
}

function trimStart(inlines: Inline[]): void {
  const indent = inlines.some(({ kind }) => kind === "break") ? INDENT : LONE_INDENT
  for (let first = inlines[0]; first; first = inlines[0]) {
    if (first.kind === "text" && first.text.trimStart() !== "") {
      inlines[0] = { kind: "text", text: first.text.replace(indent, "") }
      return
    }
    if (first.kind !== "text" && first.kind !== "break") return
    inlines.shift()
  }
}

function trimEnd(inlines: Inline[]): void {
  for (let last = inlines.at(-1); last; last = inlines.at(-1)) {
    if (last.kind === "text" && last.text.trimEnd() !== "") {
      inlines[inlines.length - 1] = { kind: "text", text: last.text.replace(/[ \t\n]+$/, "") }
      return
    }
    if (last.kind !== "text" && last.kind !== "break") return
    inlines.pop()
  }
}
