// The atoms under one heading, to its slides: the sizes most likely to be good are tried until none can be cheaper.
import type { Atom } from "../atoms/atoms.ts"
import { codeSizeCost, SLIDE, STEP } from "../costs.ts"
import type { Run } from "../layouts/stretch.ts"
import type { Stage } from "../stage.ts"
import type { Title } from "../topics/titles.ts"
import { FILLED, type Found, leastCosts } from "./bounds.ts"
import { cheapestWay } from "./breaks.ts"
import { type Draft, draftOf, type Level, slidesAt } from "./drafts.ts"
import { isTooFull, withTrueFill } from "./proof.ts"
import { makeRun, resized } from "./run.ts"
import { sizesFor } from "./sizes.ts"

export interface Plan {
  readonly cost: number
  readonly stops: readonly Draft[]
}

export function planAtoms(atoms: readonly Atom[], title: Title, stage: Stage): Plan {
  const sizes = sizesFor(atoms, title, stage)
  const run = makeRun(atoms, title, stage, sizes)
  const levels = levelsOf(run)
  const plan = provenWay(run, levels, null)
  if (!plan) {
    if (atoms.length > 0) throw new Error("what stands under a heading has no way to slides")
    return { cost: 0, stops: [] }
  }
  if (plan.stops.length < 2 || run.count("code", 0, atoms.length) === 0) return plan
  let best = plan
  const tried = new Set(levels.map(level => lookOf(run, level)))
  for (const code of smallerCode(sizes.code, plan.stops.length, stage)) {
    const smaller = resized(run, { ...sizes, code })
    const fresh = levelsOf(smaller).filter(level => !tried.has(lookOf(smaller, level)))
    for (const level of fresh) tried.add(lookOf(smaller, level))
    best = provenWay(smaller, fresh, best) ?? best
  }
  return best
}

/** Code is never larger than the text around it: at many levels it comes out the same, whatever was allowed. */
function lookOf(run: Run, { body, cost }: Level): string {
  return `${body} ${run.sizes(body).code} ${cost}`
}

/** So many slides of text and code are worth trying smaller code for, that they may come together; more: one size. */
const FEW_SLIDES = 4
const USUAL_CODE = 20

function smallerCode(code: number, slides: number, { steps }: Stage): readonly number[] {
  const smaller = steps.code.slice(steps.code.indexOf(code) + 1)
  return slides > FEW_SLIDES ? smaller.filter(px => px === USUAL_CODE) : smaller
}

/** What the planner adds up may be a little off the truth: a slide that is over its room is never planned again. */
const ROUNDS = 6

/** Null: none is better than the best so far. */
function provenWay(run: Run, levels: readonly Level[], best: Found | null): Found | null {
  for (let round = 1; ; round++) {
    const way = bestWay(run, levels, best)
    if (!way) return null
    const stops = way.stops.map(draft => withTrueFill(draft, run.stage))
    const wrong = round < ROUNDS ? stops.filter(draft => isTooFull(draft, run.stage)) : []
    if (wrong.length === 0) return { ...way, stops }
    for (const { key } of wrong) run.banned.add(key)
  }
}

function bestWay(run: Run, levels: readonly Level[], given: Found | null): Found | null {
  let best = given
  for (const level of levels) best = betterWay(run, level, best) ?? best
  return best === given ? null : best
}

function betterWay(run: Run, level: Level, best: Found | null): Found | null {
  const least = best && leastCosts(best, run, level)
  if (best && least && least(0) >= best.cost) return null
  const limit = best?.cost ?? Number.POSITIVE_INFINITY
  const { atoms, code } = run
  const { body } = level
  const offerFrom = slidesAt(run, level)
  const way = cheapestWay(atoms.length, limit, (from, base, offers) => {
    if (!least || base + least(from) < limit) offerFrom(from, offers)
  })
  if (!way) return null
  const { cost, ends } = way
  return { cost, stops: ends.map((to, at) => draftOf(run, ends[at - 1] ?? 0, to, body)), body, code }
}

/** Large sizes are for no more words than these. */
const FEW_WORDS = 60

/** In the order of what their slides would cost if text could be poured; few words: from the largest down. */
function levelsOf(run: Run): Level[] {
  const { steps, room } = run.stage
  const all = steps.body.map((body, step): Level => ({ body, cost: levelCost(run, step) }))
  if (run.words(0, run.atoms.length) <= FEW_WORDS) return all
  const width = room.width[run.title.frame]
  const poured = ({ body, cost }: Level) => {
    const slides = run.pouredHeight(width, body) / ((room.end - room.top) * FILLED)
    return Math.max(1, slides) * cost
  }
  return all
    .filter(({ body }) => body <= steps.large)
    .map(level => ({ level, promise: poured(level) }))
    .toSorted((a, b) => a.promise - b.promise)
    .map(({ level }) => level)
}

/** Of a slide that is otherwise as it should be. */
function levelCost({ stage, code, count, atoms }: Run, step: number): number {
  const { density } = stage.settings
  const codeCost = count("code", 0, atoms.length) > 0 ? codeSizeCost(stage.steps.code.indexOf(code)) : 0
  return SLIDE[density] + (STEP[stage.steps.ranks[step] ?? 0] ?? 0) + codeCost
}
