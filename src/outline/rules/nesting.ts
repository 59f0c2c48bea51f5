// Lists and quotes nested deeper than the parser goes: their text stays as one flat paragraph, where markdown-it drops it.
import type { StateBlock } from "markdown-it"
import { pushParagraph } from "./push.ts"
import type { Plugin } from "./rule.ts"

export const nesting: Plugin = markdown => {
  const tokenize = markdown.block.tokenize.bind(markdown.block)
  markdown.block.tokenize = (state, startLine, endLine) => {
    if (state.level < markdown.options.maxNesting) tokenize(state, startLine, endLine)
    else flatten(state, startLine, endLine)
  }
}

function flatten(state: StateBlock, startLine: number, endLine: number): void {
  const end = containerEnd(state, startLine, endLine)
  state.line = end
  const content = state.getLines(startLine, end, state.blkIndent, false).replace(markers, "").trim()
  if (content === "") return
  state.push("nesting_cut", "", 0).map = [startLine, end]
  pushParagraph(state, content, [startLine, end])
}

/** Marks of quotes and list items at the start of a line. */
const markers = /^(?:[ \t]*(?:>|[-*+](?=\s|$)|\d{1,9}[.)](?=\s|$)))+[ \t]*/gm

function containerEnd(state: StateBlock, startLine: number, endLine: number): number {
  let line = startLine
  while (line < endLine && (state.isEmpty(line) || (state.sCount[line] ?? 0) >= state.blkIndent)) line++
  while (line > startLine + 1 && state.isEmpty(line - 1)) line--
  return Math.max(line, startLine + 1)
}
