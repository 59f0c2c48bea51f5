// The atoms under one heading, with what is needed to judge any stretch of them in constant time.
import { plainText } from "../inlines.ts"
import type { Inline, Sizes } from "../model.ts"
import { type Atom, sharedRings } from "./atoms.ts"
import type { Place } from "./rough.ts"
import { boxOf, measureSheet, type Sheet } from "./sheet.ts"
import type { Stage } from "./stage.ts"
import { isWide } from "./terms.ts"
import { emLength, wordCount } from "./words.ts"

export interface Title {
  readonly heading: readonly Inline[]
  readonly trail: readonly (readonly Inline[])[]
  /** Where text stands under this heading: beside it or below it. */
  readonly frame: "rail" | "top"
  /** Height of the heading in each frame. */
  readonly heights: { readonly rail: number; readonly top: number }
  /** Whether a sentence alone under it may become a statement. */
  readonly mayState: boolean
}

/** A heading up to this many em may stand in the rail, on so many lines. */
const RAIL = { length: 23, lines: 4 }

export function titleOf(
  heading: readonly Inline[],
  trail: Title["trail"],
  stage: Stage,
  mayState = false,
): Title {
  const { metrics, lang, room } = stage
  const rail = metrics.heading(heading, true, "rail", lang)
  const fits =
    rail.lines <= RAIL.lines &&
    rail.widestWord <= room.width.side &&
    emLength(plainText(heading)) <= RAIL.length
  const top = metrics.heading(heading, true, "top", lang)
  return {
    heading,
    trail,
    frame: fits ? "rail" : "top",
    heights: { rail: rail.height, top: top.height },
    mayState,
  }
}

export type Kind = "text" | "list" | "terms" | "wideTerms" | "code" | "table" | "picture" | "quote" | "other"

export interface Run {
  readonly stage: Stage
  readonly title: Title
  readonly atoms: readonly Atom[]
  /** Sizes of code and table, the same on all slides of the heading. */
  readonly code: number
  readonly table: number
  /** How many atoms of a kind lie from `from` up to `to` (exclusive). */
  count(kind: Kind, from: number, to: number): number
  words(from: number, to: number): number
  sheet(place: Place, sizes: Sizes): Sheet
  /** Runs of items that may become headings, by where they begin: made once for all sizes. */
  readonly promoted: Map<number, Run | null>
}

export function makeRun(
  atoms: readonly Atom[],
  title: Title,
  stage: Stage,
  sizes: Pick<Sizes, "code" | "table">,
): Run {
  const kinds = new Map<Kind, Uint32Array>()
  const sheets = new Map<string, Sheet>()
  const words = sums(atoms, wordsOf)
  return {
    stage,
    title,
    atoms,
    code: sizes.code,
    table: sizes.table,
    promoted: new Map(),
    count(kind, from, to) {
      const sum = kinds.get(kind) ?? sums(atoms, atom => (kindOf(atom) === kind ? 1 : 0))
      kinds.set(kind, sum)
      return (sum[to] ?? 0) - (sum[from] ?? 0)
    },
    words: (from, to) => (words[to] ?? 0) - (words[from] ?? 0),
    sheet(place, size) {
      const key = `${place} ${size.body} ${size.code} ${size.table}`
      const sheet =
        sheets.get(key) ??
        measureSheet(atoms, stage.metrics, boxOf(place, stage.room.width[place], size, stage.lang))
      sheets.set(key, sheet)
      return sheet
    },
  }
}

/** Sum of a number over all atoms before each place. */
function sums(atoms: readonly Atom[], number: (atom: Atom) => number): Uint32Array {
  const sum = new Uint32Array(atoms.length + 1)
  atoms.forEach((atom, at) => {
    sum[at + 1] = (sum[at] ?? 0) + number(atom)
  })
  return sum
}

export function kindOf({ matter, rings }: Atom): Kind {
  if (matter.kind === "code" || matter.kind === "table") return matter.kind
  const block = matter.kind === "whole" ? matter.blocks[0] : undefined
  if (block?.kind === "figure" || block?.kind === "gallery" || block?.kind === "diagram") return "picture"
  const outer = rings[0]
  if (outer?.kind === "item") return "list"
  if (outer?.kind === "row") return isWide(outer.terms) ? "wideTerms" : "terms"
  if (block?.kind === "quote") return "quote"
  return block?.kind === "columns" || block?.kind === "output" ? "other" : "text"
}

/** Words to be read: code and tables are looked at rather than read through. */
function wordsOf({ matter, rings }: Atom): number {
  const ring = rings.at(-1)
  const term = ring?.kind === "row" ? wordCount(plainText(ring.row.term)) : 0
  if (matter.kind === "prose") return term + wordCount(plainText(matter.sentences[matter.at] ?? []))
  if (matter.kind !== "whole") return term
  return matter.blocks.reduce(
    (sum, block) => sum + (block.kind === "paragraph" ? wordCount(plainText(block.inlines)) : 12),
    term,
  )
}

/** Where the top-level item, row or box that begins with an atom ends (exclusive). */
export function endOfSubtree(atoms: readonly Atom[], from: number): number {
  let end = from + 1
  while (end < atoms.length && sharedRings(atoms[end - 1], atoms[end] as Atom) > 0) end++
  return end
}
