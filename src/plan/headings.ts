// One topic, to its slides: atoms, sizes, and the cheapest breaks at the size that is best for all of them.
import type { Atom } from "./atoms.ts"
import { cheapestWay, type Way } from "./breaks.ts"
import { SLIDE, STEP } from "./costs.ts"
import { type Draft, slidesFrom } from "./drafts.ts"
import { prepare } from "./prepare.ts"
import { makeRun, type Title, titleOf } from "./run.ts"
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

/** From the largest size down, leaving out those that cannot be cheaper. */
function planAtoms(atoms: readonly Atom[], title: Title, stage: Stage): readonly Draft[] {
  const run = makeRun(atoms, title, stage, sizesFor(atoms, title, stage))
  let best: (Way<Draft> & { body: number }) | null = null
  for (const [step, body] of stage.steps.body.entries()) {
    if (step === 0 && run.words(0, atoms.length) > FEW_WORDS) continue
    if (best && best.cost <= leastCost(best, body, step)) continue
    const way = cheapestWay(atoms.length, from => slidesFrom(run, from, { body, step, nested: false }))
    if (way && (!best || way.cost < best.cost)) best = { ...way, body }
  }
  return best?.stops ?? []
}

/** The largest size is for no more words than these. */
const FEW_WORDS = 60
/** Text shrinks with the square of its size, but slides never fill that well. */
const SLACK = 0.8

/** No way at this size costs less: so many slides are needed at least, judged by the best way so far. */
function leastCost(best: Way<Draft> & { body: number }, body: number, step: number): number {
  const slides = Math.max(1, Math.ceil(best.stops.length * SLACK * (body / best.body) ** 2))
  return slides * (SLIDE + (STEP[step] ?? 0))
}
