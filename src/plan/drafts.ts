// From one atom on, every slide that may begin there, with what it would cost.
import type { Atom } from "./atoms.ts"
import type { Edge } from "./breaks.ts"
import { LARGE_BODY, SQUEEZED } from "./costs.ts"
import { slideCost } from "./judge.ts"
import { layoutOf } from "./layouts/table.ts"
import type { Candidate, Run, Stretch } from "./stretch.ts"
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
  readonly step: number
}

/** After so many longer stretches that do not fit, none will; where all is one flow, after the first. */
const PATIENCE = 4

export function slidesFrom(run: Run, from: number, level: Level): Edge<Draft>[] {
  if (level.body > LARGE_BODY)
    return from === 0 ? [edgeTo(run.atoms.length, run, from, level) ?? hopeless(run)] : []
  const edges: Edge<Draft>[] = []
  const patience = run.isOneFlow ? 1 : PATIENCE
  let misses = 0
  for (let to = from + 1; to <= run.atoms.length && misses < patience; to++) {
    const edge = edgeTo(to, run, from, level)
    misses = edge ? 0 : misses + 1
    if (edge) edges.push(edge)
    else if (to === from + 1) edges.push(squeezed({ run, from, to, body: level.body, alone: false }, level))
  }
  return edges
}

/** At large sizes, which are for few words, all stands on one slide or nothing does. */
function hopeless(run: Run): Edge<Draft> {
  return { to: run.atoms.length, cost: Number.POSITIVE_INFINITY, stops: () => [] }
}

function edgeTo(to: number, run: Run, from: number, level: Level): Edge<Draft> | null {
  const alone = from === 0 && to === run.atoms.length
  const stretch: Stretch = { run, from, to, body: level.body, alone }
  if (run.banned.size > 0 && run.banned.has(keyOf(stretch))) return null
  const candidate = layoutOf(stretch)
  return candidate && edgeOf(stretch, candidate, level)
}

function edgeOf(stretch: Stretch, candidate: Candidate, { step }: Level): Edge<Draft> {
  return new SlideEdge(stretch, candidate, slideCost(stretch, candidate, step))
}

/** One slide; made for thousands of stretches, of which few are taken. */
class SlideEdge implements Edge<Draft> {
  readonly to: number
  readonly cost: number
  private readonly stretch: Stretch
  private readonly candidate: Candidate

  constructor(stretch: Stretch, candidate: Candidate, cost: number) {
    this.to = stretch.to
    this.cost = cost + stretch.run.breakCost(stretch.to)
    this.stretch = stretch
    this.candidate = candidate
  }

  stops(): Draft[] {
    return [draftOf(this.stretch, this.candidate, false)]
  }
}

function draftOf(stretch: Stretch, candidate: Candidate, isSqueezed: boolean): Draft {
  const { run, from, to } = stretch
  return {
    title: run.title,
    candidate,
    fill: candidate.fill,
    atoms: run.atoms.slice(from, to),
    squeezed: isSqueezed,
    key: keyOf(stretch),
  }
}

export function keyOf({ from, to, body }: Stretch): string {
  return `${from} ${to} ${body}`
}

/** What fits nowhere stands alone at the smallest size. */
function squeezed(stretch: Stretch, level: Level): Edge<Draft> {
  const body = stretch.run.stage.steps.body.at(-1) ?? level.body
  const candidate = layoutOf({ ...stretch, body, squeeze: true })
  if (!candidate) throw new Error("what is squeezed fits")
  const { cost, to } = edgeOf(stretch, candidate, level)
  return { to, cost: cost + SQUEEZED, stops: () => [draftOf(stretch, candidate, true)] }
}
