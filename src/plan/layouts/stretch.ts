// The atoms under one heading, a stretch of them that might be a slide, and what a layout answers about it.
import type { Block, Frame, Inline, Layout, Region, Sizes } from "../../model.ts"
import type { Atom } from "../atoms/atoms.ts"
import type { Sheet } from "../atoms/sheet.ts"
import type { Tally, Trait } from "../atoms/tally.ts"
import type { Place } from "../measure/metrics.ts"
import type { Stage } from "../stage.ts"
import type { Title } from "../topics/titles.ts"

export interface Run {
  readonly stage: Stage
  readonly title: Title
  readonly atoms: readonly Atom[]
  /** Sizes of code and table, the same on all slides of the heading. */
  readonly code: number
  readonly table: number
  /** The layouts that may suit some of the atoms, in their order. */
  readonly layouts: readonly LayoutRow[]
  /** All atoms stand below each other in one frame: what does not fit is not made to fit by more. */
  readonly isOneFlow: boolean
  readonly tally: Tally
  /** How many atoms of a kind lie from `from` up to `to` (exclusive). */
  count(trait: Trait, from: number, to: number): number
  words(from: number, to: number): number
  /** Height of all text if it could be poured, roughly and without measuring. */
  pouredHeight(width: number, body: number): number
  /** What it costs that a slide ends before each atom, and nothing at the end. */
  readonly breaks: readonly number[]
  /** The least of those between two atoms. */
  readonly leastBreak: number
  /** How many parents a slide shows again that begins with each atom. */
  readonly repeated: readonly number[]
  /** Which top-level item each atom belongs to, by its first atom; -1 for none. */
  readonly items: readonly number[]
  /** All text sizes at one size of the body. */
  sizes(body: number): Sizes
  sheet(place: Place, sizes: Sizes): Sheet
  /** Stretches that turned out too high, by their keys. */
  readonly banned: Set<string>
}

/** Atoms of one run that might share a slide, at one size of body text. */
export interface Stretch {
  readonly run: Run
  readonly from: number
  /** Exclusive. */
  readonly to: number
  readonly body: number
  /** Nothing else stands under the heading. */
  readonly alone: boolean
  /** It has to be shown, whether it fits or not. */
  readonly squeeze?: boolean
}

export interface Candidate {
  readonly layout: Layout
  readonly frame: Frame
  readonly sizes: Sizes
  /** Height of the content over the room; at most 1. */
  readonly fill: number
  /** Where blocks stand below each other: the place, where they begin, and the height that they may have. */
  readonly flow?: { readonly place: "rail" | "top"; readonly start: number; readonly room: number }
  /** The heading itself is what is shown. */
  readonly headless?: boolean
  readonly regions: () => readonly Region[]
}

/** Null: not for this stretch. "smaller": for this stretch, but at a smaller size; no other layout shall take it. */
export type LayoutRow = (stretch: Stretch) => Candidate | "smaller" | null

export function atomsIn({ run, from, to }: Stretch): readonly Atom[] {
  return run.atoms.slice(from, to)
}

/** All but the one at this index of the run. */
export function atomsBut(at: number, { run, from, to }: Stretch): readonly Atom[] {
  return [...run.atoms.slice(from, at), ...run.atoms.slice(at + 1, to)]
}

/** How full a slide counts that is as full as it is meant to be: large words are few, and pictures take what there is. */
export const MEANT_FILL = { words: 0.7, picture: 0.8 }

/** The one block of the stretch, where it is a whole block by itself. */
export function onlyBlock({ run, from, to }: Stretch): Block | undefined {
  const atom = run.atoms[from]
  if (to !== from + 1 || !atom || atom.rings.length > 0 || atom.matter.kind !== "whole") return undefined
  return atom.matter.blocks.length === 1 ? atom.matter.blocks[0] : undefined
}

/** Whether something may be wider than its place: formulas, code, and in large text words. */
export function mayStickOut({ run, from, to, body }: Stretch): boolean {
  return body > run.stage.steps.large || run.count("stiff", from, to) > 0
}

export function region(
  name: Region["name"],
  blocks: readonly Block[],
  heading: readonly Inline[] = [],
): Region {
  return { name, heading, blocks }
}

export function sizesOf({ run, body }: Stretch, changed?: Partial<Sizes>): Sizes {
  const sizes = run.sizes(body)
  return changed ? { ...sizes, ...changed } : sizes
}
