// Inlines → the same with formulas held to the signs right beside them: browsers end lines before and after a formula
// whatever stands there, a comma, a bracket or the hyphen of `$T$-invariant`.
import type { Inline, InlineMath, Text, Word } from "../model.ts"

interface HeldFormula {
  readonly kind: "held"
  readonly before: readonly (Text | Word)[]
  readonly formula: InlineMath
  readonly after: readonly (Text | Word)[]
}

export type Piece = Inline | HeldFormula

/** Never last in a line. */
const OPENING = /[([{¡¿„‚（「『【〈《〔［｛$£€¥₩+−\\«»‹›“”‘’"'\u00a0\u202f\u2011]$/u
/** Never first in a line. */
const CLOSING =
  /^[-‐‒–|,.:;/!?)\]}%°‰′″℃、。，．）」』】〉》〕］｝！？：；・…ー«»‹›“”‘’"'\u00a0\u202f\u2011]/u

export function holdFormulas(inlines: readonly Inline[]): readonly Piece[] {
  if (!inlines.some(({ kind }) => kind === "math")) return inlines
  const pieces: Piece[] = []
  for (const inline of inlines) {
    if (inline.kind === "math") pieces.push(...withBefore(pieces.pop(), inline))
    else pieces.push(...withAfter(pieces.pop(), inline))
  }
  return pieces
}

function withBefore(last: Piece | undefined, formula: InlineMath): Piece[] {
  const before = last && isText(last) ? OPENING.exec(last.text)?.[0] : undefined
  if (!last || !isText(last) || before === undefined) return [...(last ? [last] : []), formula]
  if (last.kind === "word") return [{ kind: "held", before: [last], formula, after: [] }]
  const rest = last.text.slice(0, -before.length)
  return [...textOf(rest), { kind: "held", before: textOf(before), formula, after: [] }]
}

function withAfter(last: Piece | undefined, inline: Inline): Piece[] {
  const held =
    last?.kind === "math" ? ({ kind: "held", before: [], formula: last, after: [] } as const) : last
  const after = isText(inline) ? CLOSING.exec(inline.text)?.[0] : undefined
  if (held?.kind !== "held" || held.after.length > 0 || !isText(inline) || after === undefined)
    return [...(last ? [last] : []), inline]
  if (inline.kind === "word") return [{ ...held, after: [inline] }]
  return [{ ...held, after: textOf(after) }, ...textOf(inline.text.slice(after.length))]
}

function isText(piece: Piece): piece is Text | Word {
  return piece.kind === "text" || piece.kind === "word"
}

function textOf(text: string): Text[] {
  return text === "" ? [] : [{ kind: "text", text }]
}
