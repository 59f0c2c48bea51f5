// A piece of the post, to whether all that cannot be broken in it has room where it might stand: formulas, code, words.
import { blockInlines, walkBlocks } from "../blocks.ts"
import { walkInlines } from "../inlines.ts"
import type { Block, Inline } from "../model.ts"
import type { Atom } from "./atoms.ts"
import { LARGE_BODY } from "./costs.ts"
import type { Box, Metrics } from "./measure/metrics.ts"
import { blocksOf } from "./place.ts"

/** Length in em of the longest part that is never broken; a formula may have any. */
export function stiffLength({ matter }: Atom): number {
  const blocks = matter.kind === "whole" ? matter.blocks : matter.kind === "prose" ? [matter.paragraph] : []
  let longest = 0
  for (const block of walkBlocks(blocks)) longest = Math.max(longest, stiffIn(block))
  return longest
}

function stiffIn(block: Block): number {
  if (block.kind === "math") return Number.POSITIVE_INFINITY
  return Math.max(0, ...blockInlines(block).flatMap(inlines => [...walkInlines(inlines)].map(stiffness)))
}

/** Advance of a character of code, in em of the text around it. */
const CODE = 0.54

function stiffness(inline: Inline): number {
  if (inline.kind === "math") return Number.POSITIVE_INFINITY
  return inline.kind === "code" ? inline.text.length * CODE : 0
}

/** A px more or less is not seen. */
const TOLERANCE = 1
/** What takes less than this share of the box has room however deep it stands. */
const SURELY = 0.6

/** Within all that stands around it. Large text must not even break a word. */
export function isTooWide(atom: Atom, metrics: Metrics, box: Box): boolean {
  const { body } = box.size
  const words = body > LARGE_BODY
  if (!words && stiffLength(atom) * body < SURELY * box.width) return false
  return blocksOf([atom]).some(block => metrics.overhang(block, words, box) > TOLERANCE)
}
