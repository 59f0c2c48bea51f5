// Atoms in one place at one set of text sizes, to the height of any stretch of them; measured only where asked for.
import type { Block, Item, List, TermRow } from "../../model.ts"
import { once } from "../../once.ts"
import type { Box, Metrics } from "../measure/metrics.ts"
import { type Atom, blockAt, continues, type Ring, sharedRings } from "./atoms.ts"
import { type CutMeasures, cutMeasures } from "./cuts.ts"
import { isTooWide } from "./stiff.ts"

export interface Sheet {
  /** Height of the atoms from `from` (inclusive) to `to` (exclusive) on one slide; where it is more than `most`, anything more than that. */
  height(from: number, to: number, most?: number): number
  /** Whether something in one of these atoms that must not be broken is wider than its place. */
  isTooWide(from: number, to: number): boolean
}

/** `stiff`: the stiff length of each atom. */
export function measureSheet(
  atoms: readonly Atom[],
  stiff: readonly number[],
  metrics: Metrics,
  box: Box,
): Sheet {
  const scale: Scale = {
    stiff,
    metrics,
    box,
    cuts: cutMeasures(metrics),
    again: new Map(),
    frames: new Map(),
    places: new Map(),
  }
  return new Measured(atoms, scale)
}

/** In the order of the post, as far as somebody asked. Usual arrays: many sheets are small, and few are measured to their ends. */
class Measured implements Sheet {
  /** Height of all atoms before each, with the distances between them. */
  private readonly sums = [0]
  /** Each without the distance to the one before; with what a slide shows again that begins with it. */
  private readonly owns: number[] = []
  private readonly firsts: number[] = []
  /** How many are too wide before each. */
  private readonly wide = [0]
  private readonly atoms: readonly Atom[]
  private readonly scale: Scale

  constructor(atoms: readonly Atom[], scale: Scale) {
    this.atoms = atoms
    this.scale = scale
  }

  height(from: number, to: number, most = Number.POSITIVE_INFINITY): number {
    if (to <= from) return 0
    const { sums } = this
    this.measureTo(from + 1)
    const first = this.first(from)
    const before = sums[from + 1] ?? 0
    this.measureTo(to, most - first + before)
    return sums.length <= to ? Number.POSITIVE_INFINITY : first + (sums[to] ?? 0) - before
  }

  isTooWide(from: number, to: number): boolean {
    const { stiff, metrics, box } = this.scale
    const { wide } = this
    for (let at = wide.length - 1; at < to; at++) {
      const atom = this.atoms[at]
      const isWide = atom !== undefined && isTooWide(atom, stiff[at] ?? 0, metrics, box)
      wide.push((wide[at] ?? 0) + Number(isWide))
    }
    return (wide[to] ?? 0) > (wide[from] ?? 0)
  }

  /** Stops early where the sum is more than `most`. */
  private measureTo(to: number, most = Number.POSITIVE_INFINITY): void {
    const { sums, owns, firsts } = this
    for (let at = owns.length; at < to; at++) {
      const [atom, before] = [this.atoms[at], this.atoms[at - 1]]
      const sum = sums[at] ?? 0
      if (!atom || sum > most) return
      const own = ownHeight(this.scale, atom, before)
      const gap = before ? gapHeight(this.scale, before, atom) : 0
      owns.push(own)
      firsts.push(Number.NaN)
      sums.push(sum + gap + own)
    }
  }

  private first(at: number): number {
    const known = this.firsts[at] ?? 0
    const atom = this.atoms[at]
    if (!Number.isNaN(known) || !atom) return known
    const height = leadHeight(this.scale, atom, this.atoms[at - 1]) + (this.owns[at] ?? 0)
    this.firsts[at] = height
    return height
  }
}

interface Scale {
  readonly stiff: readonly number[]
  readonly metrics: Metrics
  readonly box: Box
  readonly cuts: CutMeasures
  /** Heights of parents shown again. */
  readonly again: Map<Item, number>
  /** Heights of what boxes and rows have around what they hold. */
  readonly frames: Map<Holder, number>
  /** Places inside of containers. */
  readonly places: Map<Holder, Box>
}

type RowRing = Extract<Ring, { kind: "row" }>
type BoxRing = Extract<Ring, { kind: "box" }>
/** What a place is inside of. */
type Holder = List | TermRow | BoxRing["box"]

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
  const { metrics } = scale
  const { matter, rings } = atom
  const outer = rings.length - 1
  if (matter.kind === "whole" && ring.kind === "item") {
    return metrics.itemOwn(matter.blocks, ring, placeIn(scale, rings, rings.length))
  }
  if (matter.kind === "whole" && ring.kind === "row")
    return metrics.block(oneRow(ring, matter.blocks), placeIn(scale, rings, outer))
  return frameHeight(scale, rings, outer) + plainHeight(scale, atom, undefined)
}

