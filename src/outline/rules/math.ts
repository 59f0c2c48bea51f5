// Formulas: `$…$`, `` $`…`$ ``, `$$…$$`, `\(…\)`, `\[…\]` and `\begin{align}…\end{align}`, with care for prices, shell
// variables and plain backslashes.
import type { StateBlock, StateCore, StateInline } from "markdown-it"
import { environmentAt, LONGEST_BEGIN } from "./environments.ts"
import { withoutLabels } from "./equations.ts"
import { withMacros } from "./macros.ts"
import {
  type BlockRule,
  INTERRUPTS,
  type InlineRule,
  isKnownMissing,
  isOutOfPlace,
  isOutside,
  lineText,
  type Plugin,
  rememberMissing,
  type Span,
} from "./rule.ts"

export const math: Plugin = markdown => {
  // Before `escape`, which would eat the backslash of `\(`.
  markdown.inline.ruler.before("escape", "math", inlineMath)
  // Ends a paragraph, or a `=` inside the formula would make it a heading.
  markdown.block.ruler.before("blockquote", "math_block", mathBlock, INTERRUPTS)
  markdown.core.ruler.after("block", "math_fences", mathFences)
}

/** ```` ```math ````, as GitLab and GitHub write it, and Pandoc for them. */
function mathFences({ tokens, env }: StateCore): void {
  for (const token of tokens) {
    if (token.type !== "fence" || !/^\s*math\s*$/.test(token.info)) continue
    token.type = "math_block"
    token.content = withMacros(token.content.trim(), env)
  }
}

const inlineMath: InlineRule = (state, silent) => {
  const formula = formulaAt(state)
  if (!formula) return false
  const content = withMacros(formula.tex, state.env)
  if (!silent && content !== "") {
    const token = state.push("math_inline", "", 0)
    token.content = content
    token.attrs = [["display", String(formula.display)]]
  }
  state.pos = formula.end
  return true
}

interface Formula {
  readonly tex: string
  readonly end: number
  readonly display: boolean
}

function formulaAt(state: StateInline): Formula | null {
  const { src, pos } = state
  if (src[pos - 1] === "$") return null
  if (src.startsWith("$$", pos)) return delimited(state, "$$", "$$", true)
  if (src.startsWith("$`", pos)) return inTicks(state)
  if (src[pos] === "$") return singleDollar(state)
  if (src[pos] !== "\\") return null
  return environment(state) ?? inBrackets(state)
}

function environment(state: StateInline): Formula | null {
  const { src, pos } = state
  const [begin, end] = environmentAt(src.slice(pos, pos + LONGEST_BEGIN)) ?? []
  const formula = begin && end && delimited(state, begin, end, true)
  return formula ? { ...formula, tex: src.slice(pos, formula.end) } : null
}

