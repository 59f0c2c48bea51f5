// Liquid as data: a few named tags and outputs become Markdown, all logic is left out and said so. Nothing is run.

import { reportDropped } from "../report.ts"
import { isAlone, lineEnds, lineFinder, outsideCode } from "../source/outside-code.ts"
import { codeTags, headInText } from "./liquid-blocks.ts"
import { includedFile } from "./liquid-includes.ts"
import { tagMarkdown } from "./liquid-tags.ts"
import { expression } from "./liquid-values.ts"
import { inHtml } from "./pictures.ts"
import type { Preparation } from "./syntax.ts"

export function prepareLiquid(text: string, { post, report, include }: Preparation): string {
  let inRaw = false
  const read = outsideCode(text, (prose, firstLine) => {
    const place = { post, report, include, firstLine: post.bodyLine + firstLine }
    const [raw, rest] = inRaw ? splitAt(prose, /\{%-?\s*endraw\s*-?%\}/.exec(prose)) : ["", prose]
    const last = [...rest.matchAll(RAW_MARKS)].at(-1) ?? null
    if (rest !== "") inRaw = last !== null && last[1] === undefined
    const [before, after] = inRaw && rest !== "" ? splitAt(rest, last) : [rest, ""]
    return raw + replaceTags(before, { ...place, firstLine: place.firstLine + lineEnds(raw).length }) + after
  })
  // Liquid is run before code is looked for, but in Hexo; what is left of these marks stands in code.
  return post.dialect === "hexo" ? read : withoutRaw(read)
}

const RAW_MARKS = /\{%-?\s*(end)?raw\s*-?%\}/g

/** Before and after a tag, which itself falls away; all before where it is missing. */
function splitAt(text: string, tag: RegExpExecArray | null): readonly [string, string] {
  return tag ? [text.slice(0, tag.index), text.slice(tag.index + tag[0].length)] : [text, ""]
}

interface Place extends Preparation {
  readonly firstLine: number
}

/** Lengths are limited so that a thousand unclosed tags take no quadratic time. */
const TAG = /\{%[-@]?\s*(\w+)((?:[^%]|%(?!\})){0,2000}?)-?%\}|\{\{-?((?:[^{}]|\}(?!\})){0,500}?)-?\}\}/g

function replaceTags(prose: string, place: Place): string {
  if (!prose.includes("{%") && !prose.includes("{{")) return prose
  const lines = lineFinder(prose, place.firstLine)
  const ends = endFinder(prose)
  const tag = new RegExp(TAG)
  const parts: string[] = []
  let from = 0
  for (let match = tag.exec(prose); match; match = tag.exec(prose)) {
    const [whole, name, given, output] = match
    const end = name && isLasting(name, prose, match.index) ? ends(name, tag.lastIndex) : null
    if (end) tag.lastIndex = end.after
    const all = prose.slice(match.index, tag.lastIndex)
    const inside = end ? prose.slice(match.index + whole.length, end.start) : null
    const replacement = replaced(
      { all, name, given, output, inside, alone: isAlone(prose, match.index, all.length) },
      { ...place, firstLine: lines(match.index) },
    )
    const tagged =
      replacement && inHtml(replacement, prose.slice(Math.max(0, match.index - TEXT_ABOVE), match.index))
    parts.push(prose.slice(from, match.index), keepLineEnds(all, tagged ?? replacement ?? all))
    from = tag.lastIndex
  }
  return parts.join("") + prose.slice(from)
}

/** As much text before a tag as tells what it stands in. */
const TEXT_ABOVE = 600

/** What stands up to the closing tag belongs to the tag: it is raw text, code, or left out. */
function isLasting(name: string, prose: string, at: number): boolean {
  if (/^(raw|comment|cta|katex|for|tablerow|else|elsif)$/.test(name)) return true
  return codeTags.includes(name) && /(^|\n)[ \t>]*$/.test(prose.slice(Math.max(0, at - 40), at))
}

