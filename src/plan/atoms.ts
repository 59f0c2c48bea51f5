// The blocks under one heading, to atoms: the smallest pieces that a slide may end after, in reading order.
import type {
  Block,
  Callout,
  Code,
  Details,
  Inline,
  Item,
  Lines,
  List,
  Paragraph,
  Quote,
  Table,
  TermRow,
  Terms,
} from "../model.ts"

/** One container around an atom, from the outside in. */
export type Ring =
  | { readonly kind: "item"; readonly list: List; readonly item: Item; readonly index: number }
  | { readonly kind: "row"; readonly terms: Terms; readonly row: TermRow; readonly index: number }
  | { readonly kind: "box"; readonly box: Quote | Callout | Details }

export type Matter =
  /** A block that is not cut, or what an item or row holds itself. */
  | { readonly kind: "whole"; readonly blocks: readonly Block[] }
  /** Lines of a code block, from (inclusive) and to (exclusive). */
  | { readonly kind: "code"; readonly code: Code; readonly from: number; readonly to: number }
  | { readonly kind: "table"; readonly table: Table; readonly from: number; readonly to: number }
  /** Sentences of a paragraph that is too long for one slide. */
  | {
      readonly kind: "prose"
      readonly paragraph: Paragraph
      readonly sentences: readonly (readonly Inline[])[]
      readonly from: number
      readonly to: number
    }

export interface Atom {
  readonly rings: readonly Ring[]
  readonly matter: Matter
  /** The author wants it on a new slide. */
  readonly forced: boolean
  /** The post has a thematic break before it. */
  readonly ruled: boolean
  /** For the notes of the slide that shows it. */
  readonly notes: readonly Block[]
  readonly speaker: readonly Block[]
  readonly lines: Lines
}

export type Bare = Pick<Atom, "rings" | "matter">

/** Blocks that an item may hold in one atom. */
const MANY = 3

/** How tall may a piece be before it is taken apart? Answered with the metrics at the smallest step. */
export interface Taking {
  readonly tooTall: (block: Block, rings: readonly Ring[]) => boolean
  readonly sentences: (paragraph: Paragraph) => readonly (readonly Inline[])[]
}

export function atomsOf(block: Block, rings: readonly Ring[], taking: Taking): Bare[] {
  switch (block.kind) {
    case "list":
      return block.items.flatMap((item, index) =>
        itemAtoms({ kind: "item", list: block, item, index }, rings, taking),
      )
    case "terms":
      return block.rows.flatMap((row, index) =>
        rowAtoms({ kind: "row", terms: block, row, index }, rings, taking),
      )
    case "code":
      return codeAtoms(block, rings)
    case "table":
      return tableAtoms(block, rings)
    case "quote":
    case "callout":
    case "details":
      return taking.tooTall(block, rings) ? boxAtoms(block, rings, taking) : [whole(rings, [block])]
    case "paragraph":
      return taking.tooTall(block, rings) ? proseAtoms(block, rings, taking) : [whole(rings, [block])]
    case "columns":
      return taking.tooTall(block, rings)
        ? block.columns.flat().flatMap(each => atomsOf(each, rings, taking))
        : [whole(rings, [block])]
    default:
      return [whole(rings, [block])]
  }
}

function whole(rings: readonly Ring[], blocks: readonly Block[]): Bare {
  return { rings, matter: { kind: "whole", blocks } }
}

/** An item's own part, then what is nested in it. */
function itemAtoms(ring: Extract<Ring, { kind: "item" }>, outer: readonly Ring[], taking: Taking): Bare[] {
  const rings = [...outer, ring]
  const { blocks } = ring.item
  const nested = blocks.findIndex(isBreakable)
  const own = nested < 0 ? blocks : blocks.slice(0, nested)
  const rest = blocks.slice(own.length)
  const head = own.length || !rest.length ? ownAtoms(own, rings, taking) : []
  return [...head, ...rest.flatMap(block => atomsOf(block, rings, taking))]
}

function isBreakable(block: Block): boolean {
  return (
    block.kind === "list" ||
    block.kind === "code" ||
    block.kind === "table" ||
    block.kind === "terms" ||
    block.kind === "figure"
  )
}

/** Usually one atom; more where what an item says itself is too tall for a slide. */
function ownAtoms(own: readonly Block[], rings: readonly Ring[], taking: Taking): Bare[] {
  if (own.length > MANY || own.some(block => taking.tooTall(block, rings)))
    return own.flatMap(block => atomsOf(block, rings, taking))
  return [whole(rings, own)]
}

function rowAtoms(ring: Extract<Ring, { kind: "row" }>, outer: readonly Ring[], taking: Taking): Bare[] {
  return ownAtoms(ring.row.details, [...outer, ring], taking)
}

function boxAtoms(box: Quote | Callout | Details, outer: readonly Ring[], taking: Taking): Bare[] {
  const rings: Ring[] = [...outer, { kind: "box", box }]
  return box.blocks.length
    ? box.blocks.flatMap(block => atomsOf(block, rings, taking))
    : [whole(outer, [box])]
}

function proseAtoms(paragraph: Paragraph, rings: readonly Ring[], taking: Taking): Bare[] {
  const sentences = taking.sentences(paragraph)
  return sentences.map((_, at) => ({
    rings,
    matter: { kind: "prose", paragraph, sentences, from: at, to: at + 1 },
  }))
}

function codeAtoms(code: Code, rings: readonly Ring[]): Bare[] {
  const count = code.text.split("\n").length
  return Array.from({ length: count }, (_, at) => ({
    rings,
    matter: { kind: "code", code, from: at, to: at + 1 },
  }))
}

function tableAtoms(table: Table, rings: readonly Ring[]): Bare[] {
  if (table.rows.length === 0) return [whole(rings, [table])]
  return table.rows.map((_, at) => ({ rings, matter: { kind: "table", table, from: at, to: at + 1 } }))
}

/** How many containers two neighbours share: the list items, rows and boxes that go on from one to the other. */
export function sharedRings(before: Bare | undefined, after: Bare): number {
  if (!before) return 0
  const shared = after.rings.findIndex((ring, at) => !sameRing(ring, before.rings[at]))
  return shared < 0 ? after.rings.length : shared
}

function sameRing(a: Ring, b: Ring | undefined): boolean {
  if (a.kind === "item") return b?.kind === "item" && a.item === b.item
  if (a.kind === "row") return b?.kind === "row" && a.row === b.row
  return b?.kind === "box" && a.box === b.box
}

/** Whether one goes on where the other stops: lines of one code block, rows of one table, sentences of one paragraph. */
export function continues(before: Bare | undefined, after: Bare): boolean {
  const source = sourceOf(after.matter)
  return source !== null && before !== undefined && sourceOf(before.matter) === source
}

function sourceOf(matter: Matter): Block | null {
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
