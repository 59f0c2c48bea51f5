// Tables that are drawn as a grid, `+---+---+`, as far as no cell reaches over others: Pandoc's, and what databases print.
import type { StateBlock } from "markdown-it"
import { type BlockRule, isOutOfPlace, lineText, type Plugin } from "./rule.ts"
import { pushRows } from "./written-rows.ts"

export function gridTables(leastColumns: number): Plugin {
  const ofWidth: BlockRule = (state, startLine, endLine, silent) =>
    lineText(state, startLine).split("+").length > leastColumns + 1 &&
    gridTable(state, startLine, endLine, silent)
  return markdown => {
    markdown.block.ruler.before("table", "grid_table", ofWidth, { alt: ["paragraph"] })
  }
}

const BORDER = /^\+(?:[-=:]{2,}\+)+$/

const gridTable: BlockRule = (state, startLine, endLine, silent) => {
  if (isOutOfPlace(state, startLine) || !BORDER.test(lineText(state, startLine).trimEnd())) return false
  // One that failed is not tried again from its next border.
  if (startLine > 0 && /^[+|]/.test(lineText(state, startLine - 1))) return false
  const lines = gridLines(state, startLine, endLine)
  const groups = groupsOf(lines)
  if (groups === null) return false
  if (silent) return true
  const printed = isPrinted(groups)
  const rows = printed ? groups.flat() : groups.map(joined)
  const hasHead = printed || HEAD.test(lines.join("\n"))
  pushRows(state, { rows, hasHead }, [startLine, startLine + lines.length])
  state.line = startLine + lines.length
  return true
}

/** The second border is that of a head. */
const HEAD = /^\+[-+:]+\n(?:\|.*\n)+\+[=+:]+\n/

function gridLines(state: StateBlock, startLine: number, endLine: number): string[] {
  const lines: string[] = []
  for (let line = startLine; line < endLine; line++) {
    const text = lineText(state, line).trimEnd()
    if (!/^[+|]/.test(text)) break
    lines.push(text)
  }
  return lines
}

/** The cells of the lines between two borders. */
type Group = readonly (readonly string[])[]

/** Null where the bars do not stand under each other. */
function groupsOf(lines: readonly string[]): Group[] | null {
  const [first = "", ...others] = lines
  const bars = Array.from(first.matchAll(/\+/g), ({ index }) => index)
  const groups: Group[] = []
  let group: string[][] = []
  for (const line of others) {
    if (BORDER.test(line)) {
      if (group.length > 0) groups.push(group)
      group = []
    } else {
      const cells = cellsOf(line, bars)
      if (cells.length === 0) return null
      group.push(cells)
    }
  }
  return group.length === 0 && groups.length > 0 ? groups : null
}

/** One line of names, and under it a row a line: what databases print. */
function isPrinted([names, rows, ...more]: readonly Group[]): boolean {
  if (names?.length !== 1 || !rows || rows.length < 2 || more.length > 0) return false
  return rows.every(([first]) => first !== "")
}

function joined(group: Group): string[] {
  const columns = group[0]?.map((_, column) => group.map(cells => cells[column] ?? "")) ?? []
  return columns.map(cells => cells.filter(Boolean).join(" "))
}

function cellsOf(line: string, bars: readonly number[]): string[] {
  if (!bars.every(at => line[at] === "|")) return []
  return bars.slice(1).map((bar, index) => line.slice((bars[index] ?? 0) + 1, bar).trim())
}
