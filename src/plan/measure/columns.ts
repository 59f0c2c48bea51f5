// A table and where it stands → how wide its columns are: as browsers share the width, or better where a table is wide.
import { isFigure } from "../../content/digits.ts"
import type { Inline, Table } from "../../model.ts"
import type { Flow } from "./flow.ts"
import type { Columns, TextRole } from "./types.ts"
import { widest } from "./units.ts"

/** So many columns stand nearer to each other where something would wrap. */
const MANY = 6

/** Those under which the rows take the fewest lines. */
export function bestColumns(table: Table, flow: Flow): Columns {
  const usual = columnsWith(table, false, flow)
  if (usual.faults === 0 || usual.widths.length < MANY) return usual
  const tight = columnsWith(table, true, flow)
  return tight.broken + tight.faults < usual.broken + usual.faults ? tight : usual
}

/** As browsers do it by themselves. */
export function usualWidths(table: Table, flow: Flow): readonly number[] {
  return shareWidth(columnNeeds(cellNeeds(table, flow), gapOf(table, flow)), flow.width)
}

export function gapOf({ tight }: Pick<Table, "tight">, { page: { numbers } }: Flow): number {
  return numbers.px(tight ? "--cell-x-tight" : "--cell-x")
}

interface CellPlace {
  readonly column: number
  readonly isHead: boolean
}

export function cellText(
  inlines: readonly Inline[],
  { column, isHead }: CellPlace,
  { page: { numbers }, sizes }: Flow,
): { role: TextRole; px: number } {
  if (isHead)
    return { role: "tableHead", px: Math.max(numbers.px("--s-th", sizes.table), numbers.px("--floor-th")) }
  const [words, figures] = column === 0 ? FIRST : OTHERS
  return { role: isFigure(inlines) ? figures : words, px: sizes.table }
}

const FIRST = ["firstCell", "firstFigure"] as const
const OTHERS = ["table", "tableFigure"] as const

interface Need {
  /** Widest part that cannot be broken. */
  readonly least: number
  /** All in one line. */
  readonly most: number
}

/** By rows, the head first. */
type CellNeeds = readonly (readonly Need[])[]

function columnsWith(table: Table, tight: boolean, flow: Flow): Columns {
  const gap = gapOf({ tight }, flow)
  const cells = cellNeeds(table, flow)
  const needs = columnNeeds(cells, gap)
  const ways = waysToShare(needs, flow.width).map(widths => ({
    widths,
    faults: faultsIn(cells, widths, { gap, short: SHORT * flow.sizes.table }),
  }))
  const best = ways.reduce((found, way) => (way.faults < found.faults ? way : found))
  const broken = needs.filter(({ least }, column) => least > (best.widths[column] ?? 0) + 1).length
  return { ...best, tight, broken }
}

/** As browsers share; and so that the columns that need the least have all that they want, one more with each way. */
function waysToShare(needs: readonly Need[], width: number): (readonly number[])[] {
  const ways = [shareWidth(needs, width)]
  const byWant = needs.map((_, column) => column).sort((a, b) => wantOf(needs, a) - wantOf(needs, b))
  for (let full = 1; full < needs.length; full++) {
    const [first, others] = [byWant.slice(0, full), byWant.slice(full)]
    const rest = first.reduce((left, column) => left - wantOf(needs, column), width)
    const wanting = others.flatMap(column => needs[column] ?? [])
    if (wanting.reduce((sum, { least }) => sum + least, 0) > rest) break
    const shared = shareWidth(wanting, rest)
    ways.push(
      needs.map(({ most }, column) =>
        first.includes(column) ? most : (shared[others.indexOf(column)] ?? 0),
      ),
    )
  }
  return ways
}

function wantOf(needs: readonly Need[], column: number): number {
  return needs[column]?.most ?? 0
}

/** Cells that say little, such as a figure and its unit, look broken where they wrap. */
function faultsIn(cells: CellNeeds, widths: readonly number[], { gap, short }: Setting): number {
  let faults = 0
  for (const row of cells) {
    let lines = 1
    row.forEach(({ most }, column) => {
      const width = (widths[column] ?? 0) - (column === widths.length - 1 ? 0 : gap)
      if (most <= width + 1) return
      lines = Math.max(lines, Math.ceil((most * RAGGED) / Math.max(1, width)))
      if (most <= short) faults += SHORT_WRAPPED
    })
    faults += lines - 1
  }
  return faults
}

interface Setting {
  /** In px. */
  readonly gap: number
  /** Cells up to this width are short. */
  readonly short: number
}

/** Of a short cell, in em. */
const SHORT = 8
const SHORT_WRAPPED = 1

/** Lines are not filled to their ends. */
const RAGGED = 1.1

function columnNeeds(cells: CellNeeds, gap: number): Need[] {
  const count = cells.reduce((most, row) => Math.max(most, row.length), 1)
  return Array.from({ length: count }, (_, column) => {
    const beside = column === count - 1 ? 0 : gap
    const widest = (of: keyof Need) =>
      cells.reduce((most, row) => Math.max(most, row[column]?.[of] ?? 0), 0) + beside
    return { least: widest("least"), most: widest("most") }
  })
}

function cellNeeds({ head, rows }: Table, flow: Flow): CellNeeds {
  const needs = (cells: Table["head"], isHead: boolean) =>
    cells.map(({ inlines }, column) => cellNeed(inlines, column, isHead, flow))
  return [needs(head, true), ...rows.map(row => needs(row, false))]
}

function cellNeed(inlines: readonly Inline[], column: number, isHead: boolean, flow: Flow): Need {
  const { page } = flow
  const { role, px } = cellText(inlines, { column, isHead }, flow)
  const look = page.looks(role, px)
  // A little more than measured, so that rounding never wraps a column's longest cell.
  return {
    least: Math.ceil(widest(page.units(inlines, look))),
    most: Math.ceil(page.text(inlines, look, Number.POSITIVE_INFINITY).width) + 1,
  }
}

/** As browsers do it: what is left after the least goes by what each column still wants. */
function shareWidth(needs: readonly Need[], width: number): readonly number[] {
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
function narrowest(least: readonly number[], width: number): readonly number[] {
  const sorted = least.toSorted((a, b) => a - b)
  let rest = width
  for (const [index, need] of sorted.entries()) {
    const share = rest / (sorted.length - index)
    if (need >= share) return least.map(each => Math.min(each, share))
    rest -= need
  }
  return [...least]
}
