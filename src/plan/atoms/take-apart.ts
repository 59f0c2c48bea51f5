// A block, to its atoms in reading order.
import type { Block, Callout, Code, Columns, Details, Paragraph, Quote } from "../../model.ts"
import { galleriesOf } from "../shapes/galleries.ts"
import type { Told } from "../shapes/prose.ts"
import type { Bare, Ring } from "./atoms.ts"

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
  block: Quote | Callout | Details | Paragraph | Columns,
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
