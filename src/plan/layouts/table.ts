// A stretch of atoms, to the layout that shows it: one table of rows, the first that recognises it and fits wins.
import type { Candidate, LayoutRow, Stretch } from "./candidate.ts"
import { itemColumns, shortItems } from "./columns.ts"
import { flow } from "./flow.ts"
import { quote, statement } from "./large.ts"
import { bleed, picture, pictureBelowText, pictureBesideText } from "./pictures.ts"

/** What is special comes before what is general. */
const ROWS: readonly LayoutRow[] = [
  bleed,
  picture,
  pictureBesideText,
  pictureBelowText,
  statement,
  quote,
  itemColumns,
  shortItems,
  flow,
]

export function layoutOf(stretch: Stretch): Candidate | null {
  for (const row of ROWS) {
    const candidate = row(stretch)
    if (candidate) return candidate === "smaller" ? null : candidate
  }
  return null
}
