// Cells of a row beyond the columns of its table, which GFM drops: their words go to the notes, and are told.
import type { StateBlock, Token } from "markdown-it"
import { type BlockRule, existingRule, lineText, type Plugin } from "./rule.ts"

export const excessCells: Plugin = markdown => {
  const table = existingRule(markdown.block.ruler, "table")
  markdown.block.ruler.at("table", keepingExcess(table), { alt: ["paragraph", "reference"] })
}

function keepingExcess(table: BlockRule): BlockRule {
  return (state, startLine, endLine, silent) => {
    const before = state.tokens.length
    if (!table(state, startLine, endLine, silent)) return false
    const tokens = state.tokens.slice(before)
    const columns = tokens.filter(({ type }) => type === "th_open").length
    const [, ...rows] = tokens.filter(({ type }) => type === "tr_open")
    const notes = rows.flatMap(row => notesOf(row, columns, state))
    // Within the table, from which notes are lifted, so that its caption still follows it.
    const close = notes.length > 0 ? state.tokens.pop() : null
    for (const token of close ? [...notes, close] : []) state.tokens.push(token)
    return true
  }
}

function notesOf({ map }: Token, columns: number, state: StateBlock): Token[] {
  const line = map?.[0] ?? 0
  const excess = cellsIn(lineText(state, line)).slice(columns)
  const words = excess.filter(text => text !== "").join(" | ")
  if (words === "") return []
  const token = (type: string, tag: string, nesting: -1 | 0 | 1, more: Partial<Token> = {}) =>
    Object.assign(new state.Token(type, tag, nesting), { map: [line, line + 1], block: true, ...more })
  return [
    token("excess_cells", "", 0, { content: words }),
    token("container_open", "#notes", 1),
    token("paragraph_open", "p", 1),
    token("inline", "", 0, { content: words, children: [] }),
    token("paragraph_close", "p", -1),
    token("container_close", "#notes", -1),
  ]
}

/** As markdown-it cuts a row: at each bar without a backslash before it. */
export function cellsIn(row: string): string[] {
  const cells = row.trim().split(/(?<!\\)\|/)
  if (cells[0] === "") cells.shift()
  if (cells.at(-1) === "") cells.pop()
  return cells.map(cell => cell.replaceAll("\\|", "|").trim())
}
