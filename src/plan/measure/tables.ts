// A table → heights of its head, rows and caption.
import type { Inline, Table } from "../../model.ts"
import { cellText, gapOf, usualWidths } from "./columns.ts"
import type { Flow } from "./flow.ts"
import { textSize } from "./page.ts"
import type { TableSize } from "./types.ts"

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
  const widths = table.widths ?? usualWidths(table, flow)
  const { numbers } = flow.page
  const gap = gapOf(table, flow)
  const height = (cells: Table["head"], isHead: boolean) =>
    Math.max(
      0,
      ...cells.map(({ inlines }, column) => {
        const width = (widths[column] ?? 0) - (column === widths.length - 1 ? 0 : gap)
        const size = textSize(flow.page, inlines, { ...cellText(inlines, { column, isHead }, flow), width })
        flow.watch?.told(size.width - width)
        return size.height
      }),
    )
  const padding = 2 * numbers.px("--cell-y") + numbers.px("--rule")
  const head = height(table.head, true) + numbers.px("--th-below") + numbers.px("--rule-strong")
  return {
    head: table.head.length > 0 ? head : 0,
    rows: table.rows.map(cells => height(cells, false) + padding),
    widths,
  }
}
