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
}

/** A heading up to this many em may stand in the rail, on so many lines. */
const RAIL = { length: 23, lines: 4 }

export function titleOf(
  heading: readonly Inline[],
  trail: Title["trail"],
  stage: Stage,
  mayState = false,
): Title {
  const { metrics, lang, room } = stage
  const rail = metrics.heading(heading, true, "rail", lang)
  const fits =
    rail.lines <= RAIL.lines &&
    rail.widestWord <= room.width.side &&
    emLength(plainText(heading)) <= RAIL.length
  const top = metrics.heading(heading, true, "top", lang)
  return {
    heading,
    trail,
    frame: fits ? "rail" : "top",
    heights: { rail: rail.height, top: top.height },
    mayState,
  }
}
