// The blocks under one heading, to atoms: the smallest pieces that a slide may end after, in reading order.
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
} from "../model.ts"
import { galleriesOf } from "./galleries.ts"
import type { Told } from "./prose.ts"

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

/** What to take apart, and what of a block to show: decided with the metrics and the settings. */
export interface Taking {
  readonly tell: (block: Block, rings: readonly Ring[]) => Told
  readonly tooTall: (block: Block, rings: readonly Ring[]) => boolean
  readonly sentences: (paragraph: Paragraph) => readonly number[]
}

/** Blocks that an item may hold in one atom. */
const MANY = 3

export function atomsOf(block: Block, rings: readonly Ring[], taking: Taking): Bare[] {
  const { shown, notes } = taking.tell(block, rings)
  const atoms = shown ? shownAtoms(shown, rings, taking) : []
  if (notes.length === 0) return atoms
  return atoms.length ? withNotes(atoms, notes) : [{ ...whole(rings, []), notes }]
}

/** Notes stand with the last atom of what they tell more about. */
function withNotes(atoms: readonly Bare[], notes: readonly Block[]): Bare[] {
  return atoms.map((atom, at) =>
    at === atoms.length - 1 ? { ...atom, notes: [...(atom.notes ?? []), ...notes] } : atom,
  )
}

function shownAtoms(block: Block, rings: readonly Ring[], taking: Taking): Bare[] {
  switch (block.kind) {
    case "list":
      return block.items.flatMap((item, index) =>
        itemAtoms({ kind: "item", list: block, item, index }, rings, taking),
      )
    case "terms":
      return block.rows.flatMap(row =>
        holderAtoms(row.details, [...rings, { kind: "row", terms: block, row }], taking),
      )
    case "code":
      return codeAtoms(block, rings)
    case "table":
      return block.rows.length
        ? block.rows.map((_, at) => ({ rings, matter: { kind: "table", table: block, at } }))
        : [whole(rings, [block])]
    case "gallery":
      return galleriesOf(block).map(part => whole(rings, [part]))
    case "quote":
    case "callout":
    case "details":
    case "paragraph":
    case "columns":
      return taking.tooTall(block, rings) ? pieces(block, rings, taking) : [whole(rings, [block])]
    default:
      return [whole(rings, [block])]
  }
}

function codeAtoms(code: Code, rings: readonly Ring[]): Bare[] {
  const lines = code.text.split("\n")
  return lines.map((_, at) => ({ rings, matter: { kind: "code", code, lines, at } }))
}

function whole(rings: readonly Ring[], blocks: readonly Block[]): Bare {
  return { rings, matter: { kind: "whole", blocks } }
}

/** A block taller than a slide ought to be, in parts. */
function pieces(
  block: Quote | Callout | Details | Paragraph | Extract<Block, { kind: "columns" }>,
  rings: readonly Ring[],
  taking: Taking,
): Bare[] {
  if (block.kind === "columns") return block.columns.flat().flatMap(each => atomsOf(each, rings, taking))
  if (block.kind === "paragraph") {
    const ends = taking.sentences(block)
    return ends.map((_, at) => ({ rings, matter: { kind: "prose", paragraph: block, ends, at } }))
  }
  const inner: readonly Ring[] = [...rings, { kind: "box", box: block }]
  return block.blocks.length
    ? block.blocks.flatMap(each => shownAtoms(each, inner, taking))
    : [whole(rings, [block])]
}

/** An item's own part, then what is nested in it. */
function itemAtoms(ring: Extract<Ring, { kind: "item" }>, outer: readonly Ring[], taking: Taking): Bare[] {
  const rings = [...outer, ring]
  const { blocks } = ring.item
  const nested = blocks.findIndex(isBreakable)
  const own = nested < 0 ? blocks : blocks.slice(0, nested)
  const rest = blocks.slice(own.length)
  const head = own.length || !rest.length ? holderAtoms(own, rings, taking) : []
  return [...head, ...rest.flatMap(block => atomsOf(block, rings, taking))]
}

const BREAKABLE: ReadonlySet<Block["kind"]> = new Set(["list", "terms", "code", "table", "figure", "gallery"])

function isBreakable(block: Block): boolean {
  return BREAKABLE.has(block.kind)
}

/** Usually one atom; more where what an item or row says itself is too tall for a slide. */
function holderAtoms(own: readonly Block[], rings: readonly Ring[], taking: Taking): Bare[] {
  const told = own.map(block => taking.tell(block, rings))
  const shown = told.flatMap(each => each.shown ?? [])
  const notes = told.flatMap(each => each.notes)
  if (shown.length <= MANY && !shown.some(block => block.kind === "code" || taking.tooTall(block, rings)))
    return [{ ...whole(rings, shown), notes }]
  return withNotes(
    shown.flatMap(block => shownAtoms(block, rings, taking)),
    notes,
  )
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
