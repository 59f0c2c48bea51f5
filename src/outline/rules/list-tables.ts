// A table written as a list of rows, each a list of cells, as MyST has them → a table; the list where it is no such one.
import type { StateBlock } from "markdown-it"
import type { Inside } from "./containers.ts"
import { pushRows } from "./written-rows.ts"

/** False where a cell holds more than one line of text. `heads`: how many rows are the head. */
export function pushListTable(
  state: StateBlock,
  { startLine, from, close }: Required<Inside>,
  heads: number,
): boolean {
  const rows = rowsOf(state.getLines(from, close, state.sCount[startLine] ?? 0, false))
  if (rows === null) return false
  pushRows(state, { rows, hasHead: heads > 0 }, [startLine, close + 1])
  return true
}

function rowsOf(text: string): string[][] | null {
  const rows: string[][] = []
  for (const written of text.split("\n").filter(each => each.trim() !== "")) {
    const [, row, cell = ""] = /^([*-][ \t]+)?[ \t]*[*-](?:[ \t]+(.*))?$/.exec(written) ?? []
    if (row !== undefined) rows.push([cell])
    else if (/^[ \t]+[*-](?:[ \t]|$)/.test(written)) rows.at(-1)?.push(cell)
    else return null
  }
  return rows.length > 0 ? rows : null
}
