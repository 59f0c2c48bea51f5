// References of Pandoc and Quarto: `@fig-name` becomes "Figure 1", `[@key, p. 3]` is a source that has only its key here.
import type { StateCore, StateInline } from "markdown-it"
import { isBox, isNumbered, wordOf } from "./label-words.ts"
import { labelOf } from "./labels.ts"
import { pushLink, pushText } from "./push.ts"
import type { InlineRule, Plugin } from "./rule.ts"

export const references: Plugin = markdown => {
  markdown.core.ruler.before("block", "cited_keys", findKeys)
  markdown.inline.ruler.before("link", "reference", bare)
  markdown.inline.ruler.before("link", "references", bracketed)
}

const KEY = "@(\\{[^{}\\s]{1,200}\\}|[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_]|[:.#$%&+?~/-]+(?=[\\p{L}\\p{N}_]))*)"
const BARE = new RegExp(`^${KEY}`, "u")
const PART = new RegExp(`^\\s*(|[^@]*[\\s(])(-?)${KEY}((?:\\s*[,:]|\\s|$)[^@]*)?$`, "u")
const GROUP = /^\[([^[\]]{0,300}@[^[\]]{1,300})\](?![([{:])/

interface Part {
  readonly prefix: string
  /** Without the author, or the word before the number. */
  readonly isShort: boolean
  readonly key: string
  readonly suffix: string
}

/** `[see @a, p. 3; -@b]`; null where one of them is no reference: an address of mail, a package. */
function partsOf(inside: string): Part[] | null {
  const parts = inside.split(";").map(written => {
    const [, prefix = "", minus = "", key = "", suffix = ""] = PART.exec(written) ?? []
    return {
      prefix: prefix.trim(),
      isShort: minus !== "",
      key: key.replace(/^\{|\}$/g, ""),
      suffix: suffix.trimEnd(),
    }
  })
  return parts.every(({ key }) => key !== "" && !(key.includes("/") && !/\d/.test(key))) ? parts : null
}

function findKeys({ src, env }: StateCore): void {
  const groups = src.includes("@") ? src.matchAll(/\[[^[\]]{0,300}@[^[\]]{1,300}\](?![([{:])/g) : []
  env["citedKeys"] = new Set(
    [...groups].flatMap(([group]) => partsOf(group.slice(1, -1)) ?? []).map(({ key }) => key),
  )
}

const bracketed: InlineRule = (state, silent) => {
  const { src, pos, posMax } = state
  const [whole, inside = ""] = GROUP.exec(src.slice(pos, Math.min(posMax, pos + 700))) ?? []
  const parts = whole === undefined ? null : partsOf(inside)
  if (whole === undefined || parts === null) return false
  if (!silent) pushGroup(state, parts)
  state.pos += whole.length
  return true
}

/** Sources stand in brackets, figures do not. */
function pushGroup(state: StateInline, parts: readonly Part[]): void {
  const areSources = parts.some(({ key }) => kindOf(key, state) === null)
  if (areSources) pushText(state, "[")
  parts.forEach((part, index) => {
    if (index > 0) pushText(state, "; ")
    pushPart(state, part)
  })
  if (areSources) pushText(state, "]")
}

function pushPart(state: StateInline, { prefix, isShort, key, suffix }: Part): void {
  // "Fig." takes the place of the word, "see" stands before it.
  const isWord = /^\p{Lu}\S*$/u.test(prefix)
  if (prefix !== "") pushText(state, `${prefix} `)
  if (kindOf(key, state) === null) pushText(state, key)
  else pushCross(state, key, isShort || isWord)
  pushText(state, suffix)
}

/** A person called so, and an address of mail, are none; `+@eq-a` asks for the word before the number. */
const bare: InlineRule = (state, silent) => {
  const { src, posMax } = state
  const isAsking = src.startsWith("+@", state.pos)
  const pos = state.pos + (isAsking ? 1 : 0)
  if (src[pos] !== "@" || /[\p{L}\p{N}_@./`\\-]/u.test(src[state.pos - 1] ?? "")) return false
  const [whole, written = ""] = BARE.exec(src.slice(pos, Math.min(posMax, pos + 200))) ?? []
  const key = written.replace(/^\{|\}$/g, "")
  const isCross = kindOf(key, state) !== null
  if (whole === undefined || !(isCross || (isSource(key, state) && !isAsking))) return false
  if (!silent && isCross) pushCross(state, key, false)
  else if (!silent) pushText(state, key)
  state.pos = pos + whole.length
  return true
}

/** It stands in brackets elsewhere, or ends with a year as keys do. */
function isSource(key: string, { env }: StateInline): boolean {
  return (
    (env["citedKeys"] as ReadonlySet<string>).has(key) ||
    /^\p{L}[\p{L}:_-]*(?:19|20)\d\d[\p{L}:_-]*$/u.test(key)
  )
}

/** Of a reference within the book; null for anything else. */
function kindOf(key: string, { env }: StateInline): string | null {
  const kind = /^([A-Za-z][a-z]+)-/.exec(key)?.[1]?.toLowerCase() ?? ""
  const isKind = kind === "sec" || (isNumbered(kind) && (!isBox(kind) || labelOf(nameOf(key), env) !== null))
  return isKind ? kind : null
}

/** `@Fig-a` is the figure `fig-a`. */
function nameOf(key: string): string {
  return key.replace(/^[A-Za-z]+/, kind => kind.toLowerCase())
}

/** What is not in this post is called by its name. */
function pushCross(state: StateInline, key: string, isShort: boolean): void {
  const name = nameOf(key)
  const [kind = ""] = name.split("-")
  const label = labelOf(name, state.env)
  if (label) {
    pushLink(state, `#${name}`, isShort && label.number !== "" ? label.number : label.words)
  } else {
    const word = isShort ? "" : (wordOf(kind, state.env) ?? "")
    pushText(state, `${word} ${name.slice(kind.length + 1).replaceAll("-", " ")}`.trim())
  }
}
