// From one atom on, every slide that may begin there, with what it would cost; and a slide as it was decided.
import type { Layout } from "../model.ts"
import type { Atom } from "./atoms.ts"
import type { Offer } from "./breaks.ts"
import { LARGE_BODY, SQUEEZED } from "./costs.ts"
import { slideCost } from "./judge.ts"
import { flow, flowFill } from "./layouts/flow.ts"
import { layoutOf } from "./layouts/table.ts"
import type { Candidate, LayoutRow, Run, Stretch } from "./stretch.ts"
import type { Title } from "./titles.ts"

/** A slide as decided: which atoms, in which layout, under which heading. */
export interface Draft {
  readonly title: Title
  readonly candidate: Candidate
  /** Height of the content over the room. */
  readonly fill: number
  readonly atoms: readonly Atom[]
  /** It fits nowhere: what cannot be broken is scaled on stage. */
  readonly squeezed: boolean
  /** Names the stretch at its size within its run. */
  readonly key: string
}

export interface Level {
  readonly body: number
  /** Of any slide at these sizes. */
  readonly cost: number
}

/** After so many longer stretches that do not fit, none will; where all is one flow, after the first. */
const PATIENCE = 4

export function offerSlides(run: Run, from: number, level: Level, offer: Offer): void {
  // At large sizes, which are for few words, all stands on one slide or nothing does.
  if (level.body > LARGE_BODY) {
    if (from === 0) offer(run.atoms.length, costOf(run, from, run.atoms.length, level))
    return
  }
  const patience = run.isOneFlow ? 1 : PATIENCE
  let misses = 0
  for (let to = from + 1; to <= run.atoms.length && misses < patience; to++) {
    const cost = costOf(run, from, to, level)
    misses = cost < Number.POSITIVE_INFINITY ? 0 : misses + 1
    if (misses === 0) offer(to, cost)
    else if (to === from + 1)
      offer(to, squeezedCost({ run, from, to, body: level.body, alone: false }, level))
  }
}

/** Infinite where the stretch is no slide. Asked for thousands of stretches, of which few are taken. */
function costOf(run: Run, from: number, to: number, level: Level): number {
  const alone = from === 0 && to === run.atoms.length
  const stretch: Stretch = { run, from, to, body: level.body, alone }
  if (run.banned.size > 0 && run.banned.has(keyOf(stretch))) return Number.POSITIVE_INFINITY
  for (const row of run.layouts) {
    const cost = row === flow ? flowCost(stretch, level) : rowCost(row(stretch), stretch, level)
    if (cost !== null) return cost
  }
  return Number.POSITIVE_INFINITY
}

function flowCost(stretch: Stretch, { cost }: Level): number | null {
  const fill = flowFill(stretch)
  return fill >= 0 ? cost + slideCost(stretch, fill, true) : null
}

function rowCost(answer: ReturnType<LayoutRow>, stretch: Stretch, { cost }: Level): number | null {
  if (answer === "smaller") return Number.POSITIVE_INFINITY
  return answer && cost + candidateCost(stretch, answer)
}

const PICTURES: readonly Layout[] = ["figure", "beside", "gallery"]

function candidateCost(stretch: Stretch, { fill, frame, layout }: Candidate): number {
  const isText = frame !== "free" && !PICTURES.includes(layout)
  return slideCost(stretch, fill, isText)
}

export function draftOf(run: Run, from: number, to: number, body: number): Draft {
  const stretch: Stretch = { run, from, to, body, alone: from === 0 && to === run.atoms.length }
  const key = keyOf(stretch)
  const fitting = run.banned.has(key) ? null : layoutOf(stretch)
  const candidate = fitting ?? squeezed(stretch)
  const atoms = run.atoms.slice(from, to)
  return { title: run.title, candidate, fill: candidate.fill, atoms, squeezed: fitting === null, key }
}

function keyOf({ from, to, body }: Stretch): string {
  return `${from} ${to} ${body}`
}

/** What fits nowhere stands alone at the smallest size. */
function squeezed(stretch: Stretch): Candidate {
  const body = stretch.run.stage.steps.body.at(-1) ?? stretch.body
  const candidate = layoutOf({ ...stretch, body, alone: false, squeeze: true })
  if (!candidate) throw new Error("what is squeezed fits")
  return candidate
}

function squeezedCost(stretch: Stretch, { cost }: Level): number {
  return cost + SQUEEZED + candidateCost(stretch, squeezed(stretch))
}
