// Line blocks of Pandoc: `| ` before each line of a verse or an address, which keeps its lines and how far they are indented.
import type { StateBlock } from "markdown-it"
import { type LineMap, pushInline } from "./push.ts"
import { type BlockRule, isOutOfPlace, lineText, type Plugin } from "./rule.ts"

export const lineBlocks: Plugin = markdown => {
  // After `table`, and it ends no paragraph: a bar may stand anywhere in one.
  markdown.block.ruler.after("table", "line_block", lineBlock)
}

const lineBlock: BlockRule = (state, startLine, endLine, silent) => {
  if (isOutOfPlace(state, startLine) || !FIRST.test(lineText(state, startLine))) return false
  const read = linesFrom(state, startLine, endLine)
  if (read === null) return false
  if (silent) return true
  for (const stanza of stanzasOf(read.lines)) pushStanza(state, stanza)
  state.line = read.end
  return true
}

const FIRST = /^\|[ \t]+\S/
const LINE = /^\|(?:[ \t](.*))?$/
/** The line below the head of a table between bars; one whose columns do not match is no verse either. */
const DELIMITERS = /^\|[ \t]*:?-+:?[ \t]*(?:[|+][ \t]*:?-+:?[ \t]*)*\|?$/

interface Line {
  readonly text: string
  readonly line: number
}

/** Null where something else follows without a blank line, or where it is a table. */
function linesFrom(state: StateBlock, startLine: number, endLine: number) {
  const lines: Line[] = []
  let line = startLine
  for (; line < endLine && !state.isEmpty(line); line++) {
    const text = lineText(state, line).trimEnd()
    const [whole, written = ""] = LINE.exec(text) ?? []
    const last = lines.at(-1)
    if (DELIMITERS.test(text)) return null
    if (whole !== undefined && !isOutOfPlace(state, line)) lines.push({ text: indented(written), line })
    else if (last && (state.sCount[line] ?? 0) > state.blkIndent)
      lines[lines.length - 1] = { ...last, text: `${last.text} ${text}` }
    else return null
  }
  return { lines, end: line }
}

/** With spaces that are seen. */
function indented(written: string): string {
  const text = written.trimStart()
  return "\u00a0".repeat(written.length - text.length) + text
}

/** A bar alone stands between them. */
function stanzasOf(lines: readonly Line[]): Line[][] {
  const stanzas: Line[][] = [[]]
  for (const line of lines) {
    if (line.text === "") stanzas.push([])
    else stanzas.at(-1)?.push(line)
  }
  return stanzas.filter(stanza => stanza.length > 0)
}

/** Each line is read for itself: a star in one opens nothing that another closes. */
function pushStanza(state: StateBlock, stanza: readonly Line[]): void {
  const [first, last] = [stanza[0]?.line ?? 0, stanza.at(-1)?.line ?? 0]
  state.push("paragraph_open", "p", 1).map = [first, last + 1]
  for (const { text, line } of stanza) {
    const map: LineMap = [line, line + 1]
    if (line !== first) state.push("single", "br", 0).map = map
    pushInline(state, text, map)
  }
  state.push("paragraph_close", "p", -1)
}
