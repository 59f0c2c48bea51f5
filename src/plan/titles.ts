// A heading, to where its text stands and how much room it takes.
import { plainText } from "../inlines.ts"
import type { Inline } from "../model.ts"
import type { Stage } from "./stage.ts"
import { emLength } from "./words.ts"

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

/** "8/9", "88/99": as wide as any of so many parts. */
export function widestPart(parts: number): string {
  const { length } = String(parts)
  return `${"8".repeat(length)}/${"9".repeat(length)}`
}

export function titleOf(
  heading: readonly Inline[],
  trail: Title["trail"],
  stage: Stage,
  { mayState = false, layout = null, parts = FEW }: TitleOptions = {},
): Title {
  const { metrics, room } = stage
  const part = widestPart(parts)
  const rail = metrics.heading(heading, part, "rail")
  const fits =
    rail.lines <= RAIL.lines &&
    rail.widestWord <= room.width.side &&
    emLength(plainText(heading)) <= RAIL.length
  const top = metrics.heading(heading, part, "top")
  return {
    heading,
    trail,
    frame: fits ? "rail" : "top",
    heights: { rail: rail.height, top: top.height },
    mayState: mayState || layout === "statement",
    layout,
  }
}

interface TitleOptions extends Partial<Pick<Title, "mayState" | "layout">> {
  readonly parts?: number
}

/** The same heading over so many slides; null where that changes nothing. */
export function titleOver(title: Title, parts: number, stage: Stage): Title | null {
  if (parts <= FEW) return null
  const wider = titleOf(title.heading, title.trail, stage, {
    mayState: title.mayState,
    layout: title.layout,
    parts,
  })
  const { frame, heights } = wider
  const isSame =
    frame === title.frame && heights.top === title.heights.top && heights.rail === title.heights.rail
  return isSame ? null : wider
}
