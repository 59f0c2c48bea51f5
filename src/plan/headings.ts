// One topic, to its slides: atoms, sizes, and the cheapest breaks at the size that is best for all of them.
import type { Atom } from "./atoms.ts"
import { cheapestWay, type Way } from "./breaks.ts"
import { SLIDE, STEP } from "./costs.ts"
import { type Draft, slidesFrom } from "./drafts.ts"
import { prepare } from "./prepare.ts"
import { makeRun, type Run, type Title, titleOf } from "./run.ts"
import { sizesFor } from "./sizes.ts"
import type { Stage } from "./stage.ts"
import type { Topic } from "./topics.ts"

export function planTopic(topic: Topic, mayState: boolean, stage: Stage): Draft[] {
  const whole = topic.level === 0 && topic.children.length === 0
  const title = titleOf(topic.heading, topic.trail, stage, mayState)
  return splitForced(prepare(topic.blocks, stage, whole)).flatMap(atoms => planAtoms(atoms, title, stage))
}

function splitForced(atoms: readonly Atom[]): Atom[][] {
  const parts: Atom[][] = []
  for (const atom of atoms) {
    if (parts.length === 0 || atom.forced) parts.push([])
    parts.at(-1)?.push(atom)
  }
  return parts
}

/** All sizes, the likeliest first, leaving out those that cannot be cheaper any more. */
function planAtoms(atoms: readonly Atom[], title: Title, stage: Stage): readonly Draft[] {
  const run = makeRun(atoms, title, stage, sizesFor(atoms, title, stage))
  let best: Found | null = null
  for (const step of stepsByPromise(run)) {
    const body = stage.steps.body[step] ?? 20
    if (best && best.cost <= leastCost(best, body, step)) continue
    const way = cheapestWay(atoms.length, from => slidesFrom(run, from, { body, step, nested: false }))
    if (way && (!best || way.cost < best.cost)) best = { ...way, body }
  }
  return best?.stops ?? []
}

interface Found extends Way<Draft> {
  readonly body: number
}

/** The largest size is for no more words than these. */
const FEW_WORDS = 60
/** Text takes room with nearly the square of its size; slides are filled to about this share. */
const GROWTH = 1.8
const FILLED = 0.8

/** Sizes in the order of what their slides would cost if text could be poured; few words: from the largest down. */
function stepsByPromise(run: Run): number[] {
  const { steps, room } = run.stage
  const all = steps.body.map((_, step) => step)
  const count = run.atoms.length
  if (run.words(0, count) <= FEW_WORDS) return all
  const [middle = 26] = steps.body.slice(3)
  const height = run.sheet(run.title.frame, run.sizes(middle)).height(0, count)
  const cost = all.map(step => {
    const poured = height * ((steps.body[step] ?? middle) / middle) ** GROWTH
    return Math.max(1, poured / ((room.end - room.top) * FILLED)) * (SLIDE + (STEP[step] ?? 0))
  })
  return all.slice(1).toSorted((a, b) => (cost[a] ?? 0) - (cost[b] ?? 0))
}

/** No way at this size costs less: so many slides are needed at least, judged by the best way so far. */
function leastCost(best: Found, body: number, step: number): number {
  const slides = Math.ceil(best.stops.length * FILLED * Math.min(1, body / best.body) ** GROWTH)
  return Math.max(1, slides) * (SLIDE + (STEP[step] ?? 0))
}
