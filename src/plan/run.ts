// The atoms under one heading, with what is needed to judge any stretch of them in constant time.
import type { Inline, Sizes } from "../model.ts"
import { type Atom, sharedRings } from "./atoms.ts"
import type { Place } from "./rough.ts"
import { boxOf, measureSheet, type Sheet } from "./sheet.ts"
import type { Stage } from "./stage.ts"

export interface Title {
  readonly heading: readonly Inline[]
  readonly trail: readonly (readonly Inline[])[]
  /** Where text stands under this heading: beside it or below it. */
  readonly frame: "rail" | "top"
  /** Height of the heading in the top frame. */
  readonly height: number
}

export type Kind = "text" | "list" | "terms" | "code" | "table" | "picture" | "quote" | "other"

export interface Run {
  readonly stage: Stage
  readonly title: Title
  readonly atoms: readonly Atom[]
  /** Sizes of code and table, the same on all slides of the heading. */
  readonly code: number
  readonly table: number
  /** How many atoms of a kind lie from `from` up to `to` (exclusive). */
  count(kind: Kind, from: number, to: number): number
  sheet(place: Place, sizes: Sizes): Sheet
}

export function makeRun(
  atoms: readonly Atom[],
  title: Title,
  stage: Stage,
  sizes: Pick<Sizes, "code" | "table">,
): Run {
  const sums = new Map<Kind, Uint32Array>()
  const sheets = new Map<string, Sheet>()
  return {
    stage,
    title,
    atoms,
    ...sizes,
    count(kind, from, to) {
      const sum = sums.get(kind) ?? countKind(atoms, kind)
      sums.set(kind, sum)
      return (sum[to] ?? 0) - (sum[from] ?? 0)
    },
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

function countKind(atoms: readonly Atom[], kind: Kind): Uint32Array {
  const sum = new Uint32Array(atoms.length + 1)
  atoms.forEach((atom, at) => {
    sum[at + 1] = (sum[at] ?? 0) + (kindOf(atom) === kind ? 1 : 0)
  })
  return sum
}

export function kindOf({ matter, rings }: Atom): Kind {
  if (matter.kind === "code" || matter.kind === "table") return matter.kind
  const block = matter.kind === "whole" ? matter.blocks[0] : undefined
  if (block && matter.kind === "whole" && matter.blocks.length === 1 && isPicture(block.kind))
    return "picture"
  const outer = rings[0]
  if (outer) return outer.kind === "item" ? "list" : outer.kind === "row" ? "terms" : "text"
  if (block?.kind === "quote") return "quote"
  return block?.kind === "columns" || block?.kind === "output" ? "other" : "text"
}

function isPicture(kind: string): boolean {
  return kind === "figure" || kind === "gallery" || kind === "diagram"
}

/** Where the top-level item, row or box that begins with an atom ends (exclusive). */
export function endOfSubtree(atoms: readonly Atom[], from: number): number {
  let end = from + 1
  while (end < atoms.length && sharedRings(atoms[end - 1], atoms[end] as Atom) > 0) end++
  return end
}
