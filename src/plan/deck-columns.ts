// The rows of a deck as text → the same with titles that leave each slide its one line on a terminal.
import { cells, cutTo } from "../text/cells.ts"

export type Row = readonly [number: string, layout: string, title: string, figures: string]

export function widest(rows: readonly Row[], column: number): number {
  return rows.reduce((most, row) => Math.max(most, cells(row[column] ?? "")), 0)
}

/** Below that a title tells nothing. */
const LEAST_TITLE = 20

/** A title takes what the columns beside it leave; where none stands behind it, the rest of the line. */
export function withinColumns(rows: readonly Row[], columns: number): Row[] {
  const before = widest(rows, 0) + widest(rows, 1) + 2 * "  ".length
  const behind = widest(rows, 3) + "  ".length
  return rows.map(([number, layout, title, figures]) => {
    const room = columns - before - behind
    return [number, layout, shortened(title, Math.max(LEAST_TITLE, room)), figures]
  })
}

/** Of its sections the nearest stay, and which part of them it is: "… › A worker in Python (1/3)". */
function shortened(title: string, room: number): string {
  if (cells(title) <= room) return title
  const [, path = "", part = ""] = /^(.*?)( \(\d+\/\d+\))?$/s.exec(title) ?? []
  const names = path.split(" › ")
  const shorter = names.slice(1).map((_, at) => `… › ${names.slice(at + 1).join(" › ")}`)
  const rest = shorter.find(each => cells(each + part) <= room) ?? shorter.at(-1) ?? path
  return cutTo(room - cells(part), rest) + part
}
