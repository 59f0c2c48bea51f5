// A table written as a list of rows, each a list of cells, as MyST has them → a table; the list where it is no such one.
import type { StateBlock, Token } from "markdown-it"

interface Place {
  readonly startLine: number
  readonly from: number
  readonly close: number
}

/** False where a cell holds more than one line of text. */
export function pushListTable(state: StateBlock, { startLine, from, close }: Place, heads: number): boolean {
  const rows = rowsOf(state.getLines(from, close, state.sCount[startLine] ?? 0, false))
  if (rows === null) return false
  const width = Math.max(...rows.map(row => row.length))
  const [head, body] = heads > 0 ? [rows[0] ?? [], rows.slice(1)] : [[], rows]
  const lines = [line(head, width), `|${"---|".repeat(width)}`, ...body.map(row => line(row, width))]
  const tokens: Token[] = []
  state.md.block.parse(lines.join("\n"), state.md, state.env, tokens)
  for (const token of tokens) if (token.map) token.map = [startLine, close + 1]
  state.tokens.push(...tokens)
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

function line(cells: readonly string[], width: number): string {
  const filled = Array.from({ length: width }, (_, index) => (cells[index] ?? "").replaceAll("|", "\\|"))
  return `| ${filled.join(" | ")} |`
}
