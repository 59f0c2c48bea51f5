// The best way so far, to what any way at other sizes costs at least, from some atom to the end.
import * as costs from "../costs.ts"
import type { Run } from "../layouts/stretch.ts"
import type { Draft, Level } from "./drafts.ts"

/** A way through all atoms, and the sizes at which it was found. */
export interface Found {
  readonly cost: number
  readonly stops: readonly Draft[]
  readonly body: number
  readonly code: number
}

/** For the slides from an atom to the end. */
export type LeastCost = (from: number) => number

export function leastCosts(best: Found, run: Run, level: Level): LeastCost {
  const { atoms } = run
  const needs = leastSlides(best, run, level)
  const { leastBreak } = run
  const few = costs.WORDS[run.stage.settings.density]
  return from => {
    const words = run.words(from, atoms.length)
    const slides = Math.max(1, Math.ceil((needs[from] ?? 0) - ROUNDING))
    const cost = (count: number) =>
      count * level.cost + (count - 1) * leastBreak + costs.WORDY * Math.max(0, words - few * count)
    // It is lowest with as few as possible, or where no slide has too many words.
    return Math.min(cost(slides), cost(Math.max(slides, words / few)))
  }
}

const ROUNDING = 1e-9
/** What slides can be filled to where nothing is lost by breaking. */
export const FILLED = 0.9

/** Of a slide, for what stands by itself and may stand among other things: a picture, a quotation. */
const FREE = 0.3

/** How many slides are needed from each atom on, judged by how full those are that begin there or later. */
function leastSlides({ stops, body, code }: Found, run: Run, level: Level): readonly number[] {
  const text = growth(level.body / body)
  const figures = Math.min(1, text) * growth(run.code / code)
  const needs = new Array<number>(run.atoms.length + 1).fill(0)
  let at = run.atoms.length
  for (const { candidate, atoms } of stops.toReversed()) {
    const start = at - atoms.length
    const after = needs[at] ?? 0
    needs.fill(after, start + 1, at)
    const grown = run.count("figures", start, at) > 0 ? figures : text
    needs[start] = after + (candidate.flow ? candidate.fill * FILLED * grown : FREE)
    at = start
  }
  return needs
}

/** Text takes room with nearly the square of its size; where it becomes larger, not all of it need do so. */
const GROWTH = { smaller: 1.8, larger: 1 }

function growth(ratio: number): number {
  return ratio ** (ratio < 1 ? GROWTH.smaller : GROWTH.larger)
}
