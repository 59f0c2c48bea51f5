// Atoms, to how many of each kind there are before each place, so that those of any stretch are counted at once.
import type { Atom } from "./atoms.ts"
import { citesNotes } from "./citations.ts"
import { KINDS, type Kind, kindOf, WIDE_KINDS } from "./kinds.ts"
import type { Stage } from "./stage.ts"

/** Kinds, groups of them, and what else decides how a stretch may be shown. */
export type Trait = Kind | "broad" | "figures" | "plain" | "stiff" | "citing"

export type Tally = Readonly<Record<Trait, Uint32Array>>

/** `stiff`: the stiff length of each atom. */
export function tallyOf(atoms: readonly Atom[], stiff: Float64Array, stage: Stage): Tally {
  const kinds = atoms.map((atom, at) => kindOf(atom, stiff[at] ?? 0, stage))
  const each = KINDS.map(kind => [kind, sums(kinds, own => Number(own === kind))] as const)
  return {
    ...(Object.fromEntries(each) as Record<Kind, Uint32Array>),
    broad: sums(kinds, kind => Number(WIDE_KINDS.includes(kind))),
    figures: sums(kinds, kind => Number(FIGURES.includes(kind))),
    plain: sums(atoms, atom => Number(isPlain(atom))),
    stiff: sums(atoms, (_, at) => Number((stiff[at] ?? 0) > SHORT)),
    citing: sums(atoms, atom => Number(citesNotes(atom, stage))),
  }
}

/** How many there are from `from` up to `to` (exclusive). */
export function countIn(sums: Uint32Array, from: number, to: number): number {
  return (sums[to] ?? 0) - (sums[from] ?? 0)
}

/** Sum of a number over all before each place. */
export function sums<Each>(all: readonly Each[], number: (each: Each, at: number) => number): Uint32Array {
  const sum = new Uint32Array(all.length + 1)
  all.forEach((each, at) => {
    sum[at + 1] = (sum[at] ?? 0) + number(each, at)
  })
  return sum
}

/** What cannot be broken, but is no longer than this in em, has room everywhere. */
const SHORT = 6

/** They have sizes of their own. */
const FIGURES: readonly Kind[] = ["code", "table", "other"]

/** A paragraph, or an item that is one, at the top level. */
function isPlain({ matter, rings }: Atom): boolean {
  if (matter.kind !== "whole" || rings.length > 1 || rings.some(ring => ring.kind !== "item")) return false
  return matter.blocks.every(block => block.kind === "paragraph")
}
