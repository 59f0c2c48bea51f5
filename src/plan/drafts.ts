// From one atom on, every slide that may begin there, with what it would cost.
import { plainText } from "../inlines.ts"
import type { Inline } from "../model.ts"
import { type Atom, sharedRings } from "./atoms.ts"
import { cheapestWay, type Edge } from "./breaks.ts"
import * as costs from "./costs.ts"
import { slideCost } from "./judge.ts"
import type { Candidate, Stretch } from "./layouts/candidate.ts"
import { layoutOf } from "./layouts/table.ts"
import { prepare } from "./prepare.ts"
import { endOfSubtree, makeRun, type Run, type Title, titleOf } from "./run.ts"
import { emLength } from "./words.ts"

/** A slide as decided: which atoms, in which layout, under which heading. */
export interface Draft {
  readonly title: Title
  readonly candidate: Candidate
  readonly atoms: readonly Atom[]
}

export interface Level {
  readonly body: number
  readonly step: number
  /** Under an item that became a heading: its own items do not. */
  readonly nested: boolean
}

/** After so many longer stretches that do not fit, none will; where all is one flow, after the first. */
const PATIENCE = 4

export function* slidesFrom(run: Run, from: number, level: Level): Generator<Edge<Draft>> {
  const promoted = level.nested ? null : promotedFrom(run, from, level)
  if (promoted) yield promoted
  const patience = run.isOneFlow ? 1 : PATIENCE
  let misses = 0
  for (let to = from + 1; to <= run.atoms.length && misses < patience; to++) {
    if (promoted?.to === to) continue
    const stretch: Stretch = { run, from, to, body: level.body, alone: from === 0 && to === run.atoms.length }
    const candidate = layoutOf(stretch)
    if (candidate) yield edgeOf(stretch, candidate, level)
    else if (to === from + 1) yield squeezed(stretch, level)
    misses = candidate ? 0 : misses + 1
  }
}

function edgeOf(stretch: Stretch, candidate: Candidate, { step }: Level, extra = 0): Edge<Draft> {
  const { run, from, to } = stretch
  const cost = slideCost(stretch, candidate, step) + run.breakCost(to) + extra
  return { to, cost, stops: () => [{ title: run.title, candidate, atoms: run.atoms.slice(from, to) }] }
}

/** What fits nowhere stands alone at the smallest size, and is scaled on stage. */
function squeezed(stretch: Stretch, level: Level): Edge<Draft> {
  const body = stretch.run.stage.steps.body.at(-1) ?? level.body
  const candidate = layoutOf({ ...stretch, body, squeeze: true })
  if (!candidate) throw new Error("what is squeezed fits")
  return edgeOf(stretch, candidate, level, costs.SQUEEZED)
}

// --- a top-level item as a heading -------------------------------------------------------------------

/** An item up to this many em may stand as a heading. */
const LONGEST = 30

/** The item that begins here, as the heading of slides of its own: all of what is nested in it. */
function promotedFrom(run: Run, from: number, level: Level): Edge<Draft> | null {
  const sub = run.promoted.get(from) ?? (run.promoted.has(from) ? null : promotedRun(run, from))
  run.promoted.set(from, sub)
  if (!sub) return null
  const way = cheapestWay(sub.atoms.length, at => slidesFrom(sub, at, { ...level, nested: true }))
  const to = endOfSubtree(run.atoms, from)
  return way && { to, cost: way.cost + costs.PROMOTED + run.breakCost(to), stops: () => way.stops }
}

function promotedRun(run: Run, from: number): Run | null {
  const { atoms, stage, title } = run
  const heading = headingAt(run, from)
  const head = atoms[from]
  const ring = head?.rings[0]
  const to = endOfSubtree(atoms, from)
  if (!heading || !head || ring?.kind !== "item" || to - from < 3 || (from === 0 && to === atoms.length))
    return null
  const [first, ...rest] = prepare(ring.item.blocks.slice(1), stage)
  if (!first) return null
  const inner = [
    { ...first, notes: [...head.notes, ...first.notes], speaker: [...head.speaker, ...first.speaker] },
    ...rest,
  ]
  const inherited = { code: run.code, table: run.table }
  return makeRun(inner, titleOf(heading, [...title.trail, title.heading], stage), stage, inherited)
}

/** The text of a top-level item that begins here and has nested items, where it can be a heading. */
function headingAt({ atoms, title }: Run, from: number): readonly Inline[] | null {
  const [atom, next] = [atoms[from], atoms[from + 1]]
  if (!atom || !next || atom.rings.length !== 1 || next.rings.length < 2 || plainText(title.heading) === "")
    return null
  if (sharedRings(atoms[from - 1], atom) > 0 || sharedRings(atom, next) === 0 || atom.matter.kind !== "whole")
    return null
  const [only, ...more] = atom.matter.blocks
  if (only?.kind !== "paragraph" || more.length > 0 || emLength(plainText(only.inlines)) > LONGEST)
    return null
  return only.inlines
}