function oneRow({ terms, row }: RowRing, details: readonly Block[]): Block {
  return { ...terms, rows: [{ ...row, details }] }
}

/** What a container takes without what it holds: a callout's title and padding, a term. */
function frameHeight(scale: Scale, rings: readonly Ring[], at: number): number {
  const ring = rings[at]
  if (!ring || ring.kind === "item") return 0
  return once(scale.frames, holderIn(ring), () => framed(scale, ring, rings, at))
}

function framed(scale: Scale, ring: RowRing | BoxRing, rings: readonly Ring[], at: number): number {
  const { metrics } = scale
  const [sample] = ring.kind === "row" ? ring.row.details : ring.box.blocks
  const blocks = sample ? [sample] : []
  const block = ring.kind === "row" ? oneRow(ring, blocks) : { ...ring.box, blocks }
  const height = metrics.block(block, placeIn(scale, rings, at))
  return sample ? height - metrics.block(sample, placeIn(scale, rings, at + 1)) : height
}

function plainHeight(scale: Scale, atom: Atom, before: Atom | undefined): number {
  const { metrics, cuts } = scale
  const { matter, rings } = atom
  const place = placeIn(scale, rings, rings.length)
  if (matter.kind === "whole") return stackHeight(matter.blocks, metrics, place)
  return cuts.part(matter, place) + (continues(before, atom) ? 0 : cuts.frame(matter, place))
}

// --- what a slide that starts with an atom shows again -------------------------------------------------

/** Parents, dimmed; a table's head; a box's frame. */
function leadHeight(scale: Scale, atom: Atom, before: Atom | undefined): number {
  const shared = sharedRings(before, atom)
  let height = 0
  for (let at = 0; at < shared; at++) height += againHeight(scale, atom, at)
  const { matter, rings } = atom
  if (matter.kind === "whole" || !continues(before, atom)) return height
  return height + scale.cuts.frame(matter, placeIn(scale, rings, rings.length))
}

function againHeight(scale: Scale, atom: Atom, at: number): number {
  const { rings } = atom
  const ring = rings[at]
  if (ring?.kind !== "item") return frameHeight(scale, rings, at)
  const { item } = ring
  const [first] = item.blocks
  const next = blockAt(atom, at + 1, "first")
  if (first?.kind !== "paragraph" || !next) return 0
  const { metrics } = scale
  const place = placeIn(scale, rings, at + 1)
  const head = once(scale.again, item, () => metrics.itemOwn([first], ring, place, true))
  return head + metrics.gap(first, next, place)
}

// --- between two atoms -----------------------------------------------------------------------------------

function gapHeight(scale: Scale, before: Atom, after: Atom): number {
  if (continues(before, after)) return 0
  const { metrics } = scale
  const level = sharedRings(before, after)
  const [upper, lower] = [before.rings[level], after.rings[level]]
  if (upper?.kind === "item" && lower?.kind === "item" && upper.list === lower.list)
    return metrics.itemGap(upper.item, lower.list, placeIn(scale, after.rings, level + 1))
  const place = placeIn(scale, after.rings, level)
  if (upper?.kind === "row" && lower?.kind === "row" && upper.terms === lower.terms)
    return metrics.rowGap(place)
  const [first, second] = [blockAt(before, level, "last"), blockAt(after, level, "first")]
  return first && second ? metrics.gap(first, second, place) : 0
}

// --- shared ------------------------------------------------------------------------------------------------

/** The place inside of so many rings. */
function placeIn(scale: Scale, rings: readonly Ring[], count: number): Box {
  const ring = rings[count - 1]
  if (!ring) return scale.box
  const holder = holderIn(ring)
  const known = scale.places.get(holder)
  if (known) return known
  const place = within(ring, scale.metrics, placeIn(scale, rings, count - 1))
  scale.places.set(holder, place)
  return place
}

function holderIn(ring: Ring): Holder {
  if (ring.kind === "item") return ring.list
  return ring.kind === "row" ? ring.row : ring.box
}

/** The place inside of containers, from the outside in. */
export function placeWithin(rings: readonly Ring[], metrics: Metrics, box: Box): Box {
  return rings.reduce((around, ring) => within(ring, metrics, around), box)
}

function within(ring: Ring, metrics: Metrics, around: Box): Box {
  if (ring.kind === "row") return metrics.withinRow(ring.row, around)
  return metrics.within(ring.kind === "item" ? ring.list : ring.box, around)
}

/** Blocks one below the other. */
export function stackHeight(blocks: readonly Block[], metrics: Metrics, box: Box): number {
  return blocks.reduce((sum, block, at) => {
    const before = blocks[at - 1]
    return sum + metrics.block(block, box) + (before ? metrics.gap(before, block, box) : 0)
  }, 0)
}
