// Rows of cells that were written in some other way → the table that they would be between bars.
import type { StateBlock, Token } from "markdown-it"
import type { Align } from "../../model.ts"

export interface WrittenRows {
  readonly rows: readonly (readonly string[])[]
  /** Whether the first row is the head. */
  readonly hasHead: boolean
  /** Of each column; absent: not said of any. */
  readonly align?: readonly Align[]
}

export function pushRows(
  state: StateBlock,
  { rows, hasHead, align = [] }: WrittenRows,
  map: [number, number],
): void {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const [head, body] = hasHead ? [rows[0] ?? [], rows.slice(1)] : [[], rows]
  const delimiters = Array.from({ length: width }, (_, index) => DELIMITERS[align[index] ?? "none"])
  const lines = [line(head, width), `|${delimiters.join("|")}|`, ...body.map(row => line(row, width))]
  const tokens: Token[] = []
  state.md.block.parse(lines.join("\n"), state.md, state.env, tokens)
  for (const token of tokens) {
    if (token.map) token.map = map
    state.tokens.push(token)
  }
}

const DELIMITERS = { none: "---", left: ":--", center: ":-:", right: "--:" } as const

function line(cells: readonly string[], width: number): string {
  const filled = Array.from({ length: width }, (_, index) => (cells[index] ?? "").replaceAll("|", "\\|"))
  return `| ${filled.join(" | ")} |`
}
