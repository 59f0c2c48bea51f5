// Atoms in one place at one set of text sizes, to the height of any run of them in constant time.
import type { Block, Item, Sizes } from "../model.ts"
import { type Atom, continues, holderOf, type Ring, sharedRings, sourceOf } from "./atoms.ts"
import type { Box, Metrics, Place } from "./measure/metrics.ts"
import { cutSentences } from "./words.ts"

export interface Sheet {
  readonly box: Box
  /** Height of the atoms from `from` (inclusive) to `to` (exclusive) on one slide. */
  height(from: number, to: number): number
}

/** A continued parent is shown on at most this many lines. */
const REPEATED_LINES = 2

export function measureSheet(atoms: readonly Atom[], metrics: Metrics, box: Box): Sheet {
  const own = new Float64Array(atoms.length)
  const lead = new Float64Array(atoms.length).fill(-1)
  /** Up to and with each atom, gaps to the one before included. */
  const sum = new Float64Array(atoms.length)
  const scale = new Scale(metrics, box)
  atoms.forEach((atom, at) => {
    const before = atoms[at - 1]
    own[at] = scale.own(atom, before)
    sum[at] = (sum[at - 1] ?? 0) + (own[at] ?? 0) + (before ? scale.gap(before, atom) : 0)
  })
  const leadAt = (at: number): number => {
    const atom = atoms[at]
    if ((lead[at] ?? 0) < 0 && atom) lead[at] = scale.lead(atom, atoms[at - 1])
    return lead[at] ?? 0
  }
  const height = (from: number, to: number) =>
    to <= from ? 0 : leadAt(from) + (own[from] ?? 0) + (sum[to - 1] ?? 0) - (sum[from] ?? 0)
  return { box, height }
}

/** Width that each ring takes away, roughly: markers, dashes and rules with their distance. */
const RING_INDENT = { item: 20, row: 288, box: 26 } as const

class Scale {
  readonly metrics: Metrics
  readonly box: Box
  readonly codeCache = new Map<
    Block,
    { readonly lines: readonly number[]; readonly line: number; readonly extra: number }
  >()
  readonly tableCache = new Map<Block, ReturnType<Metrics["tableRows"]>>()

  constructor(metrics: Metrics, box: Box) {
    this.metrics = metrics
    this.box = box
  }

  /** Height of what the atom adds itself, the frame of what opens with it included. */
  own(atom: Atom, before: Atom | undefined): number {
    const shared = sharedRings(before, atom)
    const opening = atom.rings.slice(shared)
    const frames = opening
      .slice(0, -1)
      .reduce((sum, ring, at) => sum + this.frame(ring, shared + at, atom.rings), 0)
    const inner = opening.at(-1)
    return frames + (inner ? this.opened(inner, atom) : this.plain(atom, before))
  }

  private opened(ring: Ring, atom: Atom): number {
    const depth = atom.rings.filter(each => each.kind === "item").length
    const { matter } = atom
    if (ring.kind === "item" && matter.kind === "whole")
      return this.metrics.itemOwn({ ...ring.item, blocks: matter.blocks }, depth, ring.list, this.box)
    if (ring.kind === "row" && matter.kind === "whole")
      return this.metrics.block({ ...ring.terms, rows: [{ ...ring.row, details: matter.blocks }] }, this.box)
    return this.frame(ring, atom.rings.length - 1, atom.rings) + this.plain(atom, undefined)
  }

  /** What a ring costs without what it holds: a callout's title and padding, an empty item's line. */
  private frame(ring: Ring, at: number, rings: readonly Ring[]): number {
    if (ring.kind === "item") return 0
    if (ring.kind === "row")
      return this.metrics.block({ ...ring.terms, rows: [{ ...ring.row, details: [] }] }, this.box)
    const inside = this.inside(rings.slice(0, at))
    const [sample] = ring.box.blocks
    if (!sample) return this.metrics.block(ring.box, inside)
    return (
      this.metrics.block({ ...ring.box, blocks: [sample] }, inside) -
      this.metrics.block(sample, this.inside(rings.slice(0, at + 1)))
    )
  }

  private plain(atom: Atom, before: Atom | undefined): number {
    const { matter, rings } = atom
    const box = this.inside(rings)
    switch (matter.kind) {
      case "whole":
        return stackHeight(matter.blocks, this.metrics, box)
      case "code": {
        const { lines, line, extra } = this.code(matter.code, box)
        return (lines[matter.at] ?? 1) * line + (continues(before, atom) ? 0 : extra)
      }
      case "table": {
        const { head, rows } = this.table(matter.table, box)
        return (rows[matter.at] ?? 0) + (continues(before, atom) ? 0 : head)
      }
      case "prose":
        return this.metrics.block({ ...matter.paragraph, inlines: sentenceAt(matter) }, box)
    }
  }

