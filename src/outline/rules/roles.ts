// `` {ref}`words <name>` `` as MyST and Sphinx write it: what the role shows, for roles that are known.
import type { StateInline } from "markdown-it"
import { placeOfTerm } from "./glossaries.ts"
import { pushLink, pushText } from "./push.ts"
import { forAll, type InlineRule, type Plugin } from "./rule.ts"
import { targetOf } from "./targets.ts"

export const roles: Plugin = markdown => {
  markdown.inline.ruler.before("backticks", "role", role)
}

const role: InlineRule = (state, silent) => {
  const { src, pos, posMax } = state
  // `/posts/`{title}`/edit` is code with a place left open, `${title}` a template's.
  if (src[pos] !== "{" || /[`${]/.test(src[pos - 1] ?? "")) return false
  const [whole, name = "", , written = ""] =
    /^\{([a-z][a-z0-9:+-]{0,30})\}(`+)(?!`)([^`](?:[^`]|`(?!`))*?)\2(?!`)/.exec(
      src.slice(pos, Math.min(posMax, pos + LONGEST)),
    ) ?? []
  const show = whole === undefined ? undefined : showOf(name)
  if (whole === undefined || show === undefined) return false
  if (!silent) show(state, written.replaceAll("\n", " ").trim())
  state.pos += whole.length
  return true
}

const LONGEST = 600

type Show = (state: StateInline, written: string) => void

/** `py:func`: what stands before the colon is the language that it is of. */
function showOf(name: string): Show | undefined {
  const bare = name.replace(/^(?:py|c|cpp|js|rst|std|rust|bash):/, "")
  if (bare.startsWith("cite:")) return citation
  if (bare.startsWith("bdg-")) return words
  return Object.hasOwn(rows, bare) ? rows[bare] : undefined
}

const words: Show = (state, written) => {
  pushText(state, partsOf(written).words)
}

const code: Show = (state, written) => {
  const [, shortened] = /^~(?:.*[.:])?([^.:]+)$/.exec(written) ?? []
  token(state, "code_inline", shortened ?? partsOf(written).words.replace(/^[!~]/, ""))
}

const math: Show = (state, written) => {
  token(state, "math_inline", written)
}

/** With the words of its author, else with the heading that it names. */
const reference: Show = (state, written) => {
  const { words, target } = partsOf(written)
  const found = targetOf(target, state.env)
  const shown = words === target ? found?.words || target : words
  if (found?.isLinked) pushLink(state, `#${target}`, shown)
  else pushText(state, shown)
}

const term: Show = (state, written) => {
  const { words, target } = partsOf(written)
  const place = placeOfTerm(target, state.env)
  if (place === null) pushText(state, words)
  else pushLink(state, `#${place}`, words)
}

/** `Fig. %s <name>`; the number is that of the post. */
const number: Show = (state, written) => {
  const { words, target } = partsOf(written)
  const found = targetOf(target, state.env)?.words
  const pattern = words === target ? null : words
  if (found && pattern)
    pushText(state, pattern.replace(/%s|\{number\}/g, /\d+$/.exec(found)?.[0] ?? "").replace("{name}", found))
  else pushText(state, found ?? target)
}

const page: Show = (state, written) => {
  const { words, target } = partsOf(written)
  pushLink(state, target, words)
}

const citation: Show = (state, written) => {
  pushText(state, `[${written.split(/\s*[,;]\s*/).join("; ")}]`)
}

const abbreviation: Show = (state, written) => {
  const [, short = written, long] = /^(.+?)\s*\((.+)\)$/.exec(written) ?? []
  const open = state.push("abbr_open", "abbr", 1)
  if (long !== undefined) open.attrs = [["title", long]]
  pushText(state, short)
  state.push("abbr_close", "abbr", -1)
}

/** `&Save` shows which letter opens it; `-->` leads to the next menu. */
const menu: Show = (state, written) => {
  marked("strong")(state, written.replace(/&(?=\S)/g, "").replace(/\s*-->\s*/g, " › "))
}

function marked(name: string): Show {
  return (state, written) => {
    state.push(`${name}_open`, name, 1)
    pushText(state, written)
    state.push(`${name}_close`, name, -1)
  }
}

const rows: Readonly<Record<string, Show>> = {
  ...forAll("doc", () => page),
  ...forAll("ref any", () => reference),
  ...forAll("numref eq", () => number),
  ...forAll("token download title title-reference index button abstract", () => words),
  ...forAll(
    "func function class meth method attr data exc const obj mod module type macro member var",
    () => code,
  ),
  ...forAll("enum struct union code literal lit file command program option envvar samp makevar", () => code),
  ...forAll("mimetype regexp keyword eval", () => code),
  ...forAll("cite citet footcite", () => citation),
  ...forAll("guilabel menuselection", () => menu),
  ...forAll("octicon fas far fab material-regular material-outlined", () => () => {}),
  pep: (state, written) => pushText(state, `PEP ${partsOf(written).words}`),
  rfc: (state, written) => pushText(state, `RFC ${partsOf(written).words}`),
  abbr: abbreviation,
  term,
  math,
  bdg: words,
  kbd: marked("kbd"),
  sub: marked("sub"),
  subscript: marked("sub"),
  sup: marked("sup"),
  superscript: marked("sup"),
  strong: marked("strong"),
  emphasis: marked("em"),
  dfn: marked("em"),
  del: marked("s"),
  u: marked("ins"),
  underline: marked("ins"),
}

/** `words <target>`, or one of them for both. */
function partsOf(written: string): { readonly words: string; readonly target: string } {
  const [, words, target] = /^(.*?)\s*<([^<>]+)>$/.exec(written) ?? []
  return target === undefined ? { words: written, target: written } : { words: words || target, target }
}

function token(state: StateInline, type: string, content: string): void {
  state.push(type, "", 0).content = content
}
