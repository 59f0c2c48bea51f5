// Numbers of equations, which KaTeX leaves to style sheets: a tag for each that LaTeX would number or that a text refers to,
// and `\ref{name}` and `\eqref{name}`, which KaTeX does not know, become the tag of the equation that has that label.
import type { StateCore, Token } from "markdown-it"
import { equationRows } from "./equation-rows.ts"
import type { InlineRule, Plugin } from "./rule.ts"

export const equations: Plugin = markdown => {
  // Before `escape`, which would eat the backslash.
  markdown.inline.ruler.before("escape", "equation_ref", reference)
  // When all formulas are known, and before the texts beside each other are joined.
  markdown.core.ruler.after("inline", "equations", numberEquations)
}

const NAME = "\\s*\\{([^{}]{1,200})\\}"
const LABEL = new RegExp(`\\\\label${NAME}`, "g")
const TAG = new RegExp(`\\\\tag\\*?${NAME}`)
const TAGS = new RegExp(TAG, "g")
const UNNUMBERED = /\\(?:notag|nonumber)(?![a-z])/i
const REFERENCE = new RegExp(`\\\\(eq)?ref${NAME}`, "g")
const WRITTEN = new RegExp(`^(?:\\\\(?:eq)?ref${NAME}|\\\\@ref\\(eq:[\\w:.-]{1,200}\\))`)
/** As bookdown writes labels and references. */
const OTHER_LABEL = /\(\\#(eq:[\w:.-]{1,200})\)/g
const OTHER_REFERENCE = /\\@ref\((eq:[\w:.-]{1,200})\)/g

/** In a line of text, where MathJax reads them, too. */
const reference: InlineRule = (state, silent) => {
  if (state.src[state.pos] !== "\\") return false
  const written = WRITTEN.exec(state.src.slice(state.pos, state.pos + 220))?.[0]
  if (written === undefined) return false
  if (!silent) {
    const token = state.push("text_special", "", 0)
    token.content = written.replace(OTHER_REFERENCE, "\\eqref{$1}")
    token.info = "equation"
  }
  state.pos += written.length
  return true
}

export function withoutLabels(tex: string): string {
  return tex.replaceAll(LABEL, "").trim()
}

function numberEquations({ tokens }: StateCore): void {
  const all = tokens.flatMap(token => [token, ...(token.children ?? [])])
  const formulas = all.filter(({ type }) => type === "math_block" || type === "math_inline")
  const texts = all.filter(({ type, info }) => type === "text_special" && info === "equation")
  if (formulas.length === 0) return
  for (const token of formulas) token.content = token.content.replaceAll(OTHER_LABEL, "\\label{$1}")
  const [cited, given] = [namesIn([...formulas, ...texts], REFERENCE), namesIn(formulas, TAGS)]
  const byHand = [...given].some(tag => /^\d/.test(tag))
  const numbering: Numbering = { cited, given, byHand, tags: new Map(), last: 0 }
  // A formula in a line of text has no room for a number.
  for (const token of formulas)
    if (token.type === "math_block") token.content = numbered(token.content, numbering)
  for (const token of formulas) token.content = withoutLabels(referring(token.content, numbering))
  for (const token of texts) token.content = referring(token.content, numbering)
}

interface Numbering {
  /** Labels that the post refers to. */
  readonly cited: ReadonlySet<string>
  /** All tags that are written. */
  readonly given: ReadonlySet<string>
  /** Some of these are numbers: the author numbers equations, and others have one only where the post refers to them. */
  readonly byHand: boolean
  /** By label. */
  readonly tags: Map<string, string>
  last: number
}

/** What stands in the last brackets of each match. */
function namesIn(tokens: readonly Token[], pattern: RegExp): Set<string> {
  const names = tokens.flatMap(({ content }) =>
    [...content.matchAll(pattern)].map(match => match.at(-1) ?? ""),
  )
  return new Set(names.map(name => name.trim()))
}

/** The formula with a tag at the end of each row that has a number; what stands behind the rows is of all of them. */
function numbered(tex: string, numbering: Numbering): string {
  const { rows, rest } = equationRows(tex)
  const hasNumbers = !numbering.byHand && !/\\(?:tag|label)/.test(rest)
  const tagged = rows.map(row => withTag(row, hasNumbers, numbering) ?? withEnd(row, "\\notag"))
  return tagged.join("") + (withTag(rest, false, numbering) ?? rest)
}

/** null: neither has it a number, nor does it say that it has none. */
function withTag(row: string, hasNumber: boolean, numbering: Numbering): string | null {
  const labels = Array.from(row.matchAll(LABEL), ([, name]) => (name ?? "").trim())
  const isSaid = TAG.test(row) || UNNUMBERED.test(row)
  const isNew = !isSaid && (hasNumber || labels.some(name => numbering.cited.has(name)))
  const tag = isNew ? nextNumber(numbering) : TAG.exec(row)?.[1]?.trim()
  if (tag !== undefined) for (const name of labels) numbering.tags.set(name, tag)
  if (isNew) return withEnd(row, `\\tag{${tag}}`)
  return isSaid ? row : null
}

/** In its last line: what cannot be set shows its source. */
function withEnd(row: string, command: string): string {
  const text = row.trimEnd()
  return `${text} ${command}${row.slice(text.length)}`
}

function nextNumber(numbering: Numbering): string {
  do numbering.last++
  while (numbering.given.has(`${numbering.last}`))
  return `${numbering.last}`
}

/** What nothing is labelled as stays as it is written. */
function referring(text: string, { tags }: Numbering): string {
  return text.replaceAll(REFERENCE, (whole, eq: string | undefined, name: string) => {
    const tag = tags.get(name.trim())
    if (tag === undefined) return whole
    return eq ? `(${tag})` : tag
  })
}