function inBrackets(state: StateInline): Formula | null {
  const { src, pos } = state
  const begin = /^\\\\?[([]/.exec(src.slice(pos, pos + 3))?.[0]
  if (!begin) return null
  const end = begin.replace("(", ")").replace("[", "]")
  const formula = delimited(state, begin, end, begin.endsWith("["))
  return formula && looksLikeTex(formula.tex) ? formula : null
}

function delimited(state: StateInline, begin: string, end: string, display: boolean): Formula | null {
  const start = state.pos + begin.length
  const close = find(state, end, start)
  const tex = state.src.slice(start, close)
  if (close === -1 || tex.trim() === "" || (begin === "$$" && /^\$|\$$/.test(tex))) return null
  return { tex: tex.trim(), end: close + end.length, display }
}

/** As GitLab and GitHub write it; two pieces of code with a dollar at each end are none. */
function inTicks(state: StateInline): Formula | null {
  const formula = delimited(state, "$`", "`$", false)
  return formula?.tex.includes("`") ? null : formula
}

/** `$5 and $10`, `$HOME/bin:$PATH` and `US$5` are no formulas: as in Pandoc, and a little stricter. */
function singleDollar(state: StateInline): Formula | null {
  const { src, pos } = state
  if (/[\w$\\]/.test(src[pos - 1] ?? " ") || /[\n$]/.test(src[pos + 1] ?? "\n")) return null
  let close = find(state, "$", pos + 1)
  while (close !== -1 && src[close - 1] === "\\" && close - pos < LONGEST) close = find(state, "$", close + 1)
  if (close === -1 || close - pos > LONGEST || /[\w$]/.test(src[close + 1] ?? " ")) return null
  const tex = src.slice(pos + 1, close)
  if (!mayBeSpaced(tex) || isPrice(tex) || tex.includes("`")) return null
  return { tex: tex.trim(), end: close + 1, display: false }
}

/** A space before the last sign is a slip in what can only be a formula, and one behind the first only with it. */
function mayBeSpaced(tex: string): boolean {
  if (/^\s/.test(tex)) return / $/.test(tex) && SURELY_TEX.test(tex) && !WORD.test(tex)
  return !/\s$/.test(tex) || /[\\^_{}]/.test(tex)
}

/** `x_i`, `a^{2}` or `\alpha`; `unit_price` is a name. */
const SURELY_TEX = /(?<![A-Za-z\d_])[A-Za-z][_^](?:[A-Za-z\d](?![A-Za-z\d_])|\{)|\\[A-Za-z]{2}/
const WORD = /(?<![\\A-Za-z])[A-Za-z]{3}/

/** Characters that a formula inside a line may have; keeps the search for its end short. */
const LONGEST = 1000

/** A number, then words and nothing that only a formula has. */
function isPrice(tex: string): boolean {
  return (
    /^\d[\d.,]*(?:[^\S\n]|[A-Za-z]*\s|[-–—/~])/.test(tex) &&
    /[^\W\d_]{2}/u.test(tex) &&
    !/[\\^_{}=+<>|]/.test(tex)
  )
}

/** `\(note\)` and `\[1\]` are brackets that somebody escaped. */
function looksLikeTex(tex: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(tex)) return false
  return /[\\^_{}=+<>]/.test(tex) || /^\s*[A-Za-z](\([\w, ]{1,9}\))?\s*$/.test(tex)
}

export interface HtmlText {
  readonly text: string
  readonly kind: "text" | "inline" | "display"
}

/** None holds the beginning of another one, so that many beginnings are not each followed to the end. */
const IN_HTML = /(\\\((?:[^\\]|\\[^()])+\\\)|\\\[(?:[^\\]|\\[^[\]])+\\\]|\$\$[^$]+\$\$)/

/** In the text of raw HTML only the marks that scripts of a page look for by themselves: `$` may be a price there. */
export function formulasInHtml(text: string): HtmlText[] {
  if (!/\\[([]|\$\$/.test(text)) return [{ text, kind: "text" }]
  return text.split(IN_HTML).map((piece, index) => {
    const tex = piece.slice(2, -2)
    if (index % 2 === 0 || !looksLikeTex(tex)) return { text: piece, kind: "text" }
    return { text: withoutLabels(tex), kind: piece.startsWith("\\(") ? "inline" : "display" }
  })
}

/** Where `text` is next; a search that failed is not made again, or a line of dollars would take quadratic time. */
function find(state: StateInline, text: string, from: number): number {
  const failed = failures.get(state) ?? new Map<string, number>()
  if (from >= (failed.get(text) ?? Number.POSITIVE_INFINITY)) return -1
  const found = state.src.indexOf(text, from)
  if (found === -1) failures.set(state, failed.set(text, from))
  return found < state.posMax ? found : -1
}

const failures = new WeakMap<StateInline, Map<string, number>>()

const fences = [
  ["$$", "$$"],
  ["\\[", "\\]"],
  ["\\\\[", "\\\\]"],
] as const

const mathBlock: BlockRule = (state, startLine, endLine, silent) => {
  if (isOutOfPlace(state, startLine)) return false
  const first = lineText(state, startLine)
  const fence = fences.find(([begin]) => first.startsWith(begin)) ?? environmentAt(first)
  if (!fence) return false
  const [begin, end] = fence
  const lastLine = closingLine(state, { startLine, endLine, begin, end })
  if (lastLine === -1) return false
  const whole = formulaText(state, startLine, lastLine)
  const inside = whole.slice(begin.length, -end.length)
  if (inside.trim() === "" || (begin !== "$$" && !looksLikeTex(inside))) return false
  const tex = begin.startsWith("\\begin") ? whole : inside
  if (silent) return true
  state.line = lastLine + 1
  const content = withMacros(tex.trim(), state.env)
  if (content === "") return true
  const token = state.push("math_block", "math", 0)
  token.map = [startLine, state.line]
  token.content = content
  return true
}

function formulaText(state: StateBlock, startLine: number, lastLine: number): string {
  return state.getLines(startLine, lastLine + 1, state.blkIndent, false).trim()
}

interface Search extends Span {
  readonly begin: string
  readonly end: string
}

/** The line that ends with the closing mark; -1 where other text follows it, or where it never comes. */
function closingLine(state: StateBlock, search: Search): number {
  const { startLine, endLine, end } = search
  if (isKnownMissing(state, end, search)) return -1
  for (let line = startLine; line < endLine && !isOutside(state, line); line++) {
    const closes = closesOn(state, line, search)
    if (closes !== null) return closes ? line : -1
  }
  rememberMissing(state, end, search)
  return -1
}

/** Null where the mark is not on the line. */
function closesOn(state: StateBlock, line: number, { startLine, begin, end }: Search): boolean | null {
  const text = lineText(state, line).trimEnd()
  const from = line === startLine ? begin.length : 0
  const found = text.indexOf(end, from)
  if (found === -1) return null
  return found + end.length === text.length && (line > startLine || found > from)
}
