// A stretch of atoms, to the layout that shows it: one table of rows, the first that recognises it and fits wins.
import type { Kind } from "../atoms/kinds.ts"
import { besidePicture } from "./beside.ts"
import { itemColumns, shortItems } from "./columns.ts"
import { flow } from "./flow.ts"
import { headingAlone, quote, statement } from "./large.ts"
import { bigNumber } from "./number.ts"
import { bleed, picture, pictureAmongLines, pictureBesideText } from "./pictures.ts"
import type { Candidate, LayoutRow, Stretch } from "./stretch.ts"

/** What stands under one heading, as far as it decides which layouts can suit any of it. */
interface Contents {
  readonly kinds: (kind: Kind) => number
  readonly mayState: boolean
  readonly atoms: number
  /** What the author asks for. */
  readonly asked: string | null
}

interface Row {
  readonly row: LayoutRow
  /** Names by which an author may ask for it; "": it stands in for any that does not suit. */
  readonly names: readonly string[]
  readonly when: (contents: Contents) => boolean
}

/** What is special comes before what is general; `when` spares asking rows that cannot suit. */
const ROWS: readonly Row[] = [
  { row: headingAlone, names: [""], when: ({ atoms }) => atoms === 1 },
  { row: bleed, names: ["photo"], when: ({ kinds }) => kinds("picture") > 0 },
  { row: besidePicture, names: ["figure", "beside", ""], when: ({ kinds }) => kinds("picture") > 0 },
  { row: picture, names: ["figure", ""], when: ({ kinds }) => kinds("picture") > 0 },
  { row: pictureBesideText, names: ["figure", "beside", ""], when: ({ kinds }) => kinds("picture") > 0 },
  { row: pictureAmongLines, names: ["figure", "below", ""], when: ({ kinds }) => kinds("picture") > 0 },
  { row: bigNumber, names: ["number"], when: ({ atoms }) => atoms === 1 },
  { row: statement, names: ["statement"], when: ({ mayState }) => mayState },
  { row: quote, names: ["quote"], when: ({ kinds }) => kinds("quote") > 0 },
  { row: itemColumns, names: ["columns"], when: ({ kinds }) => kinds("list") >= 8 },
  { row: shortItems, names: ["columns"], when: ({ kinds, asked }) => kinds("list") >= (asked ? 2 : 7) },
  { row: flow, names: ["plain", ""], when: () => true },
]

/** Layouts that an author may ask for, for messages. */
export const LAYOUT_NAMES = [...new Set(ROWS.flatMap(({ names }) => names))].filter(Boolean).sort()

/** Asked for a layout, that comes first and only what stands in for it is left besides. */
export function layoutsFor(contents: Contents): LayoutRow[] {
  const { asked } = contents
  const able = ROWS.filter(({ when }) => when(contents))
  if (asked === null || !LAYOUT_NAMES.includes(asked)) return able.map(({ row }) => row)
  const wanted = able.filter(({ names }) => names.includes(asked))
  const others = able.filter(({ names }) => names.includes("") && !names.includes(asked))
  return [...wanted, ...others].map(({ row }) => row)
}

export function layoutOf(stretch: Stretch): Candidate | null {
  for (const row of stretch.run.layouts) {
    const candidate = row(stretch)
    if (candidate) return candidate === "smaller" ? null : candidate
  }
  return null
}
