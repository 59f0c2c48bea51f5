// Labels of Quarto, `{#fig-name}` and `#| label: fig-name` → what references to them say, numbered as Quarto does.
import type { StateCore, Token } from "markdown-it"
import { fenceAfter } from "../source/fences.ts"
import { wordOf } from "./label-words.ts"
import type { Env, Plugin } from "./rule.ts"

export interface Label {
  /** "Figure 1", or the words of the heading. */
  readonly words: string
  /** "1", "2 (a)"; "" for a section. */
  readonly number: string
  readonly line: number
}

type Labels = ReadonlyMap<string, Label>

export const labels: Plugin = markdown => {
  markdown.core.ruler.before("block", "labels", findLabels)
  markdown.core.ruler.after("inline", "label_anchors", placeAnchors)
}

export function labelOf(name: string, env: Env): Label | null {
  return (env["labels"] as Labels | undefined)?.get(name) ?? null
}

const IN_PROSE = /\{[^{}\n]{0,200}?#([a-z]+)-([\w-]+)[^{}\n]{0,200}\}/g
const IN_INFO = /\{[^{}\n]{0,200}?#(lst)-([\w-]+)/
const IN_CELL = /^[#/%-]+\|[ \t]*label:[ \t]*"?([a-z]+)-([\w-]+)/

/** On its first line, which is that of the fence, or among the options of a cell. */
export function labelInCode(line: string, isFirst: boolean): RegExpExecArray | null {
  return (isFirst ? IN_INFO : IN_CELL).exec(line)
}

function findLabels(state: StateCore): void {
  if (!/[#:]/.test(state.src)) return
  const count = counter(state.env)
  let [fence, isCell] = ["", false]
  const lines = state.src.split("\n").map((line, index) => {
    const before = fence
    fence = fenceAfter(fence, line)
    const isFirst = before === "" && fence !== ""
    if (isFirst) isCell = /^[\s>]*[`~]{3,}[ \t]*\{/.test(line)
    const isCode = before !== "" || fence !== ""
    if (isCode && isCell) count.found(labelInCode(line, isFirst), { line, index })
    return isCode ? line : inProse(line, index, count)
  })
  state.src = lines.join("\n")
  state.env["labels"] = count.labels
}

/** A formula shows its number itself; its label is no text. */
function inProse(line: string, index: number, count: Counter): string {
  count.container(line)
  for (const match of line.matchAll(IN_PROSE)) count.found(match, { line, index })
  // In a line of text a formula has no room for a number.
  const isApart = line.split("$$").length === 2 || /^[\s>]*\$\$[^$]*\$\$[ \t]*\{[^{}]*\}[ \t]*$/.test(line)
  return line.replace(/\$\$[ \t]*\{#([^{}\s]{1,200})\}/g, (_, name: string) => {
    const number = count.labels.get(name)?.number
    return number && isApart ? `\\tag{${number}}$$` : "$$"
  })
}

type Counter = ReturnType<typeof counter>

interface Place {
  readonly line: string
  readonly index: number
}

/** A figure in a container that is one itself is a part of it. */
function counter(env: Env) {
  const labels = new Map<string, Label>()
  const counts = new Map<string, number>()
  const open: string[] = []
  const next = (key: string) => {
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count
  }
  const numberOf = (kind: string, name: string) => {
    const outer = open.find(each => each !== name && each.startsWith(`${kind}-`))
    const whole = outer && labels.get(outer)?.number
    return whole ? `${whole} (${String.fromCharCode(96 + next(outer))})` : String(next(kind))
  }
  return {
    labels,
    container(line: string): void {
      if (/^\s*:{3,}\s*$/.test(line)) open.pop()
      else if (/^\s*:{3,}/.test(line)) open.push(/#([\w-]+)/.exec(line)?.[1] ?? "")
    },
    found(match: RegExpExecArray | null, { line, index }: Place): void {
      const [, kind = "", rest = ""] = match ?? []
      const name = `${kind}-${rest}`
      if (labels.has(name)) return
      const heading = kind === "sec" ? /^#{1,6}[ \t]+(.*?)[ \t]*\{/.exec(line)?.[1] : undefined
      if (heading) labels.set(name, { words: heading, number: "", line: index })
      const word = wordOf(kind, env)
      if (word === undefined) return
      const number = numberOf(kind, name)
      labels.set(name, { words: `${word} ${number}`, number, line: index })
    },
  }
}

/** A link to a label leads to the section in which it stands. */
function placeAnchors(state: StateCore): void {
  const waiting = [...((state.env["labels"] as Labels | undefined) ?? [])].filter(
    ([, label]) => label.number !== "",
  )
  if (waiting.length === 0) return
  let depth = 0
  state.tokens = state.tokens.flatMap(token => {
    const before: Token[] = []
    const end = depth === 0 && token.nesting >= 0 ? token.map?.[1] : undefined
    while (end !== undefined && waiting[0] && waiting[0][1].line < end)
      before.push(anchor(state, waiting.shift()))
    depth += token.nesting
    return [...before, token]
  })
}

function anchor(state: StateCore, entry: readonly [string, Label] | undefined): Token {
  const token = new state.Token("anchor", "#label", 0)
  const [name = "", label] = entry ?? []
  const line = label?.line ?? 0
  token.attrs = [["id", name]]
  token.map = [line, line + 1]
  return token
}