/** Where `{% endname %}` is next; a search that found none is not made again. */
function endFinder(
  prose: string,
): (name: string, from: number) => { readonly start: number; readonly after: number } | null {
  const none = new Set<string>()
  return (name, from) => {
    if (none.has(name)) return null
    const closing = /^els/.test(name) ? "(?:if|unless|case)" : name
    const end = new RegExp(`\\{%-?\\s*end${closing}\\s*-?%\\}`, "g")
    end.lastIndex = from
    const match = end.exec(prose)
    if (!match) none.add(name)
    return match && { start: match.index, after: end.lastIndex }
  }
}

interface Match {
  readonly all: string
  readonly name: string | undefined
  readonly given: string | undefined
  readonly output: string | undefined
  /** Up to the closing tag, for those that have one. */
  readonly inside: string | null
  /** Nothing else stands on its lines. */
  readonly alone: boolean
}

/** What stands in the post in place of a tag; null: the tag itself. */
function replaced({ all, name, given, output, inside, alone }: Match, place: Place): string | null {
  const { post, report, include, firstLine } = place
  if (output !== undefined) return expression(output.trim(), post) ?? dropOutput(output, place)
  if (name === undefined) return null
  if (inside !== null) return insideText(name, { all, given, inside, alone }, place)
  const head = headInText(all.replaceAll("\n", " "))
  if (head !== null) return alone && !all.includes("\n") ? null : head
  const markdown = tagMarkdown(name, (given ?? "").trim(), post)
  const included = markdown === null ? includedFile(name, (given ?? "").trim(), post) : null
  if (included) return include(included)
  if (markdown === null && !/^end/.test(name)) reportDropped(report, `Liquid tag {% ${name} %}`, firstLine)
  return markdown ?? ""
}

function insideText(
  name: string,
  { all, given = "", inside, alone }: Pick<Match, "all" | "given" | "alone"> & { readonly inside: string },
  { report, firstLine }: Place,
): string {
  if (name === "raw") return inside
  if (isUndecided(name)) reportDropped(report, `Liquid {% ${name} %} and what it holds`, firstLine)
  if (name === "comment" || isUndecided(name)) return ""
  if (name === "cta") return `[${inside.trim()}](<${given.trim()}>)`
  return name === "katex" && (!alone || !inside.includes("\n")) ? `$${inside.trim()}$` : withoutRaw(all)
}

/** `{{ 7 * 7 }}` is no Liquid and stays text; a variable that nobody knows is left out. */
function dropOutput(output: string, { report, firstLine }: Place): string | null {
  if (!/^[a-z_][\w.-]*(\s*\|.*)?\s*$/i.test(output.trim())) return null
  reportDropped(report, `Liquid output {{ ${output.trim().slice(0, 60)} }}`, firstLine)
  return ""
}

/** Repeated for values, or shown in another case, that the site's own tool alone knows. Of an `if` the first case stays. */
function isUndecided(name: string): boolean {
  return /^(?:for|tablerow|else|elsif)$/.test(name)
}

/** A mark that has no other is shown: it stood within raw text itself. */
function withoutRaw(text: string): string {
  let shown = ""
  let from = 0
  let open: RegExpExecArray | null = null
  for (const mark of text.matchAll(RAW_MARKS)) {
    if (mark[1] === undefined) open ??= mark
    else if (open) {
      const inside = open.index + open[0].length
      shown += text.slice(from, open.index) + text.slice(inside, mark.index)
      from = mark.index + mark[0].length
      open = null
    }
  }
  return shown + text.slice(from)
}

/** Line ends that a tag had and its replacement has not, so that no line moves. */
function keepLineEnds(whole: string, replacement: string): string {
  const missing = lineEnds(whole).length - lineEnds(replacement).length
  return missing > 0 ? replacement + "\n".repeat(missing) : replacement
}
