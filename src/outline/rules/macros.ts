// Macros that a post defines for its formulas, `\newcommand{\R}{\mathbb{R}}`: MathJax knows them from the first formula that
// defines them on, KaTeX in that formula alone. They are put in here and not handed to KaTeX, because a formula's TeX is its
// text, too, in headings, ids and notes and where it cannot be set; their definitions are no formulas.
import type { StateCore } from "markdown-it"
import { outsideCode } from "../source/outside-code.ts"
import type { Plugin } from "./rule.ts"

interface Macro {
  readonly parameters: number
  readonly body: string
}

type Macros = ReadonlyMap<string, Macro>

export const macros: Plugin = markdown => {
  markdown.core.ruler.before("block", "macros", ({ src, env }: StateCore) => {
    env["macros"] = definedIn(src)
  })
}

/** More of them than any post has. */
const MOST = 200

function definedIn(src: string): Macros {
  const found = new Map<string, Macro>()
  if (!HEAD.test(src)) return found
  outsideCode(src, prose => {
    for (const { name, macro } of definitionsIn(prose)) if (found.size < MOST) found.set(name, macro)
    return prose
  })
  return found
}

interface Definition {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly macro: Macro
}

/** In braces MathJax takes a name without its backslash, too. */
const NAME = "\\s{0,9}(\\{\\s{0,9}\\\\?[A-Za-z]{1,30}\\s{0,9}\\}|\\\\[A-Za-z]{1,30})\\s{0,9}"
const HEAD_SOURCE = [
  `\\\\(?:new|renew|provide)command\\*?${NAME}(?:\\[([1-9])\\])?\\s{0,9}`,
  `\\\\DeclareMathOperator(\\*?)${NAME}`,
  "\\\\def\\s{0,9}(\\\\[A-Za-z]{1,30})((?:#[1-9]){0,9})\\s{0,9}",
].join("|")
const HEAD = new RegExp(HEAD_SOURCE)
const HEADS = new RegExp(HEAD_SOURCE, "g")

function definitionsIn(text: string): Definition[] {
  return [...text.matchAll(HEADS)].flatMap(match => {
    const group = groupAt(text, match.index + match[0].length)
    if (!group) return []
    const [, command, count, star, operator, defined = "", parameters = ""] = match
    const name = `\\${(command ?? operator ?? defined).replace(/[{}\s\\]/g, "")}`
    const body = operator ? `\\operatorname${star}{${group.inner}}` : group.inner
    const macro = { parameters: count ? Number(count) : parameters.length / 2, body }
    return [{ start: match.index, end: group.end, name, macro }]
  })
}

/** What stands in braces that begin here; null where they do not, or are too far apart. */
function groupAt(text: string, start: number): { readonly inner: string; readonly end: number } | null {
  if (text[start] !== "{") return null
  let depth = 0
  for (let at = start; at < text.length && at < start + LONGEST_GROUP; at++) {
    if (text[at] === "\\") at++
    else if (text[at] === "{") depth++
    else if (text[at] === "}" && --depth === 0) return { inner: text.slice(start + 1, at), end: at + 1 }
  }
  return null
}

const LONGEST_GROUP = 2000

/** The formula with what its macros stand for, and without definitions: "" where it was nothing else. */
export function withMacros(tex: string, env: Readonly<Record<string, unknown>>): string {
  const known = env["macros"] as Macros | undefined
  if (!known || known.size === 0) return tex
  let expanded = withoutDefinitions(tex)
  for (let round = 0; round < DEEPEST; round++) {
    const next = expandedOnce(expanded, known)
    if (next === expanded || next.length > LONGEST) break
    expanded = next
  }
  return expanded
}

function withoutDefinitions(tex: string): string {
  let left = ""
  let from = 0
  for (const { start, end } of definitionsIn(tex)) {
    if (start < from) continue
    left += tex.slice(from, start)
    from = end
  }
  return (left + tex.slice(from)).trim()
}

/** Macros within macros. */
const DEEPEST = 6
const LONGEST = 20_000

function expandedOnce(tex: string, known: Macros): string {
  let out = ""
  let from = 0
  for (const found of tex.matchAll(/\\[A-Za-z]+/g)) {
    const macro = known.get(found[0])
    if (!macro || found.index < from || out.length > LONGEST) continue
    const { values, end } = argumentsAt(tex, found.index + found[0].length, macro.parameters)
    const body = filled(macro.body, values)
    out += tex.slice(from, found.index) + placed(body, tex, found.index, end)
    from = end
  }
  return out + tex.slice(from)
}

function filled(body: string, values: readonly string[]): string {
  return body.replaceAll(/(\\[A-Za-z]+)?#([1-9])/g, (_whole, command: string | undefined, number) => {
    const value = values[Number(number) - 1] ?? ""
    return `${command ?? ""}${command && /^[A-Za-z]/.test(value) ? " " : ""}${value}`
  })
}

/** As one thing where it is raised or lowered; apart from a letter that follows it. */
function placed(body: string, tex: string, at: number, end: number): string {
  if (/[\^_]\s*$/.test(tex.slice(Math.max(0, at - 3), at))) return `{${body}}`
  return /\\[A-Za-z]+$/.test(body) && /[A-Za-z]/.test(tex[end] ?? "") ? `${body} ` : body
}

function argumentsAt(tex: string, start: number, count: number): { values: string[]; end: number } {
  const values: string[] = []
  let end = start
  while (values.length < count) {
    const [space = ""] = /^\s*/.exec(tex.slice(end, end + 20)) ?? []
    const at = end + space.length
    const group = groupAt(tex, at)
    const [token] = /^(?:\\[A-Za-z]+|\\?.)/su.exec(tex.slice(at, at + 40)) ?? []
    if (!group && !token) break
    values.push(group?.inner ?? token ?? "")
    end = group?.end ?? at + (token?.length ?? 0)
  }
  return { values, end }
}
