// Properties of notes (`name:: value`, of Logseq and Obsidian's Dataview): those for the tool are left out and said so,
// others are words with a name; so are what Logseq alone answers, and its records of time.

import { reportDropped } from "../report.ts"
import { lineEnds, lineFinder } from "../source/outside-code.ts"
import type { Preparation } from "./syntax.ts"

const PROPERTY = /^([ \t>]*(?:[-*+][ \t]+)?)(\p{L}[\p{L}\p{N}_.-]{0,40})::(?:[ \t]+(.*))?$/gmu

/** About how a block is shown, found and linked, not about what it says. */
const FOR_THE_TOOL =
  /^(?:collapsed|id|heading|public|template|icon|alias|aliases|tags?|up|down|next|prev|previous|same|parent|child|children|related|siblings|x|type|class|cssclass|(?:query|logseq|card|hl|ls|file)[-._].+|background-color|exclude-from-graph-view|created(?:-at)?|updated(?:-at)?)$/i

const LOGBOOK = /^[ \t]*:LOGBOOK:[ \t]*\n(?:.*\n){0,200}?[ \t]*:END:[ \t]*$/gm
const MACRO = /\{\{\s*(renderer|query|function|cards|namespace|embed)\b[^{}\n]{0,500}\}\}/g

export function readProperties(prose: string, firstLine: number, { report }: Preparation): string {
  const named = replaceEach(
    prose,
    PROPERTY,
    firstLine,
    (whole, [start = "", name = "", value = ""], line) => {
      if (value.trim() && !FOR_THE_TOOL.test(name)) return `${start}${name}: ${value}`
      reportDropped(report, "properties of notes (name:: value)", line)
      return lineEnds(whole)
    },
  )
  const timeless = replaceEach(named, LOGBOOK, firstLine, (whole, _, line) => {
    reportDropped(report, "records of time (:LOGBOOK:)", line)
    return lineEnds(whole)
  })
  return replaceEach(timeless, MACRO, firstLine, (whole, [name = ""], line) => {
    reportDropped(report, `{{${name}}} of Logseq`, line)
    return lineEnds(whole)
  })
}

/** With the line on which each begins; no line is counted twice. */
function replaceEach(
  text: string,
  pattern: RegExp,
  firstLine: number,
  replacement: (whole: string, groups: readonly (string | undefined)[], line: number) => string,
): string {
  const lineAt = lineFinder(text, firstLine)
  return text.replace(pattern, (whole: string, ...rest: unknown[]) => {
    const at = rest.findIndex(each => typeof each === "number")
    return replacement(whole, rest.slice(0, at) as (string | undefined)[], lineAt(rest[at] as number))
  })
}
