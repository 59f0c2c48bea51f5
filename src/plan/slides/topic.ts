// One topic, to its slides: prepared, split where the author says so, and planned part by part.
import type { Atom } from "../atoms/atoms.ts"
import { prepare } from "../atoms/prepare.ts"
import type { Draft } from "../search/drafts.ts"
import { planAtoms } from "../search/search.ts"
import type { Stage } from "../stage.ts"
import { type Title, titleOf, titleOver } from "../topics/titles.ts"
import type { Topic } from "../topics/topics.ts"
import { planPromoted } from "./promote.ts"

export function planTopic(topic: Topic, mayState: boolean, stage: Stage): Draft[] {
  const title = titleOf(topic.heading, topic.trail, stage, { mayState, layout: topic.layout })
  const drafts = draftsUnder(title, topic, stage)
  const parts = drafts.filter(draft => draft.title.heading === title.heading).length
  const exact = titleOver(title, parts, stage)
  if (!exact) return drafts
  const again = draftsUnder(exact, topic, stage)
  return parts === 1 && again.length > 1 ? drafts : again
}

function draftsUnder(title: Title, topic: Topic, stage: Stage): Draft[] {
  const noHeadings = topic.level === 0 && topic.children.length === 0
  return splitForced(prepare(topic.blocks, title, stage, { rulesBreak: noHeadings })).flatMap(atoms => {
    const plain = planAtoms(atoms, title, stage)
    const promoted = plain.stops.length > 1 ? planPromoted(atoms, title, stage) : null
    return promoted && promoted.cost < plain.cost ? promoted.stops : plain.stops
  })
}

function splitForced(atoms: readonly Atom[]): Atom[][] {
  const parts: Atom[][] = []
  for (const atom of atoms) {
    if (parts.length === 0 || atom.forced) parts.push([])
    parts.at(-1)?.push(atom)
  }
  return parts
}
