// A table → widths of its columns, by what their cells need at least and at best, and heights of its rows.
import type { Inline, Table } from "../../model.ts"
import type { Flow } from "./frame.ts"
import { textSize } from "./page.ts"
import type { TableSize, TextRole } from "./types.ts"
import { widest } from "./units.ts"

export function tableHeight(table: Table, flow: Flow): number {
  const { head, rows } = tableSize(table, flow)
  return rows.reduce((sum, row) => sum + row, head) + captionHeight(table.caption, flow)
}

export function captionHeight(
  caption: readonly Inline[],
  { page, width }: Pick<Flow, "page" | "width">,
): number {
  if (caption.length === 0) return 0
  const place = { role: "caption", width, px: page.numbers.px("--s-cap") } as const
  return page.numbers.px("--cap-gap") + textSize(page, caption, place).height
}

export function tableSize(table: Table, flow: Flow): TableSize {
  const widths = table.widths ?? columnWidths(table, flow)
  const { numbers } = flow.page
  const gap = numbers.px("--cell-x")
  const height = (cells: Table["head"], isHead: boolean) =>
    Math.max(
      0,
      ...cells.map(({ inlines }, column) => {
        const width = (widths[column] ?? 0) - (column === widths.length - 1 ? 0 : gap)
        const size = textSize(flow.page, inlines, { ...cellText(column, isHead, flow), width })
        flow.watch?.told(size.width - width)
        return size.height
      }),
    )
  const line = numbers.px("--lh-table", flow.sizes.table)
  const padding = 2 * numbers.px("--cell-y") + numbers.px("--rule")
  const head = height(table.head, true) + numbers.px("--th-below") + numbers.px("--rule-strong")
  return {
    head: table.head.length > 0 ? head : 0,
    rows: table.rows.map(cells => Math.max(line, height(cells, false)) + padding),
    widths,
  }
}

function cellText(
  column: number,
  isHead: boolean,
  { page: { numbers }, sizes }: Flow,
): { role: TextRole; px: number } {
  if (isHead)
    return { role: "tableHead", px: Math.max(numbers.px("--s-th", sizes.table), numbers.px("--floor-th")) }
  return { role: column === 0 ? "firstCell" : "table", px: sizes.table }
}

interface Need {
  /** Widest part that cannot be broken. */
  readonly least: number
  /** All in one line. */
  readonly most: number
}

function columnWidths(table: Table, flow: Flow): number[] {
  const count = Math.max(table.head.length, ...table.rows.map(row => row.length), 1)
  const needs = Array.from({ length: count }, (_, column) =>
    columnNeed(table, column, column === count - 1, flow),
  )
  return shareWidth(needs, flow.width)
}

function columnNeed(table: Table, column: number, isLast: boolean, flow: Flow): Need {
  const gap = isLast ? 0 : flow.page.numbers.px("--cell-x")
  const cells = [
    { cell: table.head[column], isHead: true },
    ...table.rows.map(row => ({ cell: row[column], isHead: false })),
  ]
  const needs = cells.map(({ cell, isHead }) =>
    cell ? cellNeed(cell.inlines, column, isHead, flow) : { least: 0, most: 0 },
  )
  const widest = (of: keyof Need) => Math.max(...needs.map(need => need[of])) + gap
  return { least: widest("least"), most: widest("most") }
}

function cellNeed(inlines: readonly Inline[], column: number, isHead: boolean, flow: Flow): Need {
  const { page } = flow
  const { role, px } = cellText(column, isHead, flow)
  const look = page.looks(role, px)
  // A little more than measured, so that rounding never wraps a column's longest cell.
  return {
    least: Math.ceil(widest(page.units(inlines, look))),
    most: Math.ceil(page.lines(inlines, look, Number.POSITIVE_INFINITY).width) + 1,
  }
}

/** As browsers do it: what is left after the least goes by what each column still wants. */
function shareWidth(needs: readonly Need[], width: number): number[] {
  const sum = (of: keyof Need) => needs.reduce((total, need) => total + need[of], 0)
  const [least, most] = [sum("least"), sum("most")]
  if (most <= width)
    return needs.map(need => (most === 0 ? width / needs.length : (need.most * width) / most))
  if (least <= width)
    return needs.map(need => need.least + ((need.most - need.least) * (width - least)) / (most - least))
  return narrowest(
    needs.map(need => need.least),
    width,
  )
}

/** Too wide for its longest words: the widest columns give way, until words are broken. */
function narrowest(least: readonly number[], width: number): number[] {
  const sorted = least.toSorted((a, b) => a - b)
  let rest = width
  for (const [index, need] of sorted.entries()) {
    const share = rest / (sorted.length - index)
    if (need >= share) return least.map(each => Math.min(each, share))
    rest -= need
  }
  return [...least]
}
