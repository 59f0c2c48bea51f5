// `` {ref}`words <name>` `` as MyST and Sphinx write it: what the role shows, for roles that are known.
import type { StateInline } from "markdown-it"
import type { InlineRule, Plugin } from "./rule.ts"
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
  if (bare.startsWith("cite:") || bare.startsWith("bdg-")) return bare.startsWith("bdg-") ? words : citation
  return Object.hasOwn(rows, bare) ? rows[bare] : undefined
}

const words: Show = (state, written) => {
  text(state, partsOf(written).words)
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
  if (found?.isLinked) link(state, `#${target}`, shown)
  else text(state, shown)
}

/** `Fig. %s <name>`; the number is that of the post. */
const number: Show = (state, written) => {
  const { words, target } = partsOf(written)
  const found = targetOf(target, state.env)?.words
  const pattern = words === target ? null : words
  if (found && pattern)
    text(state, pattern.replace(/%s|\{number\}/g, /\d+$/.exec(found)?.[0] ?? "").replace("{name}", found))
  else text(state, found ?? target)
}

const page: Show = (state, written) => {
  const { words, target } = partsOf(written)
  link(state, target, words)
}

const citation: Show = (state, written) => {
  text(state, `[${written.split(/\s*[,;]\s*/).join("; ")}]`)
}

const abbreviation: Show = (state, written) => {
  const [, short = written, long] = /^(.+?)\s*\((.+)\)$/.exec(written) ?? []
  const open = state.push("abbr_open", "abbr", 1)
  if (long !== undefined) open.attrs = [["title", long]]
  text(state, short)
  state.push("abbr_close", "abbr", -1)
}

/** `&Save` shows which letter opens it; `-->` leads to the next menu. */
const menu: Show = (state, written) => {
  marked("strong")(state, written.replace(/&(?=\S)/g, "").replace(/\s*-->\s*/g, " › "))
}

function marked(name: string): Show {
  return (state, written) => {
    state.push(`${name}_open`, name, 1)
    text(state, written)
    state.push(`${name}_close`, name, -1)
  }
}

const rows: Readonly<Record<string, Show>> = {
  ...all("doc", page),
  ...all("ref any", reference),
  ...all("numref eq", number),
  ...all("term token download title title-reference index button abstract", words),
  ...all("func function class meth method attr data exc const obj mod module type macro member var", code),
  ...all("enum struct union code literal lit file command program option envvar samp makevar", code),
  ...all("mimetype regexp keyword eval", code),
  ...all("cite citet footcite", citation),
  ...all("guilabel menuselection", menu),
  ...all("octicon fas far fab material-regular material-outlined", () => {}),
  pep: (state, written) => text(state, `PEP ${partsOf(written).words}`),
  rfc: (state, written) => text(state, `RFC ${partsOf(written).words}`),
  abbr: abbreviation,
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

function all(names: string, show: Show): Record<string, Show> {
  return Object.fromEntries(names.split(" ").map(name => [name, show]))
}

/** `words <target>`, or one of them for both. */
function partsOf(written: string): { readonly words: string; readonly target: string } {
  const [, words, target] = /^(.*?)\s*<([^<>]+)>$/.exec(written) ?? []
  return target === undefined ? { words: written, target: written } : { words: words || target, target }
}

function text(state: StateInline, content: string): void {
  token(state, "text", content)
}

function token(state: StateInline, type: string, content: string): void {
  state.push(type, "", 0).content = content
}

function link(state: StateInline, href: string, shown: string): void {
  state.push("link_open", "a", 1).attrs = [["href", href]]
  text(state, shown)
  state.push("link_close", "a", -1)
}
