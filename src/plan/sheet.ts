// Atoms in one place at one set of text sizes, to the height of any stretch of them; measured only where asked for.
import type { Block, Item, Sizes, TermRow } from "../model.ts"
import { type Atom, blockAt, continues, itemDepth, type Ring, sharedRings } from "./atoms.ts"
import { type CutMeasures, cutMeasures, once } from "./cuts.ts"
import { isTooWide } from "./formulas.ts"
import type { Box, Metrics, Place } from "./measure/metrics.ts"

export interface Sheet {
  /** Height of the atoms from `from` (inclusive) to `to` (exclusive) on one slide. */
  height(from: number, to: number): number
  /** Whether a formula in one of these atoms is wider than its place. */
  isTooWide(from: number, to: number): boolean
}

export function measureSheet(atoms: readonly Atom[], metrics: Metrics, box: Box): Sheet {
  const scale: Scale = {
    metrics,
    box,
    cuts: cutMeasures(metrics),
    again: new Map(),
    frames: new Map(),
    narrower: new Map(),
  }
  const lead = remembered(atoms, (atom, before) => leadHeight(scale, atom, before))
  const own = remembered(atoms, (atom, before) => ownHeight(scale, atom, before))
  const gap = remembered(atoms, (atom, before) => (before ? gapHeight(scale, before, atom) : 0))
  const tooWide = remembered(atoms, atom => Number(isTooWide(atom, metrics, box)))
  // Stretches are asked for from one atom on, each longer than the last: it goes on where that one ended.
  let last = { from: -1, to: 0, height: 0 }
  return {
    height(from, to) {
      if (to <= from) return 0
      const goesOn = from === last.from && to >= last.to
      let height = goesOn ? last.height : lead(from) + own(from)
      for (let at = goesOn ? last.to : from + 1; at < to; at++) height += gap(at) + own(at)
      last = { from, to, height }
      return height
    },
    isTooWide(from, to) {
      for (let at = from; at < to; at++) if (tooWide(at) > 0) return true
      return false
    },
  }
}

export function boxOf(place: Place, width: number, size: Sizes, lang: string): Box {
  return { place, width, size, lang }
}

function remembered(
  atoms: readonly Atom[],
  measure: (atom: Atom, before: Atom | undefined) => number,
): (at: number) => number {
  const known = new Float64Array(atoms.length).fill(Number.NaN)
  return at => {
    const height = known[at] ?? 0
    const atom = atoms[at]
    if (!Number.isNaN(height) || !atom) return height
    const measured = measure(atom, atoms[at - 1])
    known[at] = measured
    return measured
  }
}

interface Scale {
  readonly metrics: Metrics
  readonly box: Box
  readonly cuts: CutMeasures
  /** Heights of parents shown again, with the distance to their first child. */
  readonly again: Map<Item, number>
  /** Heights of what boxes and rows have around what they hold. */
  readonly frames: Map<TermRow | BoxRing["box"], number>
  /** Places within containers, by their widths. */
  readonly narrower: Map<number, Box>
}

type ItemRing = Extract<Ring, { kind: "item" }>
type RowRing = Extract<Ring, { kind: "row" }>
type BoxRing = Extract<Ring, { kind: "box" }>

// --- what an atom adds itself ------------------------------------------------------------------------

/** With the frame of every container that opens with it. */
function ownHeight(scale: Scale, atom: Atom, before: Atom | undefined): number {
  const { rings } = atom
  const inner = rings.at(-1)
  const shared = sharedRings(before, atom)
  if (!inner || shared === rings.length) return plainHeight(scale, atom, before)
  let frames = 0
  for (let at = shared; at < rings.length - 1; at++) frames += frameHeight(scale, rings, at)
  return frames + openedHeight(scale, inner, atom)
}

/** An atom that begins an item, row or box. */
function openedHeight(scale: Scale, ring: Ring, atom: Atom): number {
  const { metrics, box } = scale
  const { matter, rings } = atom
  if (matter.kind === "whole" && ring.kind === "item") {
    const { item, list } = ring
    const own = { ...item, blocks: matter.blocks }
    return metrics.itemOwn(own, itemDepth(rings), list, box)
  }
  if (matter.kind === "whole" && ring.kind === "row") return rowHeight(scale, ring, rings, matter.blocks)
  return frameHeight(scale, rings, rings.length - 1) + plainHeight(scale, atom, undefined)
}

/** A row of terms; within another row it is set without rules, which only shows when two are measured. */
function rowHeight(
  { metrics, box }: Scale,
  ring: RowRing,
  rings: readonly Ring[],
  details: readonly Block[],
): number {
  const row = { ...ring.row, details }
  const outer = rings.at(-2)
  if (outer?.kind !== "row") return metrics.block({ ...ring.terms, rows: [row] }, box)
  const within = (rows: readonly TermRow[]) =>
    metrics.block({ ...outer.terms, rows: [{ ...outer.row, details: [{ ...ring.terms, rows }] }] }, box)
  return within([row, row]) - within([row])
}

