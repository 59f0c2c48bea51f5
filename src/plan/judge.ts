// A slide that might be, to its cost.
import type { Layout } from "../model.ts"
import { sharedRings } from "./atoms.ts"
import * as costs from "./costs.ts"
import type { Candidate, Stretch } from "./stretch.ts"

export function slideCost(stretch: Stretch, candidate: Candidate, step: number): number {
  const { run, from, to, alone } = stretch
  const { density } = run.stage.settings
  const first = run.atoms[from]
  const repeated = first && from > 0 ? sharedRings(run.atoms[from - 1], first) * costs.REPEATED : 0
  return (
    costs.SLIDE[density] +
    (costs.STEP[step] ?? 0) +
    costs.fillCost(candidate.fill, density, alone) +
    (isLonely(stretch, candidate) ? costs.LONELY : 0) +
    repeated +
    (isLoneParent(stretch) ? costs.LONE_PARENT : 0) +
    costs.wordCost(run.words(from, to), density)
  )
}

const PICTURES: readonly Layout[] = ["figure", "beside", "gallery"]

/** One short line or two, although the heading has more. */
function isLonely({ run, alone, body }: Stretch, candidate: Candidate): boolean {
  const { room } = run.stage
  if (alone || candidate.fill * (room.end - room.top) >= (costs.LONELY_LINES + 0.2) * body * 1.5) return false
  return candidate.frame !== "free" && !PICTURES.includes(candidate.layout)
}

/** All of the slide is one item with its children, and the heading has others. */
function isLoneParent({ run, from, to, alone }: Stretch): boolean {
  const [first, last] = [run.atoms[from]?.rings[0], run.atoms[to - 1]?.rings[0]]
  return (
    !alone && to - from > 1 && first?.kind === "item" && last?.kind === "item" && first.item === last.item
  )
}
