// Tables of Pandoc whose columns are runs of dashes: simple ones, a line a row, and those with rows of several lines.
import type { StateBlock } from "markdown-it"
import { alignOf, type Column, cellsOf, columnsOf } from "./dashed-columns.ts"
import { type BlockRule, isOutOfPlace, type Plugin, type Span } from "./rule.ts"
import { pushRows } from "./written-rows.ts"

export const dashedTables: Plugin = markdown => {
  // Before code and breaks, which an indented head and a line of dashes would be.
  markdown.block.ruler.before("table", "dashed_table", rule(unlikeText))
  // After all that begins with a sign of its own, and before text.
  markdown.block.ruler.before("lheading", "simple_table", rule(simpleTable))
}

type Find = (state: StateBlock, span: Span) => DashedTable | null

const unlikeText: Find = (state, span) => {
  if (isOutOfPlace(state, span.startLine)) return simpleTable(state, span)
  if (dashesOn(state, span.startLine, span.endLine) === null) return null
  return headedTable(state, span) ?? headlessTable(state, span)
}

function rule(find: Find): BlockRule {
  return (state, startLine, endLine, silent) => {
    const table = find(state, { startLine, endLine })
    if (table === null) return false
    const { columns, head, body, end } = table
    const rows = [...(head.length > 0 ? [head] : []), ...body].map(lines => rowOf(lines, columns))
    if (rows.some(row => row === null)) return false
    if (silent) return true
    const shown = head.length > 0 ? head : (body[0]?.slice(0, 1) ?? [])
    const align = columns.map((_, index) => alignOf(shown, columns, index))
    const written = { rows: rows.flatMap(row => (row ? [row] : [])), hasHead: head.length > 0, align }
    pushRows(state, written, [startLine, end])
    state.line = end
    return true
  }
}

interface DashedTable {
  readonly columns: readonly Column[]
  readonly head: readonly string[]
  /** Rows, each of its lines. */
  readonly body: readonly (readonly string[])[]
  /** Line behind it. */
  readonly end: number
}

/** A head, dashes, and rows as far as the next blank line. */
function simpleTable(state: StateBlock, { startLine, endLine }: Span): DashedTable | null {
  const columns = columnsOn(state, startLine + 1, endLine)
  if (columns === null) return null
  const body = textFrom(state, startLine + 2, endLine)
  const isClosed = isFoot(state, body.end, endLine)
  if (!isClosed && dashesOn(state, body.end, endLine) !== null) return null
  return tableOf({
    columns,
    head: [lineOn(state, startLine)],
    body: body.lines.map(line => [line]),
    end: isClosed ? body.end + 1 : body.end,
  })
}

/** Dashes, a head of some lines, dashes that are its columns, rows with blank lines between them, and dashes. */
function headedTable(state: StateBlock, { startLine, endLine }: Span): DashedTable | null {
  const head = textFrom(state, startLine + 1, endLine)
  const columns = dashesOn(state, head.end, endLine)
  if (columns === null || head.lines.length === 0) return null
  const body = rowsFrom(state, head.end + 1, endLine)
  if (body === null || !(columns.length > 1 || isFrame(columns, state, [startLine, body.end - 1])))
    return null
  return tableOf({ columns, head: head.lines, body: body.rows, end: body.end })
}

/** Rows between two lines of dashes: a line each, or of several lines with blank ones between them. */
function headlessTable(state: StateBlock, { startLine, endLine }: Span): DashedTable | null {
  const columns = columnsOn(state, startLine, endLine)
  const body = columns && rowsFrom(state, startLine + 1, endLine)
  if (!columns || !body) return null
  const rows = body.hasBlanks ? body.rows : body.rows.flat().map(line => [line])
  return tableOf({ columns, head: [], body: rows, end: body.end })
}

function tableOf(table: DashedTable): DashedTable | null {
  return table.body.length > 0 ? table : null
}

/** Lines up to a blank one or to dashes. */
function textFrom(state: StateBlock, first: number, endLine: number) {
  let end = first
  while (isInside(state, end, endLine) && !state.isEmpty(end) && dashesOn(state, end, endLine) === null) end++
  return { lines: linesOn(state, first, end), end }
}

/** Null where none follows at once, or where the next dashes are not those of a foot. */
function rowsFrom(state: StateBlock, first: number, endLine: number) {
  const rows: (readonly string[])[] = []
  let line = first
  while (isInside(state, line, endLine) && dashesOn(state, line, endLine) === null) {
    const text = textFrom(state, line, endLine)
    if (text.lines.length > 0) rows.push(text.lines)
    line = Math.max(text.end, line + 1)
  }
  if (state.isEmpty(first) || !isFoot(state, line, endLine)) return null
  return { rows, hasBlanks: line - first > rows.flat().length, end: line + 1 }
}

function isInside(state: StateBlock, line: number, endLine: number): boolean {
  return line < endLine && (state.isEmpty(line) || (state.sCount[line] ?? 0) >= state.blkIndent)
}

function isFoot(state: StateBlock, line: number, endLine: number): boolean {
  return dashesOn(state, line, endLine) !== null && (line + 1 >= endLine || state.isEmpty(line + 1))
}

function dashesOn(state: StateBlock, line: number, endLine: number): Column[] | null {
  return line >= endLine || isOutOfPlace(state, line) ? null : columnsOf(lineOn(state, line))
}

/** One column is known by the same dashes around it: of shorter ones people make breaks between their parts. */
function isFrame(
  [only]: readonly Column[],
  state: StateBlock,
  [first, last]: readonly [number, number],
): boolean {
  const isSame = (line: number) => {
    const [run, ...others] = columnsOf(lineOn(state, line)) ?? []
    return others.length === 0 && run?.start === only?.start && run?.end === only?.end
  }
  return only !== undefined && only.end - only.start > BREAK && isSame(first) && isSame(last)
}

const BREAK = 4

/** One run alone underlines a heading, or is a break. */
function columnsOn(state: StateBlock, line: number, endLine: number): Column[] | null {
  const columns = dashesOn(state, line, endLine)
  return columns && columns.length > 1 ? columns : null
}

function linesOn(state: StateBlock, first: number, end: number): string[] {
  return Array.from({ length: end - first }, (_, index) => lineOn(state, first + index))
}

function lineOn(state: StateBlock, line: number): string {
  return state.getLines(line, line + 1, state.blkIndent, false)
}

/** Null where a line is no row of these columns. */
function rowOf(lines: readonly string[], columns: readonly Column[]): string[] | null {
  const cells = lines.map(line => cellsOf(line, columns))
  if (cells.some(each => each === null)) return null
  return columns.map((_, index) => cells.flatMap(each => each?.[index] || []).join(" "))
}
