// Atoms: the smallest pieces of what stands under a heading that a slide may end after, and what they belong to.
import type {
  Block,
  Callout,
  Code,
  Details,
  Item,
  List,
  Paragraph,
  Quote,
  Table,
  TermRow,
  Terms,
} from "../../model.ts"

/** One container around an atom, from the outside in. */
export type Ring =
  | { readonly kind: "item"; readonly list: List; readonly item: Item; readonly index: number }
  | { readonly kind: "row"; readonly terms: Terms; readonly row: TermRow }
  | { readonly kind: "box"; readonly box: Quote | Callout | Details }

export type Matter =
  /** Blocks that are not cut: one, or what an item or row says itself. */
  | { readonly kind: "whole"; readonly blocks: readonly Block[] }
  /** One line of a listing. */
  | { readonly kind: "code"; readonly code: Code; readonly lines: readonly string[]; readonly at: number }
  /** One row of a table. */
  | { readonly kind: "table"; readonly table: Table; readonly at: number }
  /** One sentence of a paragraph that is too long for one slide. */
  | {
      readonly kind: "prose"
      readonly paragraph: Paragraph
      readonly ends: readonly number[]
      readonly at: number
    }

export interface Atom {
  readonly rings: readonly Ring[]
  readonly matter: Matter
  /** The author wants it on a new slide. */
  readonly forced: boolean
  /** The post has a thematic break before it. */
  readonly ruled: boolean
  /** For the notes of the slide that shows it: what the post says, what the author says to the speaker. */
  readonly notes: readonly Block[]
  readonly speaker: readonly Block[]
}

export interface Bare extends Pick<Atom, "rings" | "matter"> {
  /** What of it is told but not shown. */
  readonly notes?: readonly Block[]
}

/** How many containers two neighbours share: the list items, rows and boxes that go on from one to the other. */
export function sharedRings(before: Bare | undefined, after: Bare): number {
  if (!before) return 0
  let shared = 0
  for (const ring of after.rings) {
    if (!sameRing(ring, before.rings[shared])) break
    shared++
  }
  return shared
}

function sameRing(a: Ring, b: Ring | undefined): boolean {
  if (a.kind === "item") return b?.kind === "item" && a.item === b.item
  if (a.kind === "row") return b?.kind === "row" && a.row === b.row
  return b?.kind === "box" && a.box === b.box
}

/** Whether one goes on where the other stops: lines of one listing, rows of one table, sentences of one paragraph. */
export function continues(before: Bare | undefined, after: Bare): boolean {
  const source = sourceOf(after.matter)
  return source !== null && before !== undefined && sourceOf(before.matter) === source
}

/** The block that the atom is cut from; null where it is whole. */
export function sourceOf(matter: Matter): Code | Table | Paragraph | null {
  switch (matter.kind) {
    case "code":
      return matter.code
    case "table":
      return matter.table
    case "prose":
      return matter.paragraph
    default:
      return null
  }
}

/** The list, terms or box that a ring is a part of. */
export function holderOf(ring: Ring): Block {
  if (ring.kind === "item") return ring.list
  return ring.kind === "row" ? ring.terms : ring.box
}

/** The block that an atom adds to the container at a level: its own, or the list, terms or box around it. */
export function blockAt(atom: Bare, level: number, edge: "first" | "last"): Block | undefined {
  const ring = atom.rings[level]
  if (ring) return holderOf(ring)
  const { matter } = atom
  if (matter.kind === "whole") return edge === "first" ? matter.blocks[0] : matter.blocks.at(-1)
  return sourceOf(matter) ?? undefined
}

/** Where the top-level item, row or box that begins with an atom ends (exclusive). */
export function endOfSubtree(atoms: readonly Atom[], from: number): number {
  let end = from + 1
  while (end < atoms.length && sharedRings(atoms[end - 1], atoms[end] as Atom) > 0) end++
  return end
}
