// Quotations between two lines `>>>`, as GitLab has them, and its boxes, `>>> [!warning] Title`.
import type { StateBlock } from "markdown-it"
import { fenceAfter } from "../source/fences.ts"
import { pushContent } from "./containers.ts"
import {
  type BlockRule,
  INTERRUPTS,
  isOutOfPlace,
  isOutside,
  lineText,
  type Plugin,
  type Span,
} from "./rule.ts"

export const fencedQuotes: Plugin = markdown => {
  markdown.block.ruler.before("blockquote", "fenced_quote", fencedQuote, INTERRUPTS)
}

const OPENING = /^(>{3,})(?:[ \t]+\[!(\w+)\][ \t]*(.*))?$/
const CLOSING = /^>{3,}$/

const fencedQuote: BlockRule = (state, startLine, endLine, silent) => {
  if (isOutOfPlace(state, startLine)) return false
  const [, marks = "", tone, title = ""] = OPENING.exec(lineText(state, startLine).trimEnd()) ?? []
  const close = marks === "" ? -1 : closingLine(state, marks, { startLine, endLine })
  if (close === -1) return false
  if (silent) return true
  const attributes = tone === undefined ? {} : { tone }
  pushContent(state, { element: "blockquote", attributes, title }, { startLine, close })
  state.line = close + 1
  return true
}

/** As many marks or more; -1 where they never come, or where something else stands before them. */
function closingLine(state: StateBlock, marks: string, { startLine, endLine }: Span): number {
  const { closing, after } = markLines(state)
  for (let at = after.get(startLine) ?? closing.length; at < closing.length; at++) {
    const line = closing[at] ?? endLine
    if (line >= endLine || isOutside(state, line)) return -1
    const text = lineText(state, line).trimEnd()
    if (CLOSING.test(text) && text.length >= marks.length && !isOutOfPlace(state, line))
      return isContent(state, marks, startLine + 1, line) ? line : -1
  }
  return -1
}

/** `>>> words` means that `>>>` is a blank line of quotations within each other, or what Python waits with. */
function isContent(state: StateBlock, marks: string, first: number, end: number): boolean {
  let fence = ""
  for (let line = first; line < end; line++) {
    const text = lineText(state, line).trimEnd()
    fence = fenceAfter(fence, text)
    const isQuoted = fence === "" && text.startsWith(marks) && !CLOSING.test(text)
    if (isQuoted || isOutside(state, line)) return false
  }
  return true
}

interface Marks {
  /** Lines outside of code that may close. */
  readonly closing: readonly number[]
  /** For lines that may open: index of the first closing one below. */
  readonly after: ReadonlyMap<number, number>
}

const known = new WeakMap<object, Marks>()

/** Looked for once, however many quotations are never closed. */
function markLines({ src, env }: StateBlock): Marks {
  const found = known.get(env) ?? findMarks(src)
  known.set(env, found)
  return found
}

function findMarks(src: string): Marks {
  const closing: number[] = []
  const after = new Map<number, number>()
  let fence = ""
  src.split("\n").forEach((line, index) => {
    const before = fence
    fence = fenceAfter(fence, line)
    const text = line.trimEnd()
    if (before !== "" || !text.includes(">>>")) return
    if (text.endsWith(">>>")) closing.push(index)
    after.set(index, closing.length)
  })
  return { closing, after }
}
