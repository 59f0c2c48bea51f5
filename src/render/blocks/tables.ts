// Tables → markup: alignment, columns of numbers, and first cells that repeat the one above.
import { isFigure } from "../../content/digits.ts"
import { plainText } from "../../content/inlines.ts"
import type { Align, Cell, Table } from "../../model.ts"
import type { Context } from "../context.ts"
import { appears } from "../fragments.ts"
import { classes, type Html, html } from "../html.ts"
import { turnedBlock } from "../inlines/direction.ts"
import { renderInlines } from "../inlines/inlines.ts"

export function renderTable(table: Table, context: Context): Html {
  const aligns = alignments(table)
  const { dir, inside } = turnedBlock(table, context)
  const caption = table.caption.length > 0 && html`<caption>${renderInlines(table.caption, inside)}</caption>`
  return html`<table${appears(table, table.tight && "tight")}${dir}>${caption}${columnWidths(table)}${tableHead(table, aligns, inside)}<tbody>${table.rows.map(
    (row, index) =>
      html`<tr>${row.map((cell, column) => bodyCell(cell, aligns[column] ?? null, isSame(table, index, column), inside))}</tr>`,
  )}</tbody></table>`
}

/** As planned, so that a table that goes on keeps its columns. */
function columnWidths({ widths }: Table): Html | undefined {
  if (!widths) return undefined
  const total = widths.reduce((sum, width) => sum + width, 0)
  const share = (width: number) => `${((100 * width) / total).toFixed(3)}%`
  return html`<colgroup>${widths.map(width => html`<col style="width:${share(width)}">`)}</colgroup>`
}

function tableHead({ head }: Table, aligns: readonly Align[], context: Context): Html | false {
  if (head.length === 0) return false
  return html`<thead><tr>${head.map(({ inlines }, column) =>
    // An empty cell is the head of nothing.
    inlines.length === 0
      ? html`<td></td>`
      : html`<th scope="col"${classes(aligns[column])}>${renderInlines(inlines, context)}</th>`,
  )}</tr></thead>`
}

function bodyCell(cell: Cell, align: Align, same: boolean, context: Context): Html {
  return html`<td${classes(align, same && "same", isFigure(cell.inlines) && "digits")}>${renderInlines(cell.inlines, context)}</td>`
}

/** As the author said; else numbers stand to the right. */
function alignments(table: Table): Align[] {
  const columns = Math.max(table.head.length, ...table.rows.map(row => row.length))
  return Array.from(
    { length: columns },
    (_, column) => table.align[column] ?? (isNumeric(table, column) ? "right" : null),
  )
}

/** E.g., "1,024", "-3.5 %", "12 ms", "$40", "–" among them. */
const number = /^[\p{Sc}~≈±+−-]?\s?\d[\d.,\s]*\s?([%‰×x°\p{Sc}]|\p{L}{1,3}(\/\p{L})?)?$|^[–—-]$/u

function isNumeric({ rows }: Table, column: number): boolean {
  if (column === 0 || rows.length === 0) return false
  const texts = rows.map(row => plainText(row[column]?.inlines ?? [])).filter(text => text !== "")
  return texts.some(text => /\d/.test(text)) && texts.every(text => number.test(text))
}

/** Grouping without colour: a first cell equal to the one above it goes dim. */
function isSame({ rows }: Table, row: number, column: number): boolean {
  if (column > 0) return false
  const text = plainText(rows[row]?.[0]?.inlines ?? [])
  return text !== "" && text === plainText(rows[row - 1]?.[0]?.inlines ?? [])
}
