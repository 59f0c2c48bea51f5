// The atoms of one heading, to the sizes of its code and tables: the largest that keep lines and blocks whole.
import type { Block, Code, Sizes, Table } from "../model.ts"
import { type Atom, sourceOf } from "./atoms.ts"
import { boxOf } from "./sheet.ts"
import { type Stage, sizesAt } from "./stage.ts"
import type { Title } from "./titles.ts"

/** What makes a size worse: each line that has to wrap, a block that no longer fits one slide, each step down. */
const WRAPPED = 1
const CUT = 4
const SMALLER = 0.9

export function sizesFor(atoms: readonly Atom[], title: Title, stage: Stage): Pick<Sizes, "code" | "table"> {
  const sources = new Set(atoms.flatMap(atom => sourceOf(atom.matter) ?? []))
  const listings = [...sources].filter(isCode)
  const tables = [...sources].filter(isTable)
  const room = stage.room.end - stage.room.top - title.heights.top - stage.room.headGap
  return {
    code: best(stage.steps.code, px => codeFault(listings, px, room, stage)),
    table: best(stage.steps.table, px => tableFault(tables, px, room, stage)),
  }
}

function best(sizes: readonly number[], fault: (px: number) => number): number {
  const faults = sizes.map((px, step) => fault(px) + SMALLER * step)
  return sizes[faults.indexOf(Math.min(...faults))] ?? 18
}

function codeFault(listings: readonly Code[], px: number, room: number, stage: Stage): number {
  const box = boxOf("top", stage.room.width.top, sizesAt(stage, px, { code: px }), stage.lang)
  return listings.reduce((sum, code) => {
    const lines = stage.metrics.codeLines(code, box)
    const wrapped = lines.filter(count => count > 1).length
    return sum + WRAPPED * Math.min(wrapped, 8) + (stage.metrics.block(code, box) > room ? CUT : 0)
  }, 0)
}

function tableFault(tables: readonly Table[], px: number, room: number, stage: Stage): number {
  const box = boxOf("top", stage.room.width.top, sizesAt(stage, px, { table: px }), stage.lang)
  return tables.reduce((sum, table) => {
    const { head, rows } = stage.metrics.tableRows(table, box)
    return sum + (head + rows.reduce((all, row) => all + row, 0) > room ? CUT : 0)
  }, 0)
}

function isCode(block: Block): block is Code {
  return block.kind === "code"
}

function isTable(block: Block): block is Table {
  return block.kind === "table"
}
