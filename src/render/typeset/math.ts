// TeX → formulas as HTML with MathML beside it, set when the deck is made; what cannot be set shows its source.
import { warning } from "../../error.ts"
import type { Diagnostic, Place } from "../../model.ts"
import type { SetTex } from "../../text/tex.ts"
import { type Html, html, raw } from "../html.ts"
import { renderChipText } from "./unbroken.ts"

/** A formula as it stands in the post, with its place for warnings. */
export interface Formula {
  readonly tex: string
  readonly display: boolean
  readonly where: Place | null
}

/** Set formulas by `formulaKey`; they pass the allow-list with what stands around them. */
export type Formulas = ReadonlyMap<string, Html>

interface SetFormulas {
  readonly formulas: Formulas
  readonly diagnostics: readonly Diagnostic[]
}

/** Loads KaTeX where there is a formula, and gives what sets them. */
export async function formulaSetter(formulas: readonly Formula[]): Promise<() => SetFormulas> {
  if (formulas.length === 0) return () => ({ formulas: new Map(), diagnostics: [] })
  const { setTex } = await import("../../text/tex.ts")
  return () => setFormulas(formulas, setTex)
}

function setFormulas(
  formulas: readonly Formula[],
  setTex: (tex: string, display: boolean) => SetTex,
): SetFormulas {
  const set = new Map<string, Html>()
  const diagnostics: Diagnostic[] = []
  const seen = new Set<string>()
  for (const formula of formulas) {
    const key = formulaKey(formula.tex, formula.display)
    if (seen.has(key)) continue
    seen.add(key)
    const result = setTex(formula.tex, formula.display)
    if ("markup" in result) set.set(key, raw(result.markup))
    diagnostics.push(...faultsOf(formula, result))
  }
  return { formulas: set, diagnostics }
}

export function inlineMath(tex: string, formulas: Formulas): Html {
  return formulas.get(formulaKey(tex, false)) ?? html`<code class="math-source">${renderChipText(tex)}</code>`
}

/** Within what is not to be broken: its lines may end where they do elsewhere, between its parts. */
export function heldMath(tex: string, formulas: Formulas): Html {
  return raw(inlineMath(tex, formulas).text.replaceAll(PART, "<wbr>$&"))
}

const PART = /(?<=<\/span>)<span class="katex-base">/g

export function displayMath(tex: string, formulas: Formulas): Html {
  return formulas.get(formulaKey(tex, true)) ?? html`<pre class="math-source">${tex}</pre>`
}

function formulaKey(tex: string, display: boolean): string {
  return `${display ? "display" : "inline"} ${tex}`
}

function faultsOf({ tex, where }: Formula, result: SetTex): Diagnostic[] {
  const start = tex.length > 40 ? `${tex.slice(0, 40)}…` : tex
  if ("why" in result) {
    const what = `formula not shown: ${result.why}: ${start}`
    return [warning({ code: "W_MATH", what, hint: "its source stands in its place", where })]
  }
  if (result.unknown.length === 0) return []
  const what = `formula with ${result.unknown.join(", ")}, which nothing defines: ${start}`
  const hint = "the name stands in its place; \\newcommand in the formula says what it means"
  return [warning({ code: "W_MATH", what, hint, where })]
}
