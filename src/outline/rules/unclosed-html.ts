// Raw HTML that is begun and never ended, such as `<!--`, `<script>` or `<?php`: only its first line, not the rest of the
// post; nor does it take the lines under it where nothing was to be ended.
import type { StateBlock } from "markdown-it"
import { takeInnerStyles } from "./inner-styles.ts"
import {
  type BlockRule,
  existingRule,
  isKnownMissing,
  lineText,
  type Plugin,
  rememberMissing,
  type Span,
} from "./rule.ts"

export const unclosedHtml: Plugin = markdown => {
  const block = existingRule(markdown.block.ruler, "html_block")
  markdown.block.ruler.at("html_block", endingHtml(block), { alt: ["paragraph", "reference", "blockquote"] })
}

/** What begins a block that only its own end mark ends, and that mark. */
const lasting: readonly (readonly [string, RegExp, RegExp])[] = [
  ["comment", /^<!--/, /-->/],
  ["code", /^<(script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(script|pre|style|textarea)>/i],
  ["instruction", /^<\?/, /\?>/],
  ["data", /^<!\[CDATA\[/, /\]\]>/],
  ["declaration", /^<![A-Za-z]/, />/],
]

function endingHtml(block: BlockRule): BlockRule {
  return (state, startLine, endLine, silent) => {
    if (isPictureAlone(state, startLine)) return false
    if (silent) return block(state, startLine, endLine, silent)
    if (isSpacing(state, startLine) || asksForMarkdown(state, startLine))
      return pushFirstLine(state, startLine)
    const kind = lasting.find(([, begin]) => begin.test(lineText(state, startLine)))
    if (kind) return pushLasting(state, kind, { startLine, endLine }, block)
    if (!block(state, startLine, endLine, silent)) return false
    takeInnerStyles(state, startLine, endLine)
    return true
  }
}

function pushLasting(
  state: StateBlock,
  [name, , end]: (typeof lasting)[number],
  span: Span,
  block: BlockRule,
): boolean {
  const { startLine, endLine } = span
  const sought = `end of ${name}`
  if (isKnownMissing(state, sought, span)) return pushFirstLine(state, startLine, name)
  const before = state.tokens.length
  if (!block(state, startLine, endLine, false)) return false
  if (end.test(state.tokens[before]?.content ?? "")) return true
  state.tokens.length = before
  rememberMissing(state, sought, span)
  return pushFirstLine(state, startLine, name)
}

/** `<img …>` alone on a line begins a paragraph: the lines under it are its text or caption, in Markdown. */
function isPictureAlone(state: StateBlock, line: number): boolean {
  return /^<img\s[^<>]*>\s*$/i.test(lineText(state, line))
}

/** `<br>` or `<hr>` alone on a line, for the distance to the heading or text under it, which is Markdown. */
function isSpacing(state: StateBlock, line: number): boolean {
  return /^(?:<\/?[bh]r\b[^<>]*>\s*)+$/i.test(lineText(state, line))
}

/** kramdown's `<div markdown="1">`: what follows is Markdown, up to the closing tag. */
function asksForMarkdown(state: StateBlock, line: number): boolean {
  return /^<[a-z][^<>]*\smarkdown\s*=\s*["']?(?:1|block|span|true)["']?[^<>]*>\s*$/i.test(
    lineText(state, line),
  )
}

function pushFirstLine(state: StateBlock, line: number, unclosed?: string): boolean {
  state.line = line + 1
  const token = state.push("html_block", "", 0)
  token.map = [line, line + 1]
  token.content = `${lineText(state, line)}\n`
  if (unclosed) token.meta = { unclosed }
  return true
}
