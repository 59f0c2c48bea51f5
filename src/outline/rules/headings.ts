// Headings as people write them: `##Title` without a space counts, a rule right under a paragraph does not.
import type { StateBlock } from "markdown-it"
import { type LineMap, pushInline } from "./push.ts"
import { type BlockRule, existingRule, isOutOfPlace, lineText, type Plugin } from "./rule.ts"

export const headings: Plugin = markdown => {
  const underlined = existingRule(markdown.block.ruler, "lheading")
  markdown.block.ruler.at("lheading", onlyDeliberate(underlined))
  markdown.block.ruler.after("heading", "tight_heading", tightHeading, {
    alt: ["paragraph", "reference", "blockquote"],
  })
}

/** A text this long is underlined on purpose only if the line under it has a similar length. */
const LONG_TITLE = 60
const SHORT_UNDERLINE = 5

/** Without this, `=` in a formula or `---` under a paragraph makes a heading of the whole paragraph. */
function onlyDeliberate(underlined: BlockRule): BlockRule {
  return (state, startLine, endLine, silent) => {
    const before = state.tokens.length
    if (!underlined(state, startLine, endLine, silent)) return false
    if (isDeliberate(state.tokens[before + 1]?.content ?? "", lineText(state, state.line - 1).trim()))
      return true
    state.tokens.length = before
    state.line = startLine
    return false
  }
}

function isDeliberate(title: string, underline: string): boolean {
  const marker = underline[0]
  if (title.includes("\n") && (marker === "-" || underline.length < 3)) return false
  if (title.length > LONG_TITLE && underline.length < title.length / 2) return false
  return !(marker === "-" && underline.length <= SHORT_UNDERLINE && /[.。…:：;]$/.test(title))
}

/** A line that is longer is no title. */
const LONGEST = 1000

const tightHeading: BlockRule = (state, startLine, endLine, silent) => {
  if (isOutOfPlace(state, startLine)) return false
  const line = lineText(state, startLine)
  const parts = line.length <= LONGEST ? /^(#{1,6})([^#\s].*?)[ \t]*#*[ \t]*$/u.exec(line) : null
  const [, marks = "", title = ""] = parts ?? []
  if (!parts || !isTitle(marks, title)) return false
  if (marks.length === 1 && !standsAlone(state, startLine, endLine)) return false
  if (silent) return true
  state.line = startLine + 1
  pushHeading(state, startLine, marks, title)
  return true
}

/** `#tag #tag`, `#123`, `#!/bin/sh`, `#include` and the like are no titles; two marks and more hardly are anything else. */
function isTitle(marks: string, title: string): boolean {
  if (/\s#[^\s#]/.test(title) && !/\(#/.test(title)) return false
  if (marks.length > 1) return /^[\p{L}\p{N}"'`*_([<“‘《「『【\p{Extended_Pictographic}]/u.test(title)
  return /^[\p{Lu}\p{Lo}\p{Lt}]/u.test(title) && /\s/.test(title) && !/[.,;]$/.test(title)
}

function standsAlone(state: StateBlock, line: number, endLine: number): boolean {
  return (line === 0 || state.isEmpty(line - 1)) && (line + 1 >= endLine || state.isEmpty(line + 1))
}

function pushHeading(state: StateBlock, line: number, markup: string, content: string): void {
  const tag = `h${markup.length}`
  const map: LineMap = [line, line + 1]
  state.push("heading_open", tag, 1).map = map
  pushInline(state, content.trim(), map)
  state.push("heading_close", tag, -1)
}
