// What it costs that a slide ends between two atoms.
import { emLength, plainText } from "../../content/inlines.ts"
import { type Atom, continues, holderOf, type Ring, sharedRings } from "../atoms/atoms.ts"
import * as costs from "../costs.ts"
import { isLeadIn, isUnfinished } from "../words/sentences.ts"
import { codeCutCost } from "./code-cuts.ts"

/** What it costs that a slide ends before the atom at `at`. */
export function breakCost(atoms: readonly Atom[], at: number): number {
  const before = atoms[at - 1]
  const after = atoms[at]
  if (!before || !after) return 0
  if (beginsPart(before, after)) return costs.AT_RULE
  if (continues(before, after)) return cutCost(after)
  const shared = sharedRings(before, after)
  if (shared > 0) return nestedCost(before, after, shared)
  const [upper, lower] = [before.rings[0], after.rings[0]]
  if (upper && lower && holderOf(upper) === holderOf(lower))
    return before.rings.length > 1 || hasNested(lower) ? costs.BETWEEN_GROUPS : itemCost(before, lower)
  if (isHeadOf(before, after)) return costs.AFTER_LEAD_IN
  if (isLoneItem(upper) && (lower || isListing(after))) return costs.AFTER_SHORT_TEXT
  return isText(before) ? afterText(before, after) : afterGroup(before, after)
}

/** The first of a few alone under the line that announces them hardly is a list, unless it has much to say. */
function itemCost(before: Atom, lower: Ring): number {
  const isFirst = isSecondOfFew(lower) && isBrief(before)
  return costs.BETWEEN_ITEMS + (isFirst ? costs.FIRST_OF_FEW : 0)
}

function isSecondOfFew(ring: Ring): boolean {
  const of = <Any>(all: readonly Any[], each: Any) => all.length <= costs.FEW_ITEMS && all[1] === each
  if (ring.kind === "item") return of(ring.list.items, ring.item)
  return ring.kind === "row" && of(ring.terms.rows, ring.row)
}

function isBrief({ matter }: Atom): boolean {
  if (matter.kind !== "whole") return false
  const lengths = matter.blocks.map(block =>
    block.kind === "paragraph" ? emLength(plainText(block.inlines)) : Number.POSITIVE_INFINITY,
  )
  return lengths.reduce((sum, length) => sum + length, 0) <= costs.BRIEF_ITEM
}

/** A list of one item that another list follows, or a listing: a heading in all but name. */
function isLoneItem(ring: Ring | undefined): boolean {
  return ring?.kind === "item" && ring.list.items.length === 1
}

function isListing({ rings, matter }: Atom): boolean {
  const kind = matter.kind === "whole" ? matter.blocks[0]?.kind : matter.kind
  return rings.length === 0 && kind === "code"
}

/** A paragraph belongs to what follows it, the more so the shorter it is. */
function afterText(before: Atom, after: Atom): number {
  if (isFormula(after) && isUnfinished(textOf(before, -1))) return costs.AT_FORMULA.before
  if (isText(after)) return costs.BETWEEN_PARAGRAPHS
  return isShort(before) ? costs.AFTER_SHORT_TEXT : costs.AFTER_TEXT
}

function afterGroup(before: Atom, after: Atom): number {
  const goesOn = isFormula(before) && isText(after) && GOES_ON.test(textOf(after, 0))
  return goesOn ? costs.AT_FORMULA.after : costs.AFTER_GROUP
}

