// The blocks of one topic, to its atoms: what is shown, in the shape that slides need, with its notes beside it.
import { emLength, plainText } from "../../content/inlines.ts"
import type { Block, Paragraph } from "../../model.ts"
import { isContentsAt } from "../shapes/contents.ts"
import { asLines } from "../shapes/lines.ts"
import { pairOutputs } from "../shapes/outputs.ts"
import { tell } from "../shapes/prose.ts"
import { readableParts } from "../shapes/tables.ts"
import { asList, asTerms, isWide } from "../shapes/terms.ts"
import { type Stage, sizesAt } from "../stage.ts"
import type { Title } from "../topics/titles.ts"
import { partEnds } from "../words/sentences.ts"
import type { Atom, Bare, Matter, Ring } from "./atoms.ts"
import { atomsOf, type Taking } from "./take-apart.ts"

/** A block's atoms, and what goes to the notes or the speaker where it stands. */
interface Piece {
  readonly atoms: readonly Bare[]
  readonly notes: readonly Block[]
  readonly speaker: readonly Block[]
  readonly mark: "break" | "rule" | null
}

const NOTHING: Piece = { atoms: [], notes: [], speaker: [], mark: null }

export interface Preparing {
  /** A thematic break begins a slide. */
  readonly rulesBreak?: boolean
  /** A list of links to the deck's own slides is shown. */
  readonly keepsContents?: boolean
}

/** At least one atom: a heading with nothing to show is a slide with nothing on it. */
export function prepare(
  blocks: readonly Block[],
  { frame }: Pick<Title, "frame">,
  stage: Stage,
  { rulesBreak = false, keepsContents = false }: Preparing = {},
): Atom[] {
  const shown = pairOutputs(blocks.flatMap(withoutMark))
  const taking = takingFor(stage, shown)
  const pieces = shown.map((block, at) =>
    !keepsContents && isContentsAt(shown, at)
      ? { ...NOTHING, notes: [block] }
      : pieceOf(block, taking, { stage, frame }),
  )
  return joinPieces(rulesBreak ? pieces.map(breakAtRule) : pieces)
}

/** Nobody says a list, a listing or a table: where a quotation holds nothing else, it is there for its looks. */
function withoutMark(block: Block): readonly Block[] {
  const isUnsaid =
    block.kind === "quote" &&
    block.by.length === 0 &&
    block.blocks.every(({ kind }) => kind === "list" || kind === "code" || kind === "table")
  return isUnsaid && !block.attributes ? block.blocks : [block]
}

function breakAtRule(piece: Piece): Piece {
  return piece.mark === "rule" ? { ...piece, mark: "break" } : piece
}

interface Setting {
  readonly stage: Stage
  readonly frame: Title["frame"]
}

function pieceOf(block: Block, taking: Taking, setting: Setting): Piece {
  if (block.kind === "break" || block.kind === "rule") return { ...NOTHING, mark: block.kind }
  if (isOrnament(block)) return { ...NOTHING, mark: "rule" }
  if (block.kind === "notes") return { ...NOTHING, speaker: block.blocks }
  const { shapes, told } = shaped(block, setting)
  const atoms = shapes.flatMap(shape => atomsOf(shape, [], taking))
  const shown = atoms.filter(
    atom => atom.matter.kind !== "whole" || atom.matter.blocks.length > 0 || atom.rings.length > 0,
  )
  const unshown = shown.length ? [] : atoms.flatMap(atom => atom.notes ?? [])
  return { ...NOTHING, atoms: shown, notes: [...unshown, ...told] }
}

/** A line of stars or hashes: a thematic break in all but name. */
function isOrnament(block: Block): boolean {
  if (
    block.kind !== "paragraph" ||
    !block.inlines.every(inline => inline.kind === "text" || inline.kind === "break")
  )
    return false
  return /^[^\p{L}\p{N}\p{Extended_Pictographic}]{3,}$/u.test(plainText(block.inlines).trim())
}

interface Shaped {
  readonly shapes: readonly Block[]
  readonly told: readonly Block[]
}

/** Lines as a list; a list of terms as terms; a table that is too wide in other ways, and itself in the notes. */
function shaped(given: Block, { stage, frame }: Setting): Shaped {
  const block = (given.kind === "paragraph" && asLines(given)) || given
  if (block.kind === "table") {
    const shapes = readableParts(block, stage)
    return { shapes, told: shapes.includes(block) ? [] : [block] }
  }
  const terms = block.kind === "list" ? asTerms(block, stage.lang) : block
  const hasPlace = terms?.kind !== "terms" || frame === "rail" || isWide(terms, stage)
  if (hasPlace) return { shapes: [terms ?? block], told: [] }
  return { shapes: [block.kind === "terms" ? asList(block) : block], told: [] }
}

