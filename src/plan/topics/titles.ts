// A heading, to where its text stands and how much room it takes.
import { emLength, plainText } from "../../content/inlines.ts"
import type { Inline } from "../../model.ts"
import type { HeadingSize } from "../measure/metrics.ts"
import type { Stage } from "../stage.ts"
import { withLooseForeignWords, withLooseWords } from "../words/phrases.ts"

export interface Title {
  readonly heading: readonly Inline[]
  readonly trail: readonly (readonly Inline[])[]
  /** Where text stands under this heading: beside it or below it. */
  readonly frame: "rail" | "top"
  /** Height of the heading in each frame. */
  readonly heights: { readonly rail: number; readonly top: number }
  /** Whether a sentence alone under it may become a statement. */
  readonly mayState: boolean
  /** The layout that the author asks for; null: the planner's choice. */
  readonly layout: string | null
}

/** A heading up to this many em may stand in the rail, on so many lines. */
const RAIL = { length: 23, lines: 4 }

/** So many slides under one heading are named by one figure each. */
export const FEW = 9

/** "8/9", "88/99": as wide as any of so many parts; "" of one. */
export function widestPart(parts: number): string {
  if (parts === 1) return ""
  const { length } = String(parts)
  return `${"8".repeat(length)}/${"9".repeat(length)}`
}

export function titleOf(
  heading: readonly Inline[],
  trail: Title["trail"],
  stage: Stage,
  { mayState = false, layout = null, parts = FEW }: TitleOptions = {},
): Title {
  const part = widestPart(parts)
  const rail = stage.metrics.heading(heading, part, "rail")
  const fits = fitsRail(heading, rail, stage)
  const top = stage.metrics.heading(heading, part, "top")
  return {
    heading,
    trail,
    frame: fits ? "rail" : "top",
    heights: { rail: rail.height, top: top.height },
    mayState: mayState || layout === "statement",
    layout,
  }
}

function fitsRail(heading: readonly Inline[], { lines, widestWord }: HeadingSize, { room }: Stage): boolean {
  return lines <= RAIL.lines && widestWord <= room.width.side && emLength(plainText(heading)) <= RAIL.length
}

/** Whether a heading may stand in the trail alone, where its parents give way to it but for a few letters each. */
export function fitsTrail({ heading, trail }: Title, { metrics, room }: Stage): boolean {
  const { size, between } = room.trail
  const before = PART_NUMBER * size + between + trail.length * (PARENT * size + 2 * between)
  return metrics.text(heading, "trail", Number.POSITIVE_INFINITY, size).width <= room.width.top - before
}

/** Room for the number of the deck's part, and for a parent with the sign after it, in em. */
const PART_NUMBER = 1.5
const PARENT = 4

/** Whether the trail is so long that it stands above the text beside the heading, too. */
export function isTrailOverText({ trail }: Title, { metrics, room }: Stage): boolean {
  const { size, between } = room.trail
  const long = trail.reduce(
    (sum, title) => sum + metrics.text(title, "trail", Number.POSITIVE_INFINITY, size).width + 2 * between,
    PART_NUMBER * size,
  )
  return trail.length > 0 && long > room.width.top - room.width.rail
}

/** A heading of whole words; loose where only so it has room in the rail, which suits pictures and texts better. */
export function roomyHeading(whole: readonly Inline[], stage: Stage): readonly Inline[] {
  const fits = (heading: readonly Inline[]) =>
    fitsRail(heading, stage.metrics.heading(heading, widestPart(FEW), "rail"), stage)
  return [whole, withLooseForeignWords(whole), withLooseWords(whole)].find(fits) ?? whole
}

interface TitleOptions extends Partial<Pick<Title, "mayState" | "layout">> {
  readonly parts?: number
}

/**
 * The same heading over one slide, or over more than a few; null where that changes nothing. Over one it stays where it
 * is, so that it does not move when more is written.
 */
export function titleOver(title: Title, parts: number, stage: Stage): Title | null {
  if (parts > 1 && parts <= FEW) return null
  const { mayState, layout } = title
  const other = titleOf(title.heading, title.trail, stage, { mayState, layout, parts })
  const frame = parts === 1 ? title.frame : other.frame
  const { rail, top } = other.heights
  const isSame = frame === title.frame && top === title.heights.top && rail === title.heights.rail
  return isSame ? null : { ...other, frame }
}
