// A formula → its parts and their room in px: as KaTeX sets it where that is known, else about as much.
import type { FormulaBox, Formulas } from "./formula-box.ts"
import { type Extents, lineReach, type Reach } from "./reach.ts"

/** "source": its source is shown instead. */
export function formulaBoxes(
  tex: string,
  display: boolean,
  formulas: Formulas,
): readonly FormulaBox[] | "source" {
  return formulas(tex, display) ?? [estimate(tex, display)]
}

/** A part in px, as it stands in a line. */
export interface BoxSize extends Reach {
  readonly width: number
}

/** KaTeX's own face, which every line of a formula has room for, and its leading in em. */
const MAIN: Extents = { ascent: 0.903, descent: 0.272 }
const LEADING = 1.2

export function formulaSize({ above, below, width, faces }: FormulaBox, size: number): BoxSize {
  const lines = [MAIN, ...faces].map(face => lineReach(face, size, LEADING * size, false))
  return {
    above: Math.max(above * size, ...lines.map(line => line.above)),
    below: Math.max(below * size, ...lines.map(line => line.below)),
    width: width * size,
  }
}

/** Heights in em of the formula. */
const PLAIN = 1.26
const FRACTION = { display: 2.06, inline: 1.3 }
const LIMITS = { display: 2.93, inline: 1.35 }
const ROW = 1.45
/** Average width of a symbol. */
const SYMBOL = 0.62

function estimate(tex: string, display: boolean): FormulaBox {
  const rows = tex.split(/\\\\/)
  const kind = display ? "display" : "inline"
  const fraction = /\\[cdt]?frac|\\binom|\\over\b/.test(tex) ? FRACTION[kind] : PLAIN
  const limits = /\\(sum|prod|int|bigcup|bigcap|lim|max|min)\b/.test(tex) ? LIMITS[kind] : PLAIN
  const height = Math.max(fraction, limits, rows.length > 1 ? rows.length * ROW : 0)
  return {
    above: height * 0.7,
    below: height * 0.3,
    width: Math.max(...rows.map(symbolsIn)) * SYMBOL,
    startsLine: false,
    faces: [],
  }
}

/** Commands count as one symbol, braces and scripts as none. */
function symbolsIn(tex: string): number {
  const symbols = tex
    .replaceAll(/\\(?:left|right|text|mathrm|mathbf|begin|end|[,;:! ])/g, "")
    .replaceAll(/\\[a-zA-Z]+/g, "x")
  return symbols.replaceAll(/[\s{}^_&$]/g, "").length
}