/** What is told and not shown goes to the notes of the atom before it; at the beginning, of the first one. */
function joinPieces(pieces: readonly Piece[]): Atom[] {
  const atoms: Growing<Atom>[] = []
  let waiting = nothingWaits()
  for (const piece of pieces) {
    waiting = marked(waiting, piece)
    if (piece.atoms.length > 0) {
      for (const atom of opened(piece.atoms, waiting)) atoms.push(atom)
      waiting = nothingWaits()
    }
    const last = waiting.forced ? undefined : atoms.at(-1)
    addTold(last ?? waiting, piece)
  }
  return atoms.length === 0 || isTold(waiting) ? [...atoms, { ...EMPTY, ...waiting }] : atoms
}

/** While it may get more: one atom may be told a hundred thousand rows, and is not copied for each. */
type Growing<Holder> = Omit<Holder, "notes" | "speaker"> & {
  readonly notes: Block[]
  readonly speaker: Block[]
}

type Waiting = Growing<Pick<Atom, "forced" | "ruled">>

function nothingWaits(): Waiting {
  return { forced: false, ruled: false, notes: [], speaker: [] }
}

function marked(waiting: Waiting, { mark }: Piece): Waiting {
  return { ...waiting, forced: waiting.forced || mark === "break", ruled: waiting.ruled || mark === "rule" }
}

function opened(bare: readonly Bare[], { notes, speaker, ...marks }: Waiting): Growing<Atom>[] {
  const [first, ...rest] = bare.map(plainAtom)
  if (!first) return []
  const told = { notes: [...notes, ...first.notes], speaker: [...speaker, ...first.speaker] }
  return [{ ...first, ...marks, ...told }, ...rest]
}

function isTold({ notes, speaker }: Waiting): boolean {
  return notes.length + speaker.length > 0
}

function addTold(holder: Growing<unknown>, { notes, speaker }: Piece): void {
  for (const block of notes) holder.notes.push(block)
  for (const block of speaker) holder.speaker.push(block)
}

const EMPTY: Atom = {
  rings: [],
  matter: { kind: "whole", blocks: [] },
  forced: false,
  ruled: false,
  notes: [],
  speaker: [],
}

/** What an item holds for the speaker goes with the atom that shows the item. */
function plainAtom({ rings, matter, notes = [] }: Bare): Growing<Atom> {
  const blocks = matter.kind === "whole" ? matter.blocks : []
  const speaker = blocks.flatMap(block => (block.kind === "notes" ? block.blocks : []))
  const shown =
    speaker.length > 0 ? { ...matter, blocks: blocks.filter(({ kind }) => kind !== "notes") } : matter
  return { rings, matter: shown as Matter, forced: false, ruled: false, notes: [...notes], speaker }
}

/** Text of so many em is never taken apart: seven lines in the rail. */
const SURELY_SHORT = 240

function isSurelyShort(block: Block): boolean {
  return block.kind === "paragraph" && emLength(plainText(block.inlines)) < SURELY_SHORT
}

/** A block is taken apart where it fills more than this much of a slide at the smallest size. */
const TOO_TALL = 0.5

/** About what a term beside and each container around a block take of the width, and what they leave at least, in px. */
const TAKEN = { term: 288, ring: 24, leaves: 200 }

function takingFor(stage: Stage, blocks: readonly Block[]): Taking {
  const last = blocks.at(-1)
  const leadIns = new Set(blocks.filter((_, at) => blocks[at + 1]?.kind === "math"))
  const { steps, room, metrics, lang, settings } = stage
  const sizes = sizesAt(stage, steps.body.at(-1) ?? 20)
  const limit = (room.end - room.top) * TOO_TALL
  const box = (rings: readonly Ring[]) => {
    const [outer] = rings
    const beside = outer?.kind === "row" && isWide(outer.terms, stage)
    const width = beside ? room.width.top - TAKEN.term : room.width.rail
    return {
      place: beside ? ("top" as const) : ("rail" as const),
      width: Math.max(width - rings.length * TAKEN.ring, TAKEN.leaves),
      size: sizes,
    }
  }
  return {
    tell: (block: Block, rings: readonly Ring[]) =>
      tell(block, {
        prose: settings.prose,
        lang,
        inItem: rings.length > 0,
        isLast: block === last,
        beforeFormula: leadIns.has(block),
      }),
    tooTall: (block: Block, rings: readonly Ring[]) =>
      !isSurelyShort(block) && metrics.block(block, box(rings)) > limit,
    sentences: (paragraph: Paragraph) => partEnds(paragraph.inlines, lang),
  }
}
