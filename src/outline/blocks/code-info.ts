// Takes what stands after a code fence in any of the usual spellings, gives language, title, first line number, lit lines.
import { counted } from "../../error.ts"
import type { Code } from "../../model.ts"
import type { Attributes } from "../tree/tree.ts"

export type FenceInfo = Pick<Code, "language" | "title" | "firstLine" | "highlights">
type Problem = (problem: { readonly what: string; readonly hint: string }) => void

/** E.g. `js {1|3-5|all}`, `ts title="a.ts" showLineNumbers`, `go {linenos=true,hl_lines=[2,"4-6"],linenostart=10}`, `{.js .numberLines}`. */
export function readFenceInfo(attributes: Attributes, text: string, problem: Problem): FenceInfo {
  const info = attributes.get("info")?.trim().slice(0, LONGEST) ?? ""
  const { language, file, rest } = splitLanguage(info)
  const options = readOptions(rest)
  const title = TITLES.map(name => options.get(name)).find(Boolean) ?? file
  const count = text.split("\n").length
  return {
    language,
    title: title ? title.slice(0, 200) : bracketTitle(rest),
    firstLine: firstLineOf(rest, options),
    highlights: stepsOf(rest, options)
      .map(step => readLines(step, count, problem))
      .filter(step => step.length > 0),
  }
}

/** What stands behind is not looked at: some of it would be read again and again. */
const LONGEST = 12_000

const TITLES = ["title", "filename", "name", "file", "lst-cap"]

interface Start {
  readonly language: string
  readonly file: string | null
  readonly rest: string
}

/** `js`, `js:app.js`, `js{1,3}`, `{#name .js .numberLines}`, `{r setup}`. */
function splitLanguage(info: string): Start {
  const braces =
    info.includes("}") && /^\{\s*(?:#[\w:.-]+(?:\s+|(?=\})))?\.?([\w#+-]+)?([^}]*)\}(.*)$/.exec(info)
  if (braces)
    return {
      language: (braces[1] ?? "").toLowerCase(),
      file: null,
      rest: `${braces[2] ?? ""} ${braces[3] ?? ""}`,
    }
  if (/^[\w-]+=/.test(info)) return { language: "", file: null, rest: info }
  const [first = ""] = /^[^\s{[,]*/.exec(info) ?? []
  const [language = "", ...file] = first.split(":")
  const name = file.join(":")
  const isFile = name !== "" && !/^(line-numbers|no-line-numbers)/.test(name)
  return {
    language: withoutSecond(language.toLowerCase()),
    file: isFile ? name : null,
    rest: info.slice(isFile ? first.length : language.length),
  }
}

/** `diff_ruby` of Qiita, `diff-js` of Prism: what is new or gone says more than the words of the language. */
function withoutSecond(language: string): string {
  return language.replace(/^diff[_-].*/, "diff")
}

function readOptions(rest: string): Map<string, string> {
  const options = new Map<string, string>()
  const option = /([A-Za-z_][\w-]*)\s*[=:]\s*(?:"([^"]*)"|'([^']*)'|(\[[^\]]*\])|([^\s,}"']+))/g
  for (const [, key = "", double, single, list, bare] of rest.matchAll(option)) {
    options.set(key.toLowerCase(), double ?? single ?? list ?? bare ?? "")
  }
  return options
}

/** VitePress and Slidev: `ts [config.ts]`. */
function bracketTitle(rest: string): string | null {
  const title = /(?:^|\s)\[([^\]|]*[^\]|\d\s,-][^\]|]*)\]/.exec(rest)?.[1]?.trim()
  return title || null
}

const NUMBERED = /\b(showlinenumbers|numberlines|linenos|line-numbers|linenums|lines:\s*true)\b/i

function firstLineOf(rest: string, options: Map<string, string>): number | null {
  const asked = [
    "startline",
    "linenostart",
    "startfrom",
    "linenums",
    "line-numbers",
    "showlinenumbers",
    "start",
  ]
  const start = asked
    .map(name => /^\{?(\d{1,7})\}?$/.exec(options.get(name) ?? "")?.[1])
    .find(number => number !== undefined)
  if (start !== undefined) return Number(start)
  const off = /\bno-line-numbers\b/.test(rest) || /^(false|off|none)$/.test(options.get("linenos") ?? "")
  return NUMBERED.test(rest) && !off ? 1 : null
}

/** More steps than this no talk takes; each may hold a number for every line. */
const MOST_STEPS = 50

/** The steps of `{1|3-5|all}`; commas inside a step. */
function stepsOf(rest: string, options: Map<string, string>): string[] {
  const listed = options.get("hl_lines") ?? options.get("highlight") ?? options.get("mark")
  const braced = /[{[]\s*((?:\d|all|\*|none|hide)[\d\s,|\-–allnohide*]*)[}\]]/.exec(rest)?.[1]
  const written = listed?.replace(/[[\]"']/g, "") ?? braced
  return written === undefined ? [] : written.split("|").slice(0, MOST_STEPS)
}

/** Ranges beyond the code are cut and said; nothing is counted up that the author made up. */
function readLines(step: string, count: number, problem: Problem): number[] {
  if (/^\s*(all|\*)\s*$/.test(step)) return range(1, count)
  const lines = new Set<number>()
  for (const part of step.split(/[\s,]+/).filter(word => word !== "")) {
    const [, first, last = first] = /^(\d{1,15})(?:[-–](\d{1,15}))?$/.exec(part) ?? []
    if (first === undefined) continue
    const from = Number(first)
    const to = Number(last)
    if (from < 1 || to > count || to < from) reportOutside(part, count, problem)
    for (const line of range(Math.max(1, from), Math.min(to, count))) lines.add(line)
  }
  return [...lines].sort((a, b) => a - b)
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}

function reportOutside(part: string, count: number, problem: Problem): void {
  problem({
    what: `line numbers ${part} are outside the code (${counted(count, "line")})`,
    hint: "lines are counted from 1 within the block",
  })
}
