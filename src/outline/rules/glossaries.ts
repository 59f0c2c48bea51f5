// Glossaries of MyST become lists of terms, and the roles that name a term lead there.
import type { StateBlock, StateCore } from "markdown-it"
import { fenceAfter } from "../source/fences.ts"
import { type Inside, pushContent } from "./containers.ts"
import { type Entry, entriesOf, termsIn } from "./glossary-entries.ts"
import { type LineMap, pushAnchor, pushBlocks, pushInline } from "./push.ts"
import type { Env, Plugin } from "./rule.ts"

export const glossaries: Plugin = markdown => {
  // A role may stand before the glossary that it speaks of.
  markdown.core.ruler.before("block", "glossaries", findTerms)
}

/** Where a term is told; null: in no glossary of the post. */
export function placeOfTerm(term: string, env: Env): string | null {
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
    } else if (mark === "") fence = fenceAfter(fence, line)
    else if (text.startsWith(mark)) {
      found.push(inside)
      mark = ""
    } else if (!OPTION.test(text)) inside.push(line.slice(margin))
  }
  return found
}

export function pushGlossary(state: StateBlock, inside: Required<Inside>): void {
  const { startLine, from, close } = inside
  const lines = state.getLines(from, close, state.sCount[startLine] ?? 0, false).split("\n")
  for (const term of termsIn(lines)) pushAnchor(state, startLine, placeOf(term))
  const entries = entriesOf(lines)
  if (!entries) {
    pushContent(state, { element: "div" }, inside)
    return
  }
  state.push("dl_open", "dl", 1).map = [startLine, close + 1]
  for (const entry of entries) pushEntry(state, entry, from)
  state.push("dl_close", "dl", -1)
}

function pushEntry(state: StateBlock, { terms, first, end }: Entry, from: number): void {
  const map: LineMap = [from + first - terms.length, from + first]
  state.push("dt_open", "dt", 1).map = map
  // One term with its other names: a slide has no room for one that has nothing beside it.
  pushInline(state, terms.join(", "), map)
  state.push("dt_close", "dt", -1)
  const meaning: LineMap = [from + first, from + end]
  state.push("dd_open", "dd", 1).map = meaning
  pushBlocks(state, meaning, state.sCount[firstFilled(state, from + first)])
  state.push("dd_close", "dd", -1)
}

function firstFilled(state: StateBlock, line: number): number {
  let at = line
  while (state.isEmpty(at)) at++
  return at
}
