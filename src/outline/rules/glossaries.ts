// Glossaries of MyST become lists of terms, and the roles that name a term lead there.
import type { StateBlock, StateCore } from "markdown-it"
import { fenceBelow, pushContent } from "./containers.ts"
import { type Entry, entriesOf, termsIn } from "./glossary-entries.ts"
import { pushAnchor } from "./push.ts"
import type { Plugin } from "./rule.ts"

export const glossaries: Plugin = markdown => {
  // A role may stand before the glossary that it speaks of.
  markdown.core.ruler.before("block", "glossaries", findTerms)
}

/** Where a term is told; null: in no glossary of the post. */
export function placeOfTerm(term: string, env: Readonly<Record<string, unknown>>): string | null {
  const places = env["terms"] as ReadonlySet<string> | undefined
  return places?.has(placeOf(term)) ? placeOf(term) : null
}

function placeOf(term: string): string {
  return `term-${term.toLowerCase().trim().replace(/\s+/g, "-")}`
}

function findTerms({ src, env }: StateCore): void {
  const terms = src.includes("{glossary}") ? glossariesIn(src.split("\n")).flatMap(termsIn) : []
  env["terms"] = new Set(terms.map(placeOf))
}

const OPTION = /^:[\w-]+:/

/** Their lines without options; none that is never closed, or stands in code. */
function glossariesIn(lines: readonly string[]): string[][] {
  const found: string[][] = []
  let [fence, mark, margin] = ["", "", 0]
  let inside: string[] = []
  for (const line of lines) {
    const text = line.trim()
    const opening = fence + mark === "" ? /^([ \t]*)(`{3,}|:{3,})\{glossary\}$/.exec(line.trimEnd()) : null
    if (opening) {
      margin = opening[1]?.length ?? 0
      mark = opening[2] ?? ""
      inside = []
    } else if (mark === "") fence = fenceBelow(fence, line)
    else if (text.startsWith(mark)) {
      found.push(inside)
      mark = ""
    } else if (!OPTION.test(text)) inside.push(line.slice(margin))
  }
  return found
}

interface Place {
  readonly startLine: number
  readonly from: number
  readonly close: number
}

export function pushGlossary(state: StateBlock, place: Place): void {
  const { startLine, from, close } = place
  const lines = state.getLines(from, close, state.sCount[startLine] ?? 0, false).split("\n")
  for (const term of termsIn(lines)) pushAnchor(state, startLine, placeOf(term))
  const entries = entriesOf(lines)
  if (!entries) {
    pushContent(state, { element: "div" }, place)
    return
  }
  state.push("dl_open", "dl", 1).map = [startLine, close + 1]
  for (const entry of entries) pushEntry(state, entry, from)
  state.push("dl_close", "dl", -1)
}

function pushEntry(state: StateBlock, { terms, first, end }: Entry, from: number): void {
  const map: [number, number] = [from + first - terms.length, from + first]
  state.push("dt_open", "dt", 1).map = map
  // One term with its other names: a slide has no room for one that has nothing beside it.
  Object.assign(state.push("inline", "", 0), { content: terms.join(", "), map, children: [] })
  state.push("dt_close", "dt", -1)
  const { blkIndent, lineMax, parentType } = state
  state.push("dd_open", "dd", 1).map = [from + first, from + end]
  state.blkIndent = state.sCount[firstFilled(state, from + first)] ?? blkIndent
  state.lineMax = from + end
  state.parentType = "container"
  state.md.block.tokenize(state, from + first, from + end)
  Object.assign(state, { blkIndent, lineMax, parentType })
  state.push("dd_close", "dd", -1)
}

function firstFilled(state: StateBlock, line: number): number {
  let at = line
  while (state.isEmpty(at)) at++
  return at
}
