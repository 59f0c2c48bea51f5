// The atoms of one heading, to the sizes of its code and tables: the largest that keep lines and blocks whole.
import type { Block, Code, Output, Sizes, Table } from "../model.ts"
import { type Atom, sourceOf } from "./atoms.ts"
import type { Box } from "./measure/metrics.ts"
import { boxOf } from "./sheet.ts"
import { type Stage, sizesAt } from "./stage.ts"
import type { Title } from "./titles.ts"

/** What makes a size worse: each line that has to wrap, each further slide that a block takes, each step down. */
const WRAPPED = 1
const CUT = 4
const SMALLER = 0.5

export function sizesFor(atoms: readonly Atom[], title: Title, stage: Stage): Pick<Sizes, "code" | "table"> {
  const sources = new Set(atoms.flatMap(atom => sourceOf(atom.matter) ?? []))
  const listings = [...sources].filter(isCode)
  const tables = [...sources].filter(isTable)
  const outputs = atoms.flatMap(({ matter }) =>
    matter.kind === "whole" ? matter.blocks.filter(isOutput) : [],
  )
  const room = stage.room.end - stage.room.top - title.heights.top - stage.room.headGap
  return {
    code: best(stage.steps.code, px => codeFault(listings, outputs, px, { stage, room })),
    table: best(stage.steps.table, px => tableFault(tables, px, room, stage)),
  }
}

/** Of equal ones the largest. */
function best(sizes: readonly number[], fault: (px: number) => number): number {
  let [found, least] = [sizes[0] ?? 18, Number.POSITIVE_INFINITY]
  for (const [step, px] of sizes.entries()) {
    if (least <= SMALLER * step) break
    const whole = fault(px) + SMALLER * step
    if (whole < least) [found, least] = [px, whole]
  }
  return found
}

function codeFault(
  listings: readonly Code[],
  outputs: readonly Output[],
  px: number,
  { stage, room }: { stage: Stage; room: number },
): number {
  const box = boxOf("top", stage.room.width.top, sizesAt(stage, px, { code: px }), stage.lang)
  const besides = { ...box, width: box.width * CODE_SHARE }
  const wrapped = (code: Code, place: Box) =>
    stage.metrics.codeSize(code, place).lines.filter(count => count > 1).length
  const fault = (block: Code | Output, lines: number) =>
    WRAPPED * Math.min(lines, 8) + CUT * cuts(stage.metrics.block(block, box), room)
  const faults = [
    ...listings.map(code => fault(code, wrapped(code, box))),
    ...outputs.map(output => fault(output, wrapped(output.code, besides))),
  ]
  return faults.reduce((sum, each) => sum + each, 0)
}

function cuts(height: number, room: number): number {
  return Math.max(0, Math.ceil(height / Math.max(1, room)) - 1)
}

/** Of the slide's width, for code that stands beside its output. */
const CODE_SHARE = 0.66

function tableFault(tables: readonly Table[], px: number, room: number, stage: Stage): number {
  const box = boxOf("top", stage.room.width.top, sizesAt(stage, px, { table: px }), stage.lang)
  return tables.reduce((sum, table) => {
    const { head, rows } = stage.metrics.tableRows(table, box)
    const height = rows.reduce((all, row) => all + row, 0)
    return sum + CUT * cuts(height, room - head)
  }, 0)
}

function isCode(block: Block): block is Code {
  return block.kind === "code"
}

function isOutput(block: Block): block is Output {
  return block.kind === "output"
}

function isTable(block: Block): block is Table {
  return block.kind === "table"
}
