// The atoms under one heading, with what is needed to judge any stretch of them in constant time.
import { plainText } from "../inlines.ts"
import type { Block, Inline, Sizes } from "../model.ts"
import { type Atom, sharedRings } from "./atoms.ts"
import { breakCost } from "./judge.ts"
import type { LayoutRow } from "./layouts/candidate.ts"
import { layoutsFor } from "./layouts/table.ts"
import type { Place } from "./measure/metrics.ts"
import { boxOf, measureSheet, type Sheet } from "./sheet.ts"
import { type Stage, sizesAt } from "./stage.ts"
import { isWide } from "./terms.ts"
import { cutSentences, emLength, wordCount } from "./words.ts"

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

export type Kind = (typeof KINDS)[number]

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
  /** How many atoms of a kind lie from `from` up to `to` (exclusive). */
  count(kind: Kind, from: number, to: number): number
  words(from: number, to: number): number
  /** What it costs that a slide ends before the atom at `at`. */
  breakCost(at: number): number
  /** All text sizes at one size of the body. */
  sizes(body: number): Sizes
  sheet(place: Place, sizes: Sizes): Sheet
  /** Stretches that turned out too high, by their keys. */
  readonly banned: Set<string>
}

export function makeRun(
  atoms: readonly Atom[],
  title: Title,
  stage: Stage,
  { code, table }: Pick<Sizes, "code" | "table">,
): Run {
  const kinds = countKinds(atoms, stage)
  const words = sums(atoms, wordsOf)
  const breaks = atoms.map((_, at) => breakCost(atoms, at))
  const total = (kind: Kind) => kinds[kind].at(-1) ?? 0
  const layouts = layoutsFor({ kinds: total, mayState: title.mayState, atoms: atoms.length })
  const sheets = new Map<number, Sheet>()
  const sizes = new Map<number, Sizes>()
  return {
    stage,
    title,
    atoms,
    code,
    table,
    layouts,
    isOneFlow: layouts.length === 1 && (title.frame === "top" || WIDE_KINDS.every(kind => total(kind) === 0)),
    banned: new Set(),
    count: (kind, from, to) => (kinds[kind][to] ?? 0) - (kinds[kind][from] ?? 0),
    words: (from, to) => (words[to] ?? 0) - (words[from] ?? 0),
    breakCost: at => breaks[at] ?? 0,
    sizes(body) {
      const made = sizes.get(body) ?? sizesAt(stage, body, { code, table })
      sizes.set(body, made)
      return made
    },
    sheet(place, size) {
      const key = (PLACES.indexOf(place) * 100 + size.body) * 100 + size.code
      const known = sheets.get(key)
      if (known) return known
      const made = measureSheet(atoms, stage.metrics, boxOf(place, stage.room.width[place], size, stage.lang))
      sheets.set(key, made)
      return made
    },
  }
}

const PLACES: readonly Place[] = ["rail", "top", "side", "column", "cell"]
const KINDS = ["text", "list", "terms", "wideTerms", "code", "table", "picture", "quote", "other"] as const

/** Kinds that need the whole width of the slide. */
export const WIDE_KINDS: readonly Kind[] = ["code", "table", "wideTerms", "other"]

function countKinds(atoms: readonly Atom[], stage: Stage): Readonly<Record<Kind, Uint32Array>> {
  const own = atoms.map(atom => kindOf(atom, stage))
  const counted = KINDS.map(kind => [kind, sums(own, each => (each === kind ? 1 : 0))] as const)
  return Object.fromEntries(counted) as Record<Kind, Uint32Array>
}

/** Sum of a number over all before each place. */
function sums<Each>(all: readonly Each[], number: (each: Each) => number): Uint32Array {
  const sum = new Uint32Array(all.length + 1)
  all.forEach((each, at) => {
    sum[at + 1] = (sum[at] ?? 0) + number(each)
  })
  return sum
}

export function kindOf({ matter, rings }: Atom, stage: Stage): Kind {
  if (matter.kind === "code" || matter.kind === "table") return matter.kind
  const block = matter.kind === "whole" ? matter.blocks[0] : undefined
  if (block && isPicture(block, stage)) return "picture"
  const outer = rings[0]
  if (outer?.kind === "item") return "list"
  if (outer?.kind === "row") return isWide(outer.terms, stage) ? "wideTerms" : "terms"
  if (block?.kind === "quote") return "quote"
  if (block?.kind === "math") return isWideFormula(block.tex, stage) ? "other" : "text"
  return block?.kind === "columns" || block?.kind === "output" ? "other" : "text"
}

/** What can be shown at any size. A picture that is missing is a small frame among the text. */
function isPicture(block: Block, { assets }: Stage): boolean {
  if (block.kind === "figure") return assets.get(block.image.src)?.kind === "picture"
  return block.kind === "gallery" || block.kind === "diagram"
}

/** A formula cannot be broken: one that is wider than the rail at the usual size needs the whole width. */
function isWideFormula(tex: string, { metrics, room, steps }: Stage): boolean {
  const size = (steps.body[3] ?? 26) * 1.1
  return metrics.text([{ kind: "math", tex }], "body", Number.MAX_SAFE_INTEGER, size).width > room.width.rail
}

/** Words to be read: code and tables are looked at rather than read through. */
function wordsOf({ matter, rings }: Atom): number {
  const ring = rings.at(-1)
  const term = ring?.kind === "row" ? wordCount(plainText(ring.row.term)) : 0
  if (matter.kind === "prose")
    return (
      term +
      wordCount(plainText(cutSentences(matter.paragraph.inlines, matter.ends, matter.at, matter.at + 1)))
    )
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
