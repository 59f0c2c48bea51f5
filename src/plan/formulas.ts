// A piece of the post, to whether its formulas, which cannot be broken, have room where it might stand.
import { blockInlines, walkBlocks } from "../blocks.ts"
import { walkInlines } from "../inlines.ts"
import type { Block } from "../model.ts"
import type { Atom } from "./atoms.ts"
import type { Box, Metrics } from "./measure/metrics.ts"
import { blocksOf } from "./place.ts"

/** Lines and rows are looked at as a whole elsewhere. */
export function hasFormula({ matter }: Atom): boolean {
  if (matter.kind === "whole") return matter.blocks.some(holdsFormula)
  return matter.kind === "prose" && holdsFormula(matter.paragraph)
}

function holdsFormula(block: Block): boolean {
  for (const each of walkBlocks([block])) {
    if (each.kind === "math" || blockInlines(each).some(isMathematical)) return true
  }
  return false
}

function isMathematical(inlines: Parameters<typeof walkInlines>[0]): boolean {
  for (const inline of walkInlines(inlines)) if (inline.kind === "math") return true
  return false
}

/** A px more or less is not seen. */
const TOLERANCE = 1

/** Within all that stands around it: lists, terms, boxes. */
export function isTooWide(atom: Atom, metrics: Metrics, box: Box): boolean {
  return hasFormula(atom) && blocksOf([atom]).some(block => metrics.overhang(block, box) > TOLERANCE)
}
