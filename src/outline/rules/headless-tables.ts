// Tables that begin with their line of dashes, as kramdown reads them: without a head.
import type { Align } from "../../model.ts"
import { cellsIn } from "./excess-cells.ts"
import { isOutOfPlace, lineText, type Plugin } from "./rule.ts"
import { pushRows } from "./written-rows.ts"

const DELIMITERS = /^\|[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$/

export const headlessTables: Plugin = markdown => {
  markdown.block.ruler.before("table", "headless_table", (state, startLine, endLine, silent) => {
    const first = lineText(state, startLine)
    if (silent || isOutOfPlace(state, startLine) || !DELIMITERS.test(first)) return false
    let line = startLine + 1
    while (line < endLine && lineText(state, line).startsWith("|")) line++
    if (line === startLine + 1) return false
    const rows = Array.from({ length: line - startLine - 1 }, (_, at) =>
      cellsIn(lineText(state, startLine + 1 + at)),
    )
    pushRows(state, { rows, hasHead: false, align: cellsIn(first).map(alignOf) }, [startLine, line])
    state.line = line
    return true
  })
}

function alignOf(dashes: string): Align {
  const [left, right] = [dashes.startsWith(":"), dashes.endsWith(":")]
  if (left && right) return "center"
  if (right) return "right"
  return left ? "left" : null
}
