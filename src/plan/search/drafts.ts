// From one atom on, every slide that may begin there, with what it would cost; and a slide as it was decided.
import type { Layout } from "../../model.ts"
import type { Atom } from "../atoms/atoms.ts"
import { SQUEEZED } from "../costs.ts"
import { fillsAt, flow } from "../layouts/flow.ts"
import type { Candidate, LayoutRow, Run, Stretch } from "../layouts/stretch.ts"
import { layoutOf } from "../layouts/table.ts"
import type { Title } from "../topics/titles.ts"
import type { Offers } from "./breaks.ts"
import { judgeAt } from "./judge.ts"

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

/** From one atom on: offers every slide that may begin there. */
export type OfferFrom = (from: number, offers: Offers) => void

/** At one level. Asked for thousands of stretches, of which few are taken. */
export function slidesAt(run: Run, level: Level): OfferFrom {
  const costOf = costsAt(run, level)
  return level.body > run.stage.steps.large ? wholeSlide(run, costOf) : growingSlides(run, level, costOf)
}

type CostOf = (from: number, to: number) => number

/** At large sizes, which are for few words, all stands on one slide or nothing does. */
function wholeSlide({ atoms }: Run, costOf: CostOf): OfferFrom {
  return (from, { offer }) => {
    if (from === 0) offer(atoms.length, costOf(from, atoms.length))
  }
}

function growingSlides(run: Run, level: Level, costOf: CostOf): OfferFrom {
  const { atoms, breaks, isOneFlow } = run
  const patience = isOneFlow ? 1 : PATIENCE
  return (from, { takes, offer }) => {
    let misses = 0
    for (let to = from + 1; to <= atoms.length && misses < patience; to++) {
      // A slide costs its sizes and its end at least: most are not worth judging.
      if (!takes(to, level.cost + (breaks[to] ?? 0))) continue
      const cost = costOf(from, to)
      const fits = cost < Number.POSITIVE_INFINITY
      misses = fits ? 0 : misses + 1
      offer(to, fits || to > from + 1 ? cost : squeezedCost(run, from, level))
    }
  }
}

/** Infinite where the stretch is no slide. */
function costsAt(run: Run, { body, cost }: Level): CostOf {
  const { atoms, banned, layouts } = run
  const judge = judgeAt(run, body)
  const fillOf = fillsAt(run, body)
  /** Null: another layout is to be asked. */
  const costIn = (row: LayoutRow, stretch: Stretch): number | null => {
    const { from, to } = stretch
    if (row === flow) {
      const fill = fillOf(stretch)
      return fill >= 0 ? cost + judge(from, to, fill, true) : null
    }
    const answer = row(stretch)
    if (answer === "smaller") return Number.POSITIVE_INFINITY
    return answer && cost + judge(from, to, answer.fill, isText(answer))
  }
  return (from, to) => {
    const stretch: Stretch = { run, from, to, body, alone: from === 0 && to === atoms.length }
    if (banned.size > 0 && banned.has(keyOf(stretch))) return Number.POSITIVE_INFINITY
    for (const row of layouts) {
      const found = costIn(row, stretch)
      if (found !== null) return found
    }
    return Number.POSITIVE_INFINITY
  }
}

const PICTURES: readonly Layout[] = ["figure", "beside", "gallery"]

function isText({ frame, layout }: Candidate): boolean {
  return frame !== "free" && !PICTURES.includes(layout)
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

function squeezedCost(run: Run, at: number, { body, cost }: Level): number {
  const to = at + 1
  const candidate = squeezed({ run, from: at, to, body, alone: false })
  return cost + SQUEEZED + judgeAt(run, body)(at, to, candidate.fill, isText(candidate))
}
