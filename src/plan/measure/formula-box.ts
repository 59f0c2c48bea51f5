// What is known of a formula: the boxes that it is made of.
import type { Extents } from "./reach.ts"

/** A part of a formula that a line cannot break, in em of the formula: reach above and below the baseline, width. */
export interface FormulaBox {
  readonly above: number
  readonly below: number
  readonly width: number
  /** The author ends a line before it. */
  readonly startsLine: boolean
  /** Faces of its letters, whose lines may reach further than the letters. */
  readonly faces: readonly Extents[]
}

/** "source": it cannot be set, and its source is shown; null: nobody has looked. */
export type Formulas = (tex: string, display: boolean) => readonly FormulaBox[] | "source" | null

export const noFormulas: Formulas = () => null
