// Atoms, to how many of each kind there are before each place, so that those of any stretch are counted at once.
import type { Stage } from "../stage.ts"
import type { Atom } from "./atoms.ts"
import { citesNotes } from "./footnotes.ts"
import { KINDS, type Kind, kindOf, WIDE_KINDS } from "./kinds.ts"

/** Kinds, groups of them, and what else decides how a stretch may be shown. */
const TRAITS = [...KINDS, "broad", "figures", "plain", "stiff", "citing"] as const
export type Trait = (typeof TRAITS)[number]

/** How many there are before each atom, and in all. */
export type Tally = Readonly<Record<Trait, readonly number[]>>

/** `stiff`: the stiff length of each atom. */
export function tallyOf(atoms: readonly Atom[], stiff: readonly number[], stage: Stage): Tally {
  const traits = atoms.map((atom, at) => traitsOf(atom, stiff[at] ?? 0, stage))
  const found = new Set(traits.flat())
  const each = TRAITS.map(trait => {
    const counts = found.has(trait) ? sums(traits, own => Number(own.includes(trait))) : NONE
    return [trait, counts] as const
  })
  return Object.fromEntries(each) as Tally
}

const NONE: readonly number[] = []

function traitsOf(atom: Atom, stiff: number, stage: Stage): readonly Trait[] {
  const kind = kindOf(atom, stiff, stage)
  const traits: Trait[] = [kind]
  if (WIDE_KINDS.includes(kind)) traits.push("broad")
  if (FIGURES.includes(kind)) traits.push("figures")
  if (isPlain(atom)) traits.push("plain")
  if (stiff > SHORT) traits.push("stiff")
  if (citesNotes(atom, stage)) traits.push("citing")
  return traits
}

/** How many there are from `from` up to `to` (exclusive). */
export function countIn(sums: readonly number[], from: number, to: number): number {
  return (sums[to] ?? 0) - (sums[from] ?? 0)
}

/** Sum of a number over all before each place. */
export function sums<Each>(all: readonly Each[], number: (each: Each) => number): readonly number[] {
  const sums = [0]
  let sum = 0
  for (const each of all) {
    sum += number(each)
    sums.push(sum)
  }
  return sums
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
