// The atoms of one heading, to the sizes of its code and tables: the largest that keep lines and blocks whole.
import type { Block, Code, Output, Sizes } from "../../model.ts"
import { type Atom, type Ring, sourceOf } from "../atoms/atoms.ts"
import { placeWithin } from "../atoms/sheet.ts"
import { FULL } from "../costs.ts"
import type { Box, Metrics } from "../measure/metrics.ts"
import { bodyUpTo, boxAt, type Stage, sizesAt } from "../stage.ts"
import type { Title } from "../topics/titles.ts"

/**
 * What makes a size worse: each line or row that wraps, each further slide of a block, each column that breaks words,
 * columns that stand nearer than usual, each step down.
 */
const WRAPPED = 1
const CUT = 4
const BROKEN = 4
const TIGHT = 0.6
const SMALLER = 0.5

export function sizesFor(atoms: readonly Atom[], title: Title, stage: Stage): Pick<Sizes, "code" | "table"> {
  const sources = new Set(atoms.flatMap(atom => sourceOf(atom.matter) ?? []))
  const listings = [...sources].filter(isCode)
  const tables = atoms.filter(({ matter }) => matter.kind === "table" && matter.at === 0)
  const outputs = atoms.flatMap(({ matter }) =>
    matter.kind === "whole" ? matter.blocks.filter(isOutput) : [],
  )
  const room = stage.room.end - stage.room.top - title.heights.top - stage.room.headGap
  return {
    code: best(stage.steps.code, px => codeFault(listings, outputs, px, { stage, room })),
    table: best(stage.steps.table, px => tableFault(tables, px, { stage, room })),
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
  const box = boxAt("top", sizesAt(stage, px, { code: px }), stage)
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

/** `firsts`: the first row of each table. */
function tableFault(
  firsts: readonly Atom[],
  px: number,
  { stage, room }: { stage: Stage; room: number },
): number {
  const { metrics } = stage
  // A box's title takes the most room where the text is as large as it may be beside a table.
  const box = boxAt("top", sizesAt(stage, bodyUpTo(stage.steps.large, stage), { table: px }), stage)
  const full = room * FULL[stage.settings.density]
  return firsts.reduce((sum, { rings, matter }) => {
    if (matter.kind !== "table") return sum
    const place = placeWithin(rings, metrics, box)
    const { widths, tight, broken, faults } = metrics.columns(matter.table, place)
    const { head, rows } = metrics.tableRows({ ...matter.table, widths, tight }, place)
    const around = rings.reduce((all, ring) => all + frameOf(ring, box, metrics), head)
    const wrapped = WRAPPED * (faults / Math.max(1, rows.length))
    const near = tight ? TIGHT : 0
    return sum + CUT * (slidesFor(rows, full - around) - 1) + BROKEN * broken + wrapped + near
  }, 0)
}

/** Of a box around a table, what stands above and below. */
function frameOf(ring: Ring, box: Box, metrics: Metrics): number {
  return ring.kind === "box" ? metrics.block({ ...ring.box, blocks: [] }, box) : 0
}

/** As many as rows take that are not cut. */
function slidesFor(heights: readonly number[], room: number): number {
  let [slides, left] = [1, room]
  for (const height of heights) {
    if (height > left) {
      slides++
      left = room
    }
    left -= height
  }
  return slides
}

function isCode(block: Block): block is Code {
  return block.kind === "code"
}

function isOutput(block: Block): block is Output {
  return block.kind === "output"
}