/** What a container takes without what it holds: a callout's title and padding, a term. */
function frameHeight(scale: Scale, rings: readonly Ring[], at: number): number {
  const ring = rings[at]
  if (!ring || ring.kind === "item") return 0
  const framed = ring.kind === "row" ? ring.row : ring.box
  return once(scale.frames, framed, () =>
    ring.kind === "row" ? termHeight(scale, ring) : boxFrame(scale, ring.box, rings, at),
  )
}

function termHeight({ metrics, box }: Scale, { terms, row }: RowRing): number {
  return metrics.block({ ...terms, rows: [{ ...row, details: [] }] }, box)
}

function boxFrame(scale: Scale, framed: BoxRing["box"], rings: readonly Ring[], at: number): number {
  const { metrics } = scale
  const [sample] = framed.blocks
  const outside = inside(scale, rings, at)
  if (!sample) return metrics.block(framed, outside)
  const height = metrics.block({ ...framed, blocks: [sample] }, outside)
  return height - metrics.block(sample, inside(scale, rings, at + 1))
}

function plainHeight(scale: Scale, atom: Atom, before: Atom | undefined): number {
  const { metrics, cuts } = scale
  const { matter, rings } = atom
  const place = inside(scale, rings, rings.length)
  if (matter.kind === "whole") return stackHeight(matter.blocks, metrics, place)
  return cuts.part(matter, place) + (continues(before, atom) ? 0 : cuts.frame(matter, place))
}

// --- what a slide that starts with an atom shows again -------------------------------------------------

/** Parents, dimmed; a table's head; a box's frame. */
function leadHeight(scale: Scale, atom: Atom, before: Atom | undefined): number {
  const shared = sharedRings(before, atom)
  let height = 0
  for (let at = 0; at < shared; at++) height += againHeight(scale, atom.rings, at)
  const { matter, rings } = atom
  if (matter.kind === "whole" || !continues(before, atom)) return height
  return height + scale.cuts.frame(matter, inside(scale, rings, rings.length))
}

function againHeight(scale: Scale, rings: readonly Ring[], at: number): number {
  const ring = rings[at]
  if (ring?.kind !== "item") return frameHeight(scale, rings, at)
  return once(scale.again, ring.item, () => repeatedHeight(scale, ring, itemDepth(rings.slice(0, at + 1))))
}

function repeatedHeight({ metrics, box }: Scale, { item, list }: ItemRing, depth: number): number {
  const [first] = item.blocks
  const head: Item = { ...item, repeated: true, blocks: first?.kind === "paragraph" ? [first] : [] }
  return metrics.itemOwn(head, depth, list, box) + metrics.childGap(item, depth, list, box)
}

// --- between two atoms -----------------------------------------------------------------------------------

function gapHeight(scale: Scale, before: Atom, after: Atom): number {
  const { metrics, box } = scale
  if (continues(before, after)) return 0
  const level = sharedRings(before, after)
  const [upper, lower] = [before.rings[level], after.rings[level]]
  if (upper?.kind === "item" && lower?.kind === "item" && upper.list === lower.list)
    return metrics.itemGap(upper.item, lower.item, depthAt(after, level), lower.list, box)
  if (upper?.kind === "row" && lower?.kind === "row" && upper.terms === lower.terms) return 0
  const holder = after.rings[level - 1]
  if (!upper && lower?.kind === "item" && holder?.kind === "item")
    return metrics.childGap(holder.item, depthAt(after, level) - 1, holder.list, box)
  const [first, second] = [blockAt(before, level, "last"), blockAt(after, level, "first")]
  return first && second ? metrics.gap(first, second, inside(scale, after.rings, level)) : 0
}

function depthAt({ rings }: Atom, level: number): number {
  return itemDepth(level === rings.length - 1 ? rings : rings.slice(0, level + 1))
}

// --- shared ------------------------------------------------------------------------------------------------

/** Width that each container takes away, roughly: markers, dashes and rules with their distance. */
const INDENT = { item: 22, row: 288, box: 34 } as const

function inside({ box, narrower }: Scale, rings: readonly Ring[], count: number): Box {
  let width = box.width
  for (let at = 0; at < count; at++) {
    const ring = rings[at]
    if (ring && (at > 0 || ring.kind !== "item")) width -= INDENT[ring.kind]
  }
  if (width === box.width) return box
  const known = narrower.get(width) ?? { ...box, width: Math.max(width, NARROWEST) }
  narrower.set(width, known)
  return known
}

const NARROWEST = 160

/** Blocks one below the other. */
export function stackHeight(blocks: readonly Block[], metrics: Metrics, box: Box): number {
  return blocks.reduce((sum, block, at) => {
    const before = blocks[at - 1]
    return sum + metrics.block(block, box) + (before ? metrics.gap(before, block, box) : 0)
  }, 0)
}
