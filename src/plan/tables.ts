// Whether a table can be read on a slide; if not, the same as terms by row.
import { plainText } from "../inlines.ts"
import type { Block, Cell, Paragraph, Table, TermRow } from "../model.ts"
import { boxOf } from "./sheet.ts"
import { type Stage, sizesAt } from "./stage.ts"

/** More columns than these in which something wraps, or a row higher than these lines, are read better one by one. */
const MOST_COLUMNS = 9
const MOST_LINES = 6

/** Whether a table's columns can be read at the smallest size. */
export function isReadable(table: Table, stage: Stage): boolean {
  const count = Math.max(table.head.length, ...table.rows.map(row => row.length))
  if (count <= 2 || table.rows.length === 0) return true
  const px = stage.steps.table.at(-1) ?? 18
  const box = boxOf("top", stage.room.width.top, sizesAt(stage, px, { table: px }), stage.lang)
  const { widths, tight, faults } = stage.metrics.columns(table, box)
  if (count > MOST_COLUMNS && faults > 0) return false
  const total = widths.reduce((sum, width) => sum + width, 0)
  const { rows } = stage.metrics.tableRows({ ...table, widths, tight }, box)
  return total <= box.width + 1 && Math.max(...rows) <= MOST_LINES * px * 1.3 + 24
}

/** Each row becomes a term, its first cell, explained by the other cells under their heads. */
export function termsByRow(table: Table): Block {
  const rows = table.rows.map((cells): TermRow => {
    const [first, ...rest] = cells
    const details = rest.flatMap((cell, at) => (isEmpty(cell) ? [] : [{ head: table.head[at + 1], cell }]))
    return { lines: table.lines, term: first?.inlines ?? [], details: [explained(table, details)] }
  })
  return { kind: "terms", rows, lines: table.lines }
}

function explained({ lines }: Table, details: readonly { head: Cell | undefined; cell: Cell }[]): Block {
  const paragraph = ({ inlines }: Cell): Paragraph => ({ kind: "paragraph", inlines, lines })
  const rows = details.map(
    ({ head, cell }): TermRow => ({ lines, term: head?.inlines ?? [], details: [paragraph(cell)] }),
  )
  return { kind: "terms", rows, lines }
}

function isEmpty({ inlines }: Cell): boolean {
  return plainText(inlines).trim() === "" && !inlines.some(inline => inline.kind === "image")
}
