// Properties of notes (`name:: value`, of Logseq and Obsidian's Dataview): those for the tool are left out and said so,
// others are words with a name; so are what Logseq alone answers, and its records of time.
import { lineEnds, linesBefore } from "../outside-code.ts"
import { reportDropped } from "../report.ts"
import type { Preparation } from "./syntax.ts"

const PROPERTY = /^([ \t>]*(?:[-*+][ \t]+)?)(\p{L}[\p{L}\p{N}_.-]{0,40})::(?:[ \t]+(.*))?$/gmu

/** About how a block is shown, found and linked, not about what it says. */
const FOR_THE_TOOL =
  /^(?:collapsed|id|heading|public|template|icon|alias|aliases|tags?|up|down|next|prev|previous|same|parent|child|children|related|siblings|x|type|class|cssclass|(?:query|logseq|card|hl|ls|file)[-._].+|background-color|exclude-from-graph-view|created(?:-at)?|updated(?:-at)?)$/i

const LOGBOOK = /^[ \t]*:LOGBOOK:[ \t]*\n(?:.*\n){0,200}?[ \t]*:END:[ \t]*$/gm
const MACRO = /\{\{\s*(renderer|query|function|cards|namespace|embed)\b[^{}\n]{0,500}\}\}/g

export function readProperties(prose: string, firstLine: number, { report }: Preparation): string {
  const drop = (what: string, whole: string, before: string) => {
    reportDropped(report, what, firstLine + linesBefore(before, before.length))
    return lineEnds(whole)
  }
  return prose
    .replace(PROPERTY, (whole, start: string, name: string, value: string | undefined, at: number, text) => {
      if (value?.trim() && !FOR_THE_TOOL.test(name)) return `${start}${name}: ${value}`
      return drop("properties of notes (name:: value)", whole, text.slice(0, at))
    })
    .replace(LOGBOOK, (whole, at: number, text) =>
      drop("records of time (:LOGBOOK:)", whole, text.slice(0, at)),
    )
    .replace(MACRO, (whole, name: string, at: number, text) =>
      drop(`{{${name}}} of Logseq`, whole, text.slice(0, at)),
    )
}