/** "where a is…": one sentence with what stands before it. */
const GOES_ON = /^[\s“"(]*\p{Ll}/u

function isFormula({ rings, matter }: Atom): boolean {
  return rings.length === 0 && matter.kind === "whole" && matter.blocks[0]?.kind === "math"
}

/** Of a paragraph at the beginning or the end of what is not cut. */
function textOf({ matter }: Atom, at: number): string {
  const block = matter.kind === "whole" ? matter.blocks.at(at) : undefined
  return block?.kind === "paragraph" ? plainText(block.inlines) : ""
}

function isShort({ matter, notes }: Atom): boolean {
  const last = matter.kind === "whole" ? matter.blocks.at(-1) : undefined
  return (
    last?.kind === "paragraph" && notes.length === 0 && emLength(plainText(last.inlines)) <= costs.SHORT_TEXT
  )
}

function nestedCost(before: Atom, after: Atom, shared: number): number {
  const own = before.rings.length === shared
  if (own && (announces(before) || entitles(before))) return costs.AFTER_LEAD_IN
  if (after.rings[shared - 1]?.kind === "box") return announces(after) ? costs.BETWEEN_GROUPS : costs.IN_BOX
  if (own && after.rings.length > shared) return costs.AFTER_PARENT
  return own && !isTextMatter(after) ? costs.AFTER_SHORT_TEXT : costs.IN_DEPTH * shared
}

function isTextMatter({ matter }: Atom): boolean {
  return matter.kind === "prose" || (matter.kind === "whole" && matter.blocks[0]?.kind === "paragraph")
}

function hasNested(ring: Ring): boolean {
  return ring.kind === "item" && ring.item.blocks.some(block => block.kind === "list")
}

function isText({ rings, matter }: Atom): boolean {
  return rings.length === 0 && matter.kind === "whole" && matter.blocks[0]?.kind === "paragraph"
}

/** A paragraph that ends in a colon, or that is nothing but a few strong words or a question: a heading in all but name. */
function announces({ matter }: Atom): boolean {
  const last = matter.kind === "whole" ? matter.blocks.at(-1) : undefined
  if (last?.kind !== "paragraph") return false
  const [first, ...rest] = last.inlines
  const strong =
    first?.kind === "strong" &&
    rest.every(inline => inline.kind === "text" && !/[\p{L}\p{N}]/u.test(inline.text))
  return isLeadIn(last.inlines) || (strong && isHeading(plainText(last.inlines)))
}

/** Those who ask in an interview ask at some length. */
function isHeading(strong: string): boolean {
  return emLength(strong) < (QUESTION.test(strong) ? LONGEST_QUESTION : LONGEST_HEADING)
}

/** In em. */
const LONGEST_HEADING = 40
const LONGEST_QUESTION = 120
const QUESTION = /[?？؟][\s"'”’»」)]*$/

/** The first line of a quotation or box where it is short and no sentence: its title, such as "Note". */
function entitles({ matter, rings }: Atom): boolean {
  const ring = rings.at(-1)
  const [first] = matter.kind === "whole" ? matter.blocks : []
  if (ring?.kind !== "box" || first?.kind !== "paragraph" || ring.box.blocks[0] !== first) return false
  const text = plainText(first.inlines).trim()
  return emLength(text) <= LONGEST_TITLE && isUnfinished(text) && !PAUSE.test(text)
}

/** In em. */
const LONGEST_TITLE = 20
const PAUSE = /[,，、;；]$/

/** "2、Name" or "③ Name" as a paragraph of its own: the head of what follows. */
function isNumbered({ rings, matter }: Atom): boolean {
  const [only] = matter.kind === "whole" ? matter.blocks : []
  if (rings.length > 0 || only?.kind !== "paragraph") return false
  const text = plainText(only.inlines)
  return emLength(text) < 40 && NUMBERED.test(text) && !/[.!?。！？]$/u.test(text)
}

const NUMBERED = /^(?:\d{1,2}[、．.)）:：]|[\u2460-\u2473]|[一二三四五六七八九十]{1,3}[、．.])\s*[^\s\d]/u

function beginsPart(before: Atom, after: Atom): boolean {
  return !announces(before) && (after.ruled || (isNumbered(after) && !isNumbered(before)))
}

function isHeadOf(before: Atom, after: Atom): boolean {
  return announces(before) || (isNumbered(before) && !isNumbered(after))
}

/** A cut in the middle of a listing, a table or a paragraph: worse near its ends, and where it is short. */
function cutCost({ matter }: Atom): number {
  if (matter.kind === "whole") return 0
  if (matter.kind === "prose") return costs.IN_PROSE
  const lines = matter.kind === "code" ? matter.lines : matter.table.rows
  const { cut, edge, short } = matter.kind === "code" ? costs.CODE : costs.TABLE
  const above =
    matter.kind === "code" && matter.lines[matter.at - 1]?.trim() === "" ? matter.at - 1 : matter.at
  const remnant = Math.min(above, lines.length - matter.at) < edge.lines ? edge.cost : 0
  return (
    (matter.kind === "code" ? codeCutCost(matter.lines, matter.at) : cut) +
    remnant +
    (lines.length <= short.lines ? short.cost : 0)
  )
}
