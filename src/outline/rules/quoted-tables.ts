// Tables of which only the first line is quoted, `> | a | b |`, with all others below it: they are tables, and no quotation.
import { type BlockRule, existingRule, lineText, type Plugin } from "./rule.ts"

export const quotedTables: Plugin = markdown => {
  const table = existingRule(markdown.block.ruler, "table")
  markdown.block.ruler.before("blockquote", "quoted_table", withoutMark(table))
}

const MARK = /^>[ \t]?(?=.*\|)/

/** The rule looks for the line of dashes right below by itself, and takes none that is quoted too. */
function withoutMark(table: BlockRule): BlockRule {
  return (state, startLine, endLine, silent) => {
    const [mark] = MARK.exec(lineText(state, startLine)) ?? []
    if (mark === undefined) return false
    const shift = state.tShift[startLine] ?? 0
    state.tShift[startLine] = shift + mark.length
    const isTable = table(state, startLine, endLine, silent)
    state.tShift[startLine] = shift
    return isTable
  }
}
