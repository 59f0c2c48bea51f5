// Inlines, by offsets of their plain text → pieces of them with every mark kept.
import type { Inline } from "../../model.ts"
import { once } from "../../once.ts"

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
    case "joint":
      return ""
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

/** Without white space and line breaks at either end. */
export function trimInlines(inlines: readonly Inline[]): Inline[] {
  const text = offsetText(inlines)
  const start = text.length - text.trimStart().length
  const end = text.trimEnd().length
  return start === 0 && end === text.length ? [...inlines] : cutInlines(inlines, start, Math.max(start, end))
}
