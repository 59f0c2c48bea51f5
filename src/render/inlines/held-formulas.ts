// Inlines → the same with formulas held to the signs right beside them: browsers end lines before and after a formula
// whatever stands there, a comma, a bracket or the hyphen of `$T$-invariant`.
import { isInlineParent } from "../../content/inlines.ts"
import type { Inline, Text, Word } from "../../model.ts"

interface HeldFormula {
  readonly kind: "held"
  readonly before: readonly (Text | Word)[]
  /** Alone, or alone in strong text and the like. */
  readonly formula: Inline
  readonly after: readonly (Text | Word)[]
}

export type Piece = Inline | HeldFormula

/** Never last in a line. */
const OPENING = /[([{¡¿„‚（「『【〈《〔［｛$£€¥₩+−\\«»‹›“”‘’"'\u00a0\u202f\u2011]$/u
/** Never first in a line. */
const CLOSING =
  /^[-‐‒–|,.:;/!?)\]}%°‰′″℃、。，．）」』】〉》〕］｝！？：；・…ー«»‹›“”‘’"'\u00a0\u202f\u2011]/u

export function holdFormulas(inlines: readonly Inline[]): readonly Piece[] {
  if (!inlines.some(mayHold)) return inlines
  const pieces: Piece[] = []
  for (const inline of inlines.flatMap(apart)) {
    if (isFormula(inline)) pieces.push(...withBefore(pieces.pop(), inline))
    else pieces.push(...withAfter(pieces.pop(), inline))
  }
  return pieces
}

function mayHold(inline: Inline): boolean {
  return inline.kind === "math" || (isInlineParent(inline) && inline.children.some(mayHold))
}

function isFormula(inline: Inline): boolean {
  if (inline.kind === "math") return true
  const [only, ...more] = isInlineParent(inline) ? inline.children : []
  return only !== undefined && more.length === 0 && isFormula(only)
}

/** Strong text that begins or ends with a formula beside such a sign, in pieces of which that is one. */
function apart(inline: Inline, at: number, all: readonly Inline[]): Inline[] {
  const [before, after] = [all[at - 1], all[at + 1]]
  const isFirst = before !== undefined && isText(before) && OPENING.test(before.text)
  const isLast = after !== undefined && isText(after) && CLOSING.test(after.text)
  const rest = isFirst ? split(inline, 0) : [inline]
  const [last] = rest.slice(-1)
  return isLast && last ? [...rest.slice(0, -1), ...split(last, -1)] : rest
}

/** `end`: 0 for a formula at its beginning, -1 for one at its end. A link stays one. */
function split(inline: Inline, end: 0 | -1): Inline[] {
  const outer = isInlineParent(inline) ? inline.children.at(end) : undefined
  if (!outer || !isInlineParent(inline) || isFormula(inline) || isLink(inline)) return [inline]
  const others = end === 0 ? inline.children.slice(1) : inline.children.slice(0, -1)
  const parts = end === 0 ? [...split(outer, end), ...others] : [...others, ...split(outer, end)]
  const formula = parts.at(end)
  if (!formula || !isFormula(formula)) return [inline]
  const cut = end === 0 ? 1 : parts.length - 1
  return [parts.slice(0, cut), parts.slice(cut)].map(children => ({ ...inline, children }))
}

function isLink({ kind }: Inline): boolean {
  return kind === "link" || kind === "page"
}

function withBefore(last: Piece | undefined, formula: Inline): Piece[] {
  const before = last && isText(last) ? OPENING.exec(last.text)?.[0] : undefined
  if (!last || !isText(last) || before === undefined) return [...(last ? [last] : []), formula]
  if (last.kind === "word") return [{ kind: "held", before: [last], formula, after: [] }]
  const rest = last.text.slice(0, -before.length)
  return [...textOf(rest), { kind: "held", before: textOf(before), formula, after: [] }]
}

function withAfter(last: Piece | undefined, inline: Inline): Piece[] {
  const held =
    last && last.kind !== "held" && isFormula(last)
      ? ({ kind: "held", before: [], formula: last, after: [] } as const)
      : last
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