  private code(code: Extract<Block, { kind: "code" }>, box: Box) {
    const known = this.codeCache.get(code)
    if (known) return known
    const lines = this.metrics.codeLines(code, box)
    const one = this.metrics.block({ ...code, text: "x" }, box)
    const line = this.metrics.block({ ...code, text: "x\nx" }, box) - one
    const made = { lines, line, extra: one - line }
    this.codeCache.set(code, made)
    return made
  }

  private table(table: Extract<Block, { kind: "table" }>, box: Box) {
    const known = this.tableCache.get(table)
    if (known) return known
    const made = this.metrics.tableRows(table, box)
    this.tableCache.set(table, made)
    return made
  }

  /** What a slide that starts with this atom shows again: parents, a table's head, a box's frame. */
  lead(atom: Atom, before: Atom | undefined): number {
    const shared = sharedRings(before, atom)
    let height = 0
    for (let at = 0; at < shared; at++) height += this.again(atom.rings[at] as Ring, at, atom.rings)
    if (!continues(before, atom)) return height
    const box = this.inside(atom.rings)
    if (atom.matter.kind === "code") return height + this.code(atom.matter.code, box).extra
    if (atom.matter.kind === "table") return height + this.table(atom.matter.table, box).head
    return height
  }

  private again(ring: Ring, at: number, rings: readonly Ring[]): number {
    if (ring.kind !== "item") return this.frame(ring, at, rings)
    const depth = rings.slice(0, at + 1).filter(each => each.kind === "item").length
    const [first] = ring.item.blocks
    const head: Item = { ...ring.item, blocks: first?.kind === "paragraph" ? [first] : [] }
    const line = this.metrics.itemOwn({ ...ring.item, blocks: [ONE_LINE] }, depth, ring.list, this.box)
    const own = Math.min(this.metrics.itemOwn(head, depth, ring.list, this.box), REPEATED_LINES * line)
    return own + this.metrics.childGap(ring.item, depth, ring.list, this.box)
  }

  /** Distance of two neighbours on one slide. */
  gap(before: Atom, after: Atom): number {
    if (continues(before, after)) return 0
    const level = sharedRings(before, after)
    const [upper, lower] = [before.rings[level], after.rings[level]]
    const depth = after.rings.slice(0, level + 1).filter(ring => ring.kind === "item").length
    if (upper?.kind === "item" && lower?.kind === "item" && upper.list === lower.list)
      return this.metrics.itemGap(upper.item, lower.item, depth, lower.list, this.box)
    if (upper?.kind === "row" && lower?.kind === "row" && upper.terms === lower.terms) return 0
    const holder = after.rings[level - 1]
    if (!upper && lower?.kind === "item" && holder?.kind === "item")
      return this.metrics.childGap(holder.item, depth - 1, holder.list, this.box)
    const [first, second] = [blockAt(before, level, "last"), blockAt(after, level, "first")]
    return first && second ? this.metrics.gap(first, second, this.inside(after.rings.slice(0, level))) : 0
  }

  private inside(rings: readonly Ring[]): Box {
    const taken = rings.reduce(
      (sum, ring, at) => sum + (at === 0 && ring.kind === "item" ? 0 : RING_INDENT[ring.kind]),
      0,
    )
    return taken === 0 ? this.box : { ...this.box, width: Math.max(this.box.width - taken, 120) }
  }
}

function sentenceAt({ paragraph, ends, at }: Extract<Atom["matter"], { kind: "prose" }>) {
  return cutSentences(paragraph.inlines, ends, at, at + 1)
}

const ONE_LINE: Block = {
  kind: "paragraph",
  inlines: [{ kind: "text", text: "x" }],
  lines: { start: 0, end: 0 },
}

/** The block that an atom adds to the container at a level: its own, or the list, terms or box around it. */
export function blockAt(atom: Atom, level: number, edge: "first" | "last"): Block | undefined {
  const ring = atom.rings[level]
  if (ring) return holderOf(ring)
  const { matter } = atom
  if (matter.kind === "whole") return edge === "first" ? matter.blocks[0] : matter.blocks.at(-1)
  return sourceOf(matter) ?? undefined
}

/** Blocks one below the other. */
export function stackHeight(blocks: readonly Block[], metrics: Metrics, box: Box): number {
  return blocks.reduce((sum, block, at) => {
    const before = blocks[at - 1]
    return sum + metrics.block(block, box) + (before ? metrics.gap(before, block, box) : 0)
  }, 0)
}

export function boxOf(place: Place, width: number, size: Sizes, lang: string): Box {
  return { place, width, size, lang }
}
