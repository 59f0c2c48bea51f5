// Raw HTML that a blank line ends, with a `<style>` or `<script>` in it that has blank lines of its own, as notebooks
// write one before each table: the block goes on to its end, or the rest would be read as text and code.
import type { StateBlock } from "markdown-it"
import { lineText } from "./rule.ts"

/** Takes the lines that belong to the block that was pushed last. */
export function takeInnerStyles(state: StateBlock, startLine: number, endLine: number): void {
  const block = state.tokens.at(-1)
  if (block?.type !== "html_block") return
  let seen = startLine
  for (;;) {
    const name = begunIn(state.src.slice(state.bMarks[seen], state.eMarks[state.line - 1]))
    const end = name && blockEnd(state, name, endLine)
    if (!end) break
    seen = state.line
    state.line = end
  }
  if (seen === startLine) return
  block.content = state.getLines(startLine, state.line, state.blkIndent, true)
  block.map = [startLine, state.line]
}

/** The name of an element that is begun and not ended. */
function begunIn(html: string): string | null {
  const last = [...html.matchAll(/<(\/?)(style|script)(?=[\s>])/gi)].at(-1)
  return last?.[1] === "" ? (last[2] ?? null) : null
}

/** The blank line after the one that ends the element; null where none does. */
function blockEnd(state: StateBlock, name: string, endLine: number): number | null {
  const key = `no end of ${name.toLowerCase()} before ${endLine}`
  if (state.env[key]) return null
  const end = new RegExp(`</${name}>`, "i")
  let line = state.line
  while (line < endLine && isWithin(state, line) && !end.test(lineText(state, line))) line++
  if (line === endLine) state.env[key] = true
  if (line === endLine || !isWithin(state, line)) return null
  while (line < endLine && isWithin(state, line) && !state.isEmpty(line)) line++
  return line
}

/** Not outside of the list or quotation that the block stands in. */
function isWithin(state: StateBlock, line: number): boolean {
  return state.isEmpty(line) || (state.sCount[line] ?? 0) >= state.blkIndent
}
