// Tables of Pandoc that are drawn as a grid, `+---+---+`, as far as no cell reaches over others.
import type { StateBlock } from "markdown-it"
import { type BlockRule, isOutOfPlace, lineText, type Plugin } from "./rule.ts"
import { pushRows } from "./written-rows.ts"

export const gridTables: Plugin = markdown => {
  markdown.block.ruler.before("table", "grid_table", gridTable, { alt: ["paragraph"] })
}

const BORDER = /^\+(?:[-=:]{2,}\+)+$/

const gridTable: BlockRule = (state, startLine, endLine, silent) => {
  if (isOutOfPlace(state, startLine) || !BORDER.test(lineText(state, startLine).trimEnd())) return false
  // One that failed is not tried again from its next border.
  if (startLine > 0 && /^[+|]/.test(lineText(state, startLine - 1))) return false
  const lines = gridLines(state, startLine, endLine)
  const rows = rowsOf(lines)
  if (rows === null) return false
  if (silent) return true
  pushRows(state, { rows, hasHead: HEAD.test(lines.join("\n")) }, [startLine, startLine + lines.length])
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

/** Null where the bars do not stand under each other. */
function rowsOf(lines: readonly string[]): string[][] | null {
  const [first = "", ...others] = lines
  const bars = Array.from(first.matchAll(/\+/g), ({ index }) => index)
  const rows: string[][] = []
  let row: string[] | null = null
  for (const line of others) {
    if (BORDER.test(line)) {
      if (row) rows.push(row)
      row = null
    } else {
      const cells: string[] = cellsOf(line, bars)
      if (cells.length === 0) return null
      row = row ? row.map((cell, index) => `${cell} ${cells[index] ?? ""}`.trim()) : cells
    }
  }
  return row === null && rows.length > 0 ? rows : null
}

function cellsOf(line: string, bars: readonly number[]): string[] {
  if (!bars.every(at => line[at] === "|")) return []
  return bars.slice(1).map((bar, index) => line.slice((bars[index] ?? 0) + 1, bar).trim())
}
