// A stretch of atoms, to the layout that shows it: one table of rows, the first that recognises it and fits wins.
import type { Kind } from "../kinds.ts"
import type { Candidate, LayoutRow, Stretch } from "../stretch.ts"
import { itemColumns, shortItems } from "./columns.ts"
import { flow } from "./flow.ts"
import { headingAlone, quote, statement } from "./large.ts"
import { bleed, picture, pictureBelowText, pictureBesideText } from "./pictures.ts"

/** What stands under one heading, as far as it decides which layouts can suit any of it. */
interface Contents {
  readonly kinds: (kind: Kind) => number
  readonly mayState: boolean
  readonly atoms: number
}

/** What is special comes before what is general; `when` spares asking rows that cannot suit. */
const ROWS: readonly { readonly row: LayoutRow; readonly when: (contents: Contents) => boolean }[] = [
  { row: headingAlone, when: ({ atoms }) => atoms === 1 },
  { row: bleed, when: ({ kinds }) => kinds("picture") > 0 },
  { row: picture, when: ({ kinds }) => kinds("picture") > 0 },
  { row: pictureBesideText, when: ({ kinds }) => kinds("picture") > 0 },
  { row: pictureBelowText, when: ({ kinds }) => kinds("picture") > 0 },
  { row: statement, when: ({ mayState }) => mayState },
  { row: quote, when: ({ kinds }) => kinds("quote") > 0 },
  { row: itemColumns, when: ({ kinds }) => kinds("list") >= 8 },
  { row: shortItems, when: ({ kinds }) => kinds("list") >= 7 },
  { row: flow, when: () => true },
]

export function layoutsFor(contents: Contents): LayoutRow[] {
  return ROWS.filter(({ when }) => when(contents)).map(({ row }) => row)
}

export function layoutOf(stretch: Stretch): Candidate | null {
  for (const row of stretch.run.layouts) {
    const candidate = row(stretch)
    if (candidate) return candidate === "smaller" ? null : candidate
  }
  return null
}
