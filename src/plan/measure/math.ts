// TeX → about how much room KaTeX gives it, without setting it.

export interface MathSize {
  readonly width: number
  readonly height: number
}

/** Heights in em of the text around. */
const LINE = 1.21
const FRACTION = { display: 2.35, inline: 1.75 }
const LIMITS = { display: 2.9, inline: 1.5 }
const ROW = 1.45
/** Average width of a symbol. */
const SYMBOL = 0.62

export function mathSize(tex: string, size: number, display: boolean): MathSize {
  const rows = tex.split(/\\\\(?!\])/).length
  const kind = display ? "display" : "inline"
  const tallest = /\\[dt]?frac|\\binom|\\over\b|\\cfrac/.test(tex) ? FRACTION[kind] : LINE
  const limits = /\\(sum|prod|int|bigcup|bigcap|lim|max|min|argmin|argmax|oint|coprod)\b/.test(tex)
    ? LIMITS[kind]
    : LINE
  const one = Math.max(tallest, limits)
  const height = rows > 1 ? rows * Math.max(ROW, one + 0.3) : one
  const longest = Math.max(...tex.split(/\\\\/).map(symbolsIn))
  return { width: longest * SYMBOL * size, height: (display || one > LINE ? height : 0) * size }
}

/** Commands count as one symbol, braces and scripts as none. */
function symbolsIn(tex: string): number {
  return tex
    .replaceAll(/\\(?:left|right|text|mathrm|mathbf|begin|end|[,;:! ])/g, "")
    .replaceAll(/\\[a-zA-Z]+/g, "x")
    .replaceAll(/[\s{}^_&$]/g, "").length
}
