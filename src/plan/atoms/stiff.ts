// A piece of the post, to whether all that cannot be broken in it has room where it might stand: formulas, code, words.
import { blockInlines, walkBlocks } from "../../content/blocks.ts"
import { isInlineParent } from "../../content/inlines.ts"
import type { Block, Inline } from "../../model.ts"
import { once } from "../../once.ts"
import { LARGE_BODY } from "../costs.ts"
import type { Box, Metrics } from "../measure/metrics.ts"
import type { Atom, Matter } from "./atoms.ts"
import { blocksOf } from "./place.ts"

/** Length in em of the longest part that is never broken; a formula may have any. */
export function stiffLength({ matter, rings }: Atom): number {
  const ring = rings.at(-1)
  const inTerm = ring?.kind === "row" ? TERMS * longestIn(ring.row.term) : 0
  return Math.max(inTerm, stiffIn(matter))
}

/** So many times the width of a term is that of the slide. */
const TERMS = 4.3

function stiffIn(matter: Matter): number {
  if (matter.kind === "prose") return longestIn(matter.paragraph.inlines)
  if (matter.kind !== "whole") return 0
  const { blocks } = matter
  const [only] = blocks
  if (blocks.length === 1 && only?.kind === "paragraph") return longestIn(only.inlines)
  let longest = 0
  for (const block of walkBlocks(blocks)) longest = Math.max(longest, stiffInBlock(block))
  return longest
}

function stiffInBlock(block: Block): number {
  if (block.kind === "math") return Number.POSITIVE_INFINITY
  let longest = 0
  for (const inlines of blockInlines(block)) longest = Math.max(longest, longestIn(inlines))
  return longest
}

/** Advance of a character of code, in em of the text around it. */
const CODE = 0.54

/** Of a paragraph that is cut into its sentences it is asked for again with each of them. */
const known = new WeakMap<readonly Inline[], number>()

function longestIn(inlines: readonly Inline[]): number {
  return once(known, inlines, () => longestOf(inlines))
}

function longestOf(inlines: readonly Inline[]): number {
  let longest = 0
  for (const inline of inlines) {
    if (inline.kind === "math") return Number.POSITIVE_INFINITY
    if (inline.kind === "code") longest = Math.max(longest, inline.text.length * CODE)
    else if (isInlineParent(inline)) longest = Math.max(longest, longestIn(inline.children))
  }
  return longest
}

/** A px more or less is not seen. */
const TOLERANCE = 1
/** What takes less than this share of the box has room however deep it stands. */
const SURELY = 0.6

/** Within all that stands around it. Large text must not even break a word. `stiff`: its stiff length. */
export function isTooWide(atom: Atom, stiff: number, metrics: Metrics, box: Box): boolean {
  const { body } = box.size
  const words = body > LARGE_BODY
  if (!words && stiff * body < SURELY * box.width) return false
  return blocksOf([atom]).some(block => metrics.overhang(block, words, box) > TOLERANCE)
}
