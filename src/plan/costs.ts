// What makes a sequence of slides worse, in one place: the planner takes the cheapest one that fits.
import type { Density } from "../model.ts"

/** Any slide: two good ones are dearer than one good one. */
export const SLIDE: Readonly<Record<Density, number>> = { airy: 18, balanced: 26, dense: 46 }
/** Text larger than this is for few words: all that stands under a heading on one slide, or none of it. */
export const LARGE_BODY = 30
/** Text by steps down from the largest size: the last ones are hard to read. */
export const STEP = [0, 0, 0, 0, 0, 2, 6, 16, 44, 78]

/** How full a slide should be where there is a choice. */
export const TARGET: Readonly<Record<Density, number>> = { airy: 0.56, balanced: 0.72, dense: 0.88 }
/** An empty part of several: grows with the square, so that parts become equal. */
export const EMPTY = 70
/** Above this fill a slide is crammed. */
export const FULL: Readonly<Record<Density, number>> = { airy: 0.8, balanced: 0.94, dense: 1 }
const CRAMMED = 24
/** One short line alone on a slide although there is more under the same heading. */
export const LONELY = 400
/** Content of this many lines or fewer is lonely. */
export const LONELY_LINES = 2
/** The same of a few lines: what fills no more than this, which is three lines of the usual size. */
export const FEW_LINES = 120
export const FEW_LINES_FILL = 0.24

/** Break between two top-level items or rows. */
export const BETWEEN_ITEMS = 12
/** More after the first item, of up to so many em, of a list that has no more than so many. */
export const FIRST_OF_FEW = 24
export const FEW_ITEMS = 4
export const BRIEF_ITEM = 60
/** The same where one of them has children: each is a matter of its own. */
export const BETWEEN_GROUPS = 5
/** Break after a list, listing, table or quotation, before text: the natural place. */
export const AFTER_GROUP = 2
export const BETWEEN_PARAGRAPHS = 8
/** Break between a paragraph and the list, code, table or picture after it: it probably speaks of it. */
export const AFTER_TEXT = 26
/** The same after a paragraph of a line, up to so many em: it stands like a heading over what follows. */
export const AFTER_SHORT_TEXT = 90
export const SHORT_TEXT = 34
/** Break between a formula and words that are one sentence with it: before it, after it. */
export const AT_FORMULA = { before: 150, after: 70 }
/** Break after a line that announces what follows, or that stands as a small heading. */
export const AFTER_LEAD_IN = 1000
/** Break between a parent and its first child. */
export const AFTER_PARENT = 320
/** Break between children, for each level of depth. */
export const IN_DEPTH = 56
/** Break within a quote, callout or paragraph. */
export const IN_BOX = 30
export const IN_PROSE = 36
/** Break within a table: anywhere; leaving fewer rows than these on one side; in a table that is short. */
export const TABLE = { cut: 12, edge: { lines: 2, cost: 60 }, short: { lines: 7, cost: 60 } }
/** Break within code: after a blank line, before a line at the margin, anywhere else; the same for each level deeper. */
export const CODE = {
  blank: 14,
  margin: 40,
  cut: 80,
  level: 8,
  /** More: after a line that opens a block, and between a comment and what it is about. */
  opened: 60,
  /** Leaving few lines; in a short listing. */
  edge: { lines: 4, cost: 120 },
  short: { lines: 12, cost: 150 },
}
/** The post has a thematic break here. */
export const AT_RULE = -18
/** A parent shown again, each. */
export const REPEATED = 8
/** One parent alone on a slide, as an item, although it could be the heading. */
export const LONE_PARENT = 12
/** A top-level item that becomes the heading of its own slides. */
export const PROMOTED = 2
/** Something that nothing can make fit: a picture, a formula, one long line. */
export const SQUEEZED = 5000

/** More words on one slide than these are not read while somebody speaks; each further one costs. */
export const WORDS: Readonly<Record<Density, number>> = { airy: 40, balanced: 65, dense: 110 }
export const WORDY = 0.6

/** Code below the largest size, by steps down, for each slide of the heading. */
const CODE_STEP = [0, 0, 0, 2, 6, 12]

export function codeSizeCost(step: number): number {
  return CODE_STEP[step] ?? 0
}

export function wordCost(words: number, density: Density): number {
  return WORDY * Math.max(0, words - WORDS[density])
}

export function fillCost(fill: number, density: Density, alone: boolean): number {
  const target = TARGET[density]
  const empty = alone ? 0 : EMPTY * Math.max(0, (target - fill) / target) ** 2
  const full = FULL[density]
  return empty + CRAMMED * Math.max(0, (fill - full) / 0.06) ** 2
}
