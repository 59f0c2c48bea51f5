// The atoms under one heading, to its slides: the sizes most likely to be good are tried until none can be cheaper.
import type { Density } from "../model.ts"
import type { Atom } from "./atoms.ts"
import { cheapestWay } from "./breaks.ts"
import { codeSizeCost, LARGE_BODY, SLIDE, STEP } from "./costs.ts"
import { type Draft, draftOf, type Level, offerSlides } from "./drafts.ts"
import { isTooFull, withTrueFill } from "./proof.ts"
import { makeRun, resized } from "./run.ts"
import { sizesFor } from "./sizes.ts"
import type { Stage } from "./stage.ts"
import type { Run } from "./stretch.ts"
import type { Title } from "./titles.ts"

export interface Plan {
  readonly cost: number
  readonly stops: readonly Draft[]
}

export function planAtoms(atoms: readonly Atom[], title: Title, stage: Stage): Plan {
  const sizes = sizesFor(atoms, title, stage)
  const run = makeRun(atoms, title, stage, sizes)
  const plan = planAt(run)
  if (plan.stops.length < 2 || !atoms.some(isCode)) return plan
  return smallerCode(sizes.code, plan.stops.length, stage)
    .map(code => planAt(resized(run, { ...sizes, code })))
    .reduce((best, other) => (other.cost < best.cost ? other : best), plan)
}

/** So many slides of text and code are worth trying smaller code for, that they may come together; more: one size. */
const FEW_SLIDES = 4
const USUAL_CODE = 20

function isCode({ matter }: Atom): boolean {
  return matter.kind === "code"
}

function smallerCode(code: number, slides: number, { steps }: Stage): readonly number[] {
  const smaller = steps.code.slice(steps.code.indexOf(code) + 1)
  return slides > FEW_SLIDES ? smaller.filter(px => px === USUAL_CODE) : smaller
}

function planAt(run: Run): Plan {
  const { stage, atoms } = run
  const { cost, stops } = provenWay(run)
  const code = atoms.some(isCode) ? codeSizeCost(stage.steps.code.indexOf(run.code)) * stops.length : 0
  return { cost: cost + code, stops }
}

/** What the planner adds up may be a little off the truth: a slide that is over its room is never planned again. */
const ROUNDS = 6

function provenWay(run: Run): Plan {
  for (let round = 1; ; round++) {
    const way = bestWay(run)
    const stops = way.stops.map(draft => withTrueFill(draft, run.stage))
    const wrong = round < ROUNDS ? stops.filter(draft => isTooFull(draft, run.stage)) : []
    if (wrong.length === 0) return { cost: way.cost, stops }
    for (const { key } of wrong) run.banned.add(key)
  }
}

interface Found extends Plan {
  readonly body: number
}

function bestWay(run: Run): Plan {
  const { steps, settings } = run.stage
  let best: Found | null = null
  for (const step of stepsByPromise(run)) {
    const body = steps.body[step] ?? 20
    if (best === null) best = wayAt(run, { body, step })
    else if (best.cost > leastCost(best, body, step, settings.density))
      best = wayAt(run, { body, step }, best.cost) ?? best
  }
  return best ?? { cost: 0, stops: [] }
}

function wayAt(run: Run, level: Level, limit?: number): Found | null {
  const way = cheapestWay(run.atoms.length, (from, offer) => offerSlides(run, from, level, offer), limit)
  if (!way) return null
  const { cost, ends } = way
  return {
    cost,
    stops: ends.map((to, at) => draftOf(run, ends[at - 1] ?? 0, to, level.body)),
    body: level.body,
  }
}

/** Large sizes are for no more words than these. */
const FEW_WORDS = 60
/** Text takes room with nearly the square of its size. */
const GROWTH = 1.8
/** What slides can be filled to where nothing is lost by breaking. */
const FILLED = 0.9

/** Sizes in the order of what their slides would cost if text could be poured; few words: from the largest down. */
function stepsByPromise(run: Run): number[] {
  const { steps, room, settings } = run.stage
  const all = steps.body.map((_, step) => step)
  if (run.words(0, run.atoms.length) <= FEW_WORDS) return all
  const width = room.width[run.title.frame]
  const cost = steps.body.map((body, step) => {
    const slides = run.pouredHeight(width, body) / ((room.end - room.top) * FILLED)
    return Math.max(1, slides) * (SLIDE[settings.density] + (STEP[step] ?? 0))
  })
  return all
    .filter(step => (steps.body[step] ?? 0) <= LARGE_BODY)
    .toSorted((a, b) => (cost[a] ?? 0) - (cost[b] ?? 0))
}

/** No way at this size costs less: so many slides are needed at least, judged by the best way so far. */
function leastCost(best: Found, body: number, step: number, density: Density): number {
  const growth = Math.min(1, body / best.body) ** GROWTH
  const slides = best.stops.reduce(
    (sum, { candidate }) => sum + (candidate.flow ? candidate.fill * growth * FILLED : 1),
    0,
  )
  return Math.max(1, Math.ceil(slides)) * (SLIDE[density] + (STEP[step] ?? 0))
}
