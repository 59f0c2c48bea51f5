// TeX → formulas as HTML with MathML beside it, set when the deck is made; what cannot be set shows its source.
import type { KatexOptions } from "katex"
import { warning } from "../error.ts"
import type { Diagnostic, Place } from "../model.ts"
import { boundsOf } from "../tex.ts"
import { type Html, html, raw } from "./html.ts"
import { toSafeHtml } from "./safe.ts"

/** A formula as it stands in the post, with its place for warnings. */
export interface Formula {
  readonly tex: string
  readonly display: boolean
  readonly where: Place | null
}

/** Set formulas by `formulaKey`. */
export type Formulas = ReadonlyMap<string, Html>

/** A formula of 40 KB of nested fractions becomes 9 MB of HTML; anything sane is far below this. */
const MAX_OUTPUT = 200_000

/** Bounded macros and sizes; nothing that links, loads or marks up; but Hangul in a formula is no fault. */
const options: KatexOptions = {
  trust({ command }) {
    throw new Refused(command)
  },
  strict: fault => (fault === "htmlExtension" ? "error" : "ignore"),
  output: "htmlAndMathml",
}

/** Thrown through KaTeX when a formula uses a command that only a trusted one may use. */
class Refused extends Error {}

export async function setFormulas(
  formulas: readonly Formula[],
): Promise<{ formulas: Formulas; diagnostics: Diagnostic[] }> {
  const set = new Map<string, Html>()
  const diagnostics: Diagnostic[] = []
  if (formulas.length === 0) return { formulas: set, diagnostics }
  const { default: katex } = await import("katex")
  const { ParseError } = katex
  const seen = new Set<string>()
  for (const formula of formulas) {
    const key = formulaKey(formula.tex, formula.display)
    if (seen.has(key)) continue
    seen.add(key)
    const bounds = boundsOf(formula.tex)
    const result = bounds
      ? attempt(
          () => katex.renderToString(formula.tex, { ...options, ...bounds, displayMode: formula.display }),
          ParseError,
        )
      : { why: "its own macros are too long" }
    if (typeof result === "string") set.set(key, raw(toSafeHtml(result)))
    else diagnostics.push(unset(formula, result.why))
  }
  return { formulas: set, diagnostics }
}

export function inlineMath(tex: string, formulas: Formulas): Html {
  return formulas.get(formulaKey(tex, false)) ?? html`<code class="math-source">${tex}</code>`
}

export function displayMath(tex: string, formulas: Formulas): Html {
  return formulas.get(formulaKey(tex, true)) ?? html`<pre class="math-source">${tex}</pre>`
}

function formulaKey(tex: string, display: boolean): string {
  return `${display ? "display" : "inline"} ${tex}`
}

type Thrown = abstract new (...args: never[]) => Error

/** KaTeX throws ParseError on bad TeX and RangeError when nesting overflows its stack. */
function attempt(render: () => string, parseError: Thrown): string | { why: string } {
  try {
    const text = render()
    return text.length <= MAX_OUTPUT ? text : { why: "it becomes too large" }
  } catch (error) {
    if (error instanceof parseError) return { why: error.message.replace(/^KaTeX parse error: /, "") }
    if (error instanceof Refused) return { why: `${error.message} is not allowed` }
    if (error instanceof RangeError) return { why: "it is nested too deeply" }
    throw error
  }
}

function unset({ tex, where }: Formula, why: string): Diagnostic {
  const start = tex.length > 40 ? `${tex.slice(0, 40)}…` : tex
  return warning({
    code: "W_MATH",
    what: `formula not shown: ${why}: ${start}`,
    hint: "its source stands in its place",
    where,
  })
}
