// The formulas of a post → the room that KaTeX gives them, from the boxes that it would draw.

import { walkInlines } from "../../inlines.ts"
import type { Inline, Outline, Section } from "../../model.ts"
import type { Extents } from "./reach.ts"
import { blocksWithin, inlinesOf } from "./walk.ts"

/** A part of a formula that a line cannot break, in em of the formula: reach above and below the baseline, width. */
export interface FormulaBox {
  readonly above: number
  readonly below: number
  readonly width: number
  /** Faces of its letters, whose lines may reach further than the letters. */
  readonly faces: readonly Extents[]
}

/** "source": it cannot be set, and its source is shown; null: nobody has looked. */
export type Formulas = (tex: string, display: boolean) => readonly FormulaBox[] | "source" | null

export const noFormulas: Formulas = () => null

/** KaTeX is loaded only for posts that need it. */
export async function measureFormulas(outline: Outline): Promise<Formulas> {
  const wanted = [
    ...formulasIn(outline.root),
    ...[...outline.footnotes.values()].flatMap(note => formulasOf(note.blocks)),
  ]
  if (wanted.length === 0) return noFormulas
  const { boxesOf } = await import("./katex-boxes.ts")
  const known = new Map<string, readonly FormulaBox[] | "source">()
  for (const { tex, display } of wanted) {
    const key = `${display} ${tex}`
    if (!known.has(key)) known.set(key, boxesOf(tex, display) ?? "source")
  }
  return (tex, display) => known.get(`${display} ${tex}`) ?? null
}

interface Formula {
  readonly tex: string
  readonly display: boolean
}

function formulasIn({ heading, blocks, children }: Section): Formula[] {
  return [...mathIn(heading), ...formulasOf(blocks), ...children.flatMap(formulasIn)]
}

function formulasOf(blocks: Section["blocks"]): Formula[] {
  return blocks.flatMap(block =>
    [...blocksWithin(block)].flatMap(each => [
      ...(each.kind === "math" ? [{ tex: each.tex, display: true }] : []),
      ...inlinesOf(each).flatMap(mathIn),
    ]),
  )
}

function mathIn(inlines: readonly Inline[]): Formula[] {
  return [...walkInlines(inlines)].flatMap(inline =>
    inline.kind === "math" ? [{ tex: inline.tex, display: false }] : [],
  )
}
