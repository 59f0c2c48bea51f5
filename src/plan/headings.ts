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
  const title = titleOf(topic.heading, topic.trail, stage, mayState)
  return splitForced(prepare(topic.blocks, stage)).flatMap(atoms => planAtoms(atoms, title, stage))
}

function splitForced(atoms: readonly Atom[]): Atom[][] {
  const parts: Atom[][] = []
  for (const atom of atoms) {
    if (parts.length === 0 || atom.forced) parts.push([])
    parts.at(-1)?.push(atom)
  }
  return parts
}

/** From the largest size down, until smaller ones cannot be cheaper any more. */
function planAtoms(atoms: readonly Atom[], title: Title, stage: Stage): readonly Draft[] {
  const run = makeRun(atoms, title, stage, sizesFor(atoms, title, stage))
  let best: Way<Draft> | null = null
  for (const [step, body] of stage.steps.body.entries()) {
    if (best && best.cost <= SLIDE + (STEP[step] ?? 0)) break
    const way = cheapestWay(atoms.length, from => slidesFrom(run, from, { body, step, nested: false }))
    if (way && (!best || way.cost < best.cost)) best = way
  }
  return best?.stops ?? []
}
