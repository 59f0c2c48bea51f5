// Atoms, to how many of each kind there are before each place, so that those of any stretch are counted at once.
import type { Atom } from "./atoms.ts"
import { citesNotes } from "./citations.ts"
import { KINDS, type Kind, kindOf, WIDE_KINDS } from "./kinds.ts"
import type { Stage } from "./stage.ts"

/** Kinds, groups of them, and what else decides how a stretch may be shown. */
const TRAITS = [...KINDS, "broad", "figures", "plain", "stiff", "citing"] as const
export type Trait = (typeof TRAITS)[number]

export type Tally = Readonly<Record<Trait, Uint32Array>>

/** `stiff`: the stiff length of each atom. */
export function tallyOf(atoms: readonly Atom[], stiff: Float64Array, stage: Stage): Tally {
  const tally = Object.fromEntries(TRAITS.map(trait => [trait, new Uint32Array(atoms.length + 1)])) as Tally
  atoms.forEach((atom, at) => {
    for (const trait of TRAITS) tally[trait][at + 1] = tally[trait][at] ?? 0
    const kind = kindOf(atom, stiff[at] ?? 0, stage)
    const add = (trait: Trait) => {
      tally[trait][at + 1] = (tally[trait][at] ?? 0) + 1
    }
    add(kind)
    if (WIDE_KINDS.includes(kind)) add("broad")
    if (FIGURES.includes(kind)) add("figures")
    if (isPlain(atom)) add("plain")
    if ((stiff[at] ?? 0) > SHORT) add("stiff")
    if (citesNotes(atom, stage)) add("citing")
  })
  return tally
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
