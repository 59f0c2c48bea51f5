// Takes the rows of a table, gives a gallery where it only sets pictures over or under their captions; null for a table
// that says more.
import { emLength, plainText } from "../../content/inlines.ts"
import type { Figure, Gallery, Inline, Lines } from "../../model.ts"
import { flatten } from "../inlines/flatten.ts"
import type { TableCell, TableRow } from "./table-rows.ts"

export function galleryOf(rows: readonly TableRow[], lines: Lines): Figure | Gallery | null {
  const kinds = rows.map(({ cells }) => kindOf(cells))
  const captionRow = kinds.includes("other") ? null : captionRowOf(kinds)
  if (!captionRow) return null
  const pairs = rows.flatMap(({ cells }, at) =>
    kinds[at] === "pictures" ? [{ cells, captions: rows[captionRow(at)]?.cells ?? [] }] : [],
  )
  const figures = pairs.flatMap(captioned)
  const said = [...new Set(pairs.flatMap(({ captions }) => captions))].filter(
    ({ blocks }) => blocks.length > 0,
  )
  const shown = new Set(figures.map(({ caption }) => plainText(caption)))
  const isWhole = said
    .map(captionOf)
    .every(text => shown.has(plainText(text)) && fits(plainText(text), figures.length))
  const [only, ...more] = figures
  if (!only || !isWhole) return null
  return more.length === 0 ? only : { kind: "gallery", figures, lines }
}

interface Pair {
  readonly cells: readonly TableCell[]
  readonly captions: readonly TableCell[]
}

/** Captions of a gallery are a line each, that of one picture may be two. */
function fits(caption: string, figures: number): boolean {
  return emLength(caption) <= (figures === 1 ? LONGEST_ALONE : LONGEST_CAPTION)
}

const LONGEST_CAPTION = 16
const LONGEST_ALONE = 64

type RowKind = "pictures" | "words" | "other"

function kindOf(cells: readonly TableCell[]): RowKind {
  const filled = cells.filter(({ blocks }) => blocks.length > 0)
  if (filled.every(({ blocks }) => blocks.every(({ kind }) => kind === "paragraph"))) return "words"
  return filled.every(cell => figureOf(cell) !== null) ? "pictures" : "other"
}

function figureOf({ blocks }: TableCell): Figure | null {
  const [only] = blocks
  return blocks.length === 1 && only?.kind === "figure" ? only : null
}

/** Where the captions of a row of pictures stand: in the first row for all, in the row above each, or in the one below. */
function captionRowOf(kinds: readonly RowKind[]): ((at: number) => number) | null {
  const [first, ...rest] = kinds
  if (first === "words" && rest.every(kind => kind === "pictures")) return () => 0
  const alternate = kinds.length % 2 === 0 && kinds.every((kind, at) => (kind === first) === (at % 2 === 0))
  if (!alternate) return null
  return first === "words" ? at => at - 1 : at => at + 1
}

function captioned({ cells, captions }: Pair): Figure[] {
  return cells.flatMap((cell, column) => {
    const figure = figureOf(cell)
    const under = captions[column]
    if (!figure) return []
    return [under && under.blocks.length > 0 ? { ...figure, caption: captionOf(under) } : figure]
  })
}

function captionOf({ blocks }: TableCell): Inline[] {
  return flatten(blocks)
}
