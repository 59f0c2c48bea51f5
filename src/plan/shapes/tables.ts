// A table, to what can be read of it on slides: itself, a few tables of some of its columns each, or terms by row.
import { emLength, plainText } from "../../content/inlines.ts"
import type { Block, Cell, Paragraph, Table, TermRow } from "../../model.ts"
import { boxAt, type Stage, sizesAt } from "../stage.ts"
import { linesOf, mayHaveLines } from "./lines.ts"

/**
 * More columns than these in which something wraps, or words are broken, are read better one by one; so is a row that is
 * higher than these lines.
 */
const MOST_WRAPPING = 9
const MOST_BROKEN = 6
const MOST_LINES = 6

/** More rows than these, one by one, would be a slide after the other of the same kind. */
const MOST_ROWS = 4
const MOST_PARTS = 3

export function readableParts(given: Table, stage: Stage): readonly Block[] {
  const table = withLinesAsRows(given)
  if (isReadable(table, stage)) return [table]
  const isLong = table.rows.length > MOST_ROWS && columnsOf(table) > MOST_BROKEN
  return (isLong && byColumns(table, stage)) || [termsByRow(table)]
}

/** As few as can be read, each of them with the first column; null: they would be too many. */
function byColumns(table: Table, stage: Stage): readonly Table[] | null {
  for (let count = 2; count <= MOST_PARTS; count++) {
    const parts = inParts(table, count)
    if (parts.every(part => isReadable(part, stage))) return parts
  }
  return null
}

/** The caption stands under the last one. */
function inParts(table: Table, count: number): Table[] {
  const size = Math.ceil((columnsOf(table) - 1) / count)
  return Array.from({ length: count }, (_, at) => {
    const pick = <Each>(cells: readonly Each[]) => [
      ...cells.slice(0, 1),
      ...cells.slice(1 + at * size, 1 + (at + 1) * size),
    ]
    return {
      ...table,
      align: pick(table.align),
      head: pick(table.head),
      rows: table.rows.map(pick),
      caption: at === count - 1 ? table.caption : [],
    }
  })
}

function columnsOf({ head, rows }: Table): number {
  return rows.reduce((most, row) => Math.max(most, row.length), head.length)
}

/** A cell of more lines, ended by the author, would fill most of a slide, and a row is not cut. */
const MOST_CELL_LINES = 10

/** Columns of lines, as lists of links are set for their looks. */
function withLinesAsRows(table: Table): Table {
  const isHigh = (row: readonly Cell[]) =>
    row.some(({ inlines }) => mayHaveLines(inlines, MOST_CELL_LINES + 1))
  if (!table.rows.some(isHigh)) return table
  return { ...table, rows: table.rows.flatMap(row => (isHigh(row) ? lineRows(row) : [row])) }
}

function lineRows(row: readonly Cell[]): Cell[][] {
  const columns = row.map(({ inlines }) => linesOf(inlines))
  const count = Math.max(...columns.map(lines => lines.length))
  return Array.from({ length: count }, (_, at) => columns.map(lines => ({ inlines: lines[at] ?? [] })))
}

/** Of the room, for a row that stands on a slide with its head. */
const HIGHEST_ROW = 0.6

/** Whether a table's columns can be read at the smallest size. */
function isReadable(table: Table, stage: Stage): boolean {
  const count = columnsOf(table)
  if (table.rows.length === 0) return true
  const px = stage.steps.table.at(-1) ?? 18
  const box = boxAt("top", sizesAt(stage, px, { table: px }), stage)
  const { widths, tight, faults, broken } = stage.metrics.columns(table, box)
  if ((count > MOST_WRAPPING && faults > 0) || (count > MOST_BROKEN && broken > 0)) return false
  const total = widths.reduce((sum, width) => sum + width, 0)
  const { rows } = stage.metrics.tableRows({ ...table, widths, tight }, box)
  const { room } = stage
  if (count <= 2) return rows.every(height => height <= (room.end - room.top) * HIGHEST_ROW)
  return total <= box.width + 1 && rows.every(height => height <= MOST_LINES * px * 1.3 + 24)
}

/** In em: longer first cells explain, too. */
const LONGEST_TERM = 60

/** Each row becomes a term, its first cell, explained by the other cells under their heads; by the one of two as it is. */
function termsByRow(table: Table): Block {
  const rows = table.rows.map((cells): TermRow => {
    const [first] = cells
    const term = first && emLength(plainText(first.inlines)) <= LONGEST_TERM ? first.inlines : []
    const details = cells.flatMap((cell, at) =>
      isEmpty(cell) || cell.inlines === term ? [] : [{ head: table.head[at], cell }],
    )
    const [only] = details
    const isPair = only && details.length === 1 && cells.length <= 2
    const lines = table.lines
    return { lines, term, details: [isPair ? paragraphOf(only.cell, lines) : explained(table, details)] }
  })
  return { kind: "terms", rows, lines: table.lines }
}

function explained({ lines }: Table, details: readonly { head: Cell | undefined; cell: Cell }[]): Block {
  const rows = details.map(
    ({ head, cell }): TermRow => ({ lines, term: head?.inlines ?? [], details: [paragraphOf(cell, lines)] }),
  )
  return { kind: "terms", rows, lines }
}

function paragraphOf({ inlines }: Cell, lines: Table["lines"]): Paragraph {
  return { kind: "paragraph", inlines, lines }
}

function isEmpty({ inlines }: Cell): boolean {
  return plainText(inlines).trim() === "" && !inlines.some(inline => inline.kind === "image")
}
