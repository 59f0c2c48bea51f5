// Files of Slidev: front matter of each slide, columns, clicks, and slides from other files.

import { reportDropped, reportLook } from "../report.ts"
import type { Directive } from "../source/comments.ts"
import { outsideCode } from "../source/outside-code.ts"
import type { Preparation } from "./syntax.ts"

export function prepareSlidev(text: string, preparation: Preparation): string {
  const clicks = createClicks()
  return outsideCode(withoutMoves(text), (prose, firstLine) => {
    const lines = prose.split("\n")
    for (let index = 0; index < lines.length; index++) {
      const line = preparation.post.bodyLine + firstLine + index
      const [before = "", own = "", after = ""] = [lines[index - 1], lines[index], lines[index + 1]]
      lines[index] = clicks(withoutValues(own, line, preparation), before, after)
      placeOnItsOwn(lines, index)
      if (lines[index]?.trimEnd() !== "---") continue
      // `***` is a thematic break even right under a text, where `---` would make a heading of it.
      lines[index] = "***"
      index = readSlideMatter(lines, index, line, preparation)
    }
    return lines.join("\n")
  })
}

/** `::right::` right under a tag would be text in it: it goes to the end of the tag's line, so that its own parts them. */
function placeOnItsOwn(lines: string[], index: number): void {
  const [line = "", before = ""] = [lines[index], lines[index - 1]]
  if (!/^::[a-z][\w-]*::[ \t]*$/.test(line)) return
  const isUnderTag = before.trimStart().startsWith("<")
  lines[index] = isUnderTag ? "" : `<!-- ${line} -->`
  if (isUnderTag) lines[index - 1] = `${before} <!-- ${line} -->`
}

/** A listing that changes before the eyes is its states, one under the other. */
function withoutMoves(text: string): string {
  return text.replace(/^(`{4,})md magic-move.*\n([\s\S]{0,20000}?)\n\1[ \t]*$/gm, "\n$2\n")
}

/** `{{ $slidev.nav.currentPage }}` is known to its program alone. */
function withoutValues(text: string, line: number, { report }: Preparation): string {
  return text.replace(/\{\{\s*\$[^{}\n]*\}\}/g, () => {
    reportDropped(report, "values of Slidev, {{ $… }}", line)
    return ""
  })
}

type Clicks = (line: string, before: string, after: string) => string

/**
 * `<v-click>` alone on its line opens a container of what comes later, which between other tags is a tag itself; with
 * its text it is a line of it.
 */
function createClicks(): Clicks {
  const endings: string[] = []
  return (line, before, after) => {
    const [, indent = "", closing = "", name, rest = ""] =
      /^(\s*)<(\/?)v-(clicks|click|after)(?:\s[^>]*)?>(.*)$/.exec(line.trimEnd()) ?? []
    if (name === undefined) return line
    if (rest.trim() !== "") return closing ? line : laterLine(line, indent, rest)
    if (closing) return indent + (endings.pop() ?? "")
    const isAmongTags = [before, after].some(each => each.trimStart().startsWith("<"))
    endings.push(isAmongTags ? "</div>" : ":::")
    return indent + opening(name, isAmongTags)
  }
}

function opening(name: string, isTag: boolean): string {
  const kind = name === "clicks" ? "incremental" : "fragment"
  return isTag ? `<div class="${kind}">` : `::: ${kind}`
}

function laterLine(line: string, indent: string, rest: string): string {
  const text = /^(.*)<\/v-\w+>$/.exec(rest)?.[1]
  return text === undefined ? line : `${indent}${text.trim()} {.fragment}`
}

const LONGEST_MATTER = 40

/** Each slide may begin with its own front matter between `---` lines. Gives the last line of it. */
function readSlideMatter(lines: string[], at: number, line: number, preparation: Preparation): number {
  if (!/^[\w-]+\s*:/.test(lines[at + 1] ?? "")) return at
  const end = lines.slice(at + 1, at + LONGEST_MATTER).findIndex(each => each.trimEnd() === "---") + at + 1
  const written = lines.slice(at + 1, end)
  if (end === at || written.some(each => !/^\s*(?:[\w-]+\s*:|-\s|#|$)|^\s/.test(each))) return at
  const fields = new Map(written.flatMap(each => fieldOf(each) ?? []))
  lines.fill("", at + 1, end + 1)
  lines.splice(end - 1, 2, ...slideStart(fields, line, preparation))
  return end
}

function fieldOf(line: string): [string, string][] | null {
  const [, key, value = ""] = /^([\w-]+)\s*:\s*(.*?)\s*$/.exec(line) ?? []
  return key ? [[key, value.replace(/^(["'])(.*)\1$/, "$2")]] : null
}

/** Two lines. A file of slides may be taken apart into files, each of which begins with front matter like a post. */
function slideStart(
  fields: ReadonlyMap<string, string>,
  line: number,
  { report, include }: Preparation,
): [string, string] {
  for (const name of fields.keys()) if (LOOKS.has(name)) reportLook(report, { name, tool: "Slidev" }, line)
  const file = fields.get("src")
  if (file) return ["", include({ paths: [file.replace(/#.*$/, "")] })]
  const picture = fields.get("image") ?? fields.get("background")
  const page = /^https?:\/\/[^\s<>]+$/.exec(fields.get("url") ?? "")?.[0]
  const layout = LAYOUTS.get(fields.get("layout") ?? "")
  const comment = layout ? `<!-- layout: ${layout} -->` : ""
  if (picture && !/gradient|^#/.test(picture)) return [comment, `![](<${picture}>)`]
  return [comment, page ? `<${page}>` : ""]
}

/** Slidev's layouts that are one of ours; all others are the planner's choice. */
const LAYOUTS = new Map([
  ["statement", "statement"],
  ["fact", "number"],
  ["quote", "quote"],
])

const LOOKS = new Set("class transition zoom clicks preload routeAlias dragPos".split(" "))

/** `::right::` begins the second column, whatever else stands so another place; all other comments are the speaker's. */
export function slidevComment(comment: string): readonly Directive[] {
  const text = comment.trim()
  const place = /^::([a-z][\w-]*)::$/.exec(text)?.[1]
  if (place) return [{ kind: "element", name: /^(?:left|right)$/.test(place) ? "#column" : "#separator" }]
  return text === "" ? [] : [{ kind: "notes", markdown: comment }]
}
