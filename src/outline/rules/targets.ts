// `(name)=` above what it names, and `:name:` in a directive, as MyST writes them → what a reference to it says.
import type { StateCore } from "markdown-it"
import { outsideCode } from "../source/outside-code.ts"
import { wordOf } from "./label-words.ts"
import { pushAnchor, pushDropped } from "./push.ts"
import { type BlockRule, type Env, isOutOfPlace, lineText, type Plugin } from "./rule.ts"

export const targets: Plugin = markdown => {
  markdown.core.ruler.before("block", "targets", findTargets)
  // Before the rules that look how far a paragraph goes, or many such lines in a row take quadratic time.
  markdown.block.ruler.before("table", "target", target)
  markdown.block.ruler.before("table", "myst_line", ownLine, { alt: ["paragraph"] })
}

const TARGET = /^\(([\p{L}\p{N}][\p{L}\p{N} ._:/-]{0,100})\)=[ \t]*$/u

const target: BlockRule = (state, line, _endLine, silent) => {
  const name = isOutOfPlace(state, line) ? undefined : TARGET.exec(lineText(state, line))?.[1]
  if (name === undefined) return false
  if (!silent) pushAnchor(state, line, name)
  state.line = line + 1
  return true
}

/** `% a comment`, and `+++` between cells: of no other Markdown, so only beside targets and directives. */
const ownLine: BlockRule = (state, line, _endLine, silent) => {
  const text = lineText(state, line)
  const isComment = /^%(?:[ \t]|$)/.test(text)
  if (!(isComment || /^\+{3}(?:[ \t]|$)/.test(text)) || isOutOfPlace(state, line)) return false
  if (state.env["isMyst"] !== true) return false
  if (!silent && isComment) pushDropped(state, line, "comments % …")
  state.line = line + 1
  return true
}

interface Named {
  readonly words: string
  /** Where a link can lead. */
  readonly isLinked: boolean
}

/** What is known of a name; null: nothing in this post is called so. */
export function targetOf(name: string, env: Env): Named | null {
  return (env["targets"] as ReadonlyMap<string, Named> | undefined)?.get(name) ?? null
}

function findTargets({ src, env }: StateCore): void {
  const found = new Map<string, Named>()
  if (src.includes(")="))
    outsideCode(src, prose => {
      for (const [, name = "", title] of prose.matchAll(ABOVE))
        found.set(name, { words: title ?? "", isLinked: true })
      return prose
    })
  for (const [name, words] of numberedDirectives(src, env)) found.set(name, { words, isLinked: false })
  env["targets"] = found
  env["isMyst"] = found.size > 0 || SIGN.test(src)
}

const SIGN =
  /^[ \t]*(?:`{3,}|:{3,})\{(?:note|warning|tip|important|admonition|figure|toctree|code-block|code-cell|tab-set)\}/m
/** At the beginning of a paragraph, or below another one. */
const ABOVE =
  /(?<=(?<![\s\S])|(?:(?<![\s\S])|\n)[ \t]*\n|\)=\n)\(([^()\n]{1,100})\)=[ \t]*$(?:\s*^#{1,6}[ \t]+(.+?)[ \t]*#*$)?/gm

/** What directives are counted as. */
const COUNTED: Readonly<Record<string, string>> = {
  figure: "fig",
  image: "fig",
  table: "tbl",
  "list-table": "tbl",
  "csv-table": "tbl",
  "code-block": "lst",
  math: "eq",
}

const DIRECTIVE =
  /^[ \t]*(?:`{3,}|:{3,})\{([a-z-]+)\}.*\n((?:[ \t]*:[\w-]+:.*\n|[ \t]*---[ \t]*\n|[ \t]*[\w-]+:[ \t].*\n)*)/gm

/** Pictures, tables and formulas are counted each for themselves. */
function* numberedDirectives(src: string, env: Env): Generator<[string, string]> {
  if (!src.includes("{")) return
  const counts = new Map<string, number>()
  for (const [, kind = "", options = ""] of src.matchAll(DIRECTIVE)) {
    const label = wordOf(Object.hasOwn(COUNTED, kind) ? (COUNTED[kind] ?? "") : "", env)
    const name = /^[ \t]*:?(?:name|label):[ \t]*(\S+)/m.exec(options)?.[1]
    if (label === undefined || name === undefined) continue
    const count = (counts.get(label) ?? 0) + 1
    counts.set(label, count)
    yield [name, `${label} ${count}`]
  }
}
