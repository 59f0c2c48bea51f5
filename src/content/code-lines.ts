// A line of a listing → its columns, and where it goes on when it is too long.

/** Columns from one stop of a tab to the next. */
const TAB = 4

/** With spaces in place of tabs. */
export function expandTabs(line: string): string {
  if (!line.includes("\t")) return line
  let expanded = ""
  for (const character of line)
    expanded += character === "\t" ? " ".repeat(TAB - (expanded.length % TAB)) : character
  return expanded
}

/** Deeper lines would leave what goes on too little room. */
const DEEPEST = 16
/** Columns by which style sheets let all further lines stand in. */
const WRAP = 2

/**
 * Columns by which the further lines of a line stand in because it does so itself. With tabs a whole number of them:
 * browsers count stops from where further lines begin.
 */
export function indentOf(line: string): number {
  const text = expandTabs(line)
  const indent = Math.min(text.length - text.trimStart().length, DEEPEST)
  return text === line ? indent : Math.ceil((indent + WRAP) / TAB) * TAB - WRAP
}
