// Boxes and tabs whose content is indented, as MkDocs has them: `!!! note "Title"`, `??? tip`, `=== "Tab"`.
import type { StateBlock } from "markdown-it"
import { toneOf } from "../source/tones.ts"
import { type LineMap, pushBlocks, pushTitle } from "./push.ts"
import { type BlockRule, INTERRUPTS, isOutOfPlace, lineText, type Plugin } from "./rule.ts"

export const admonitions: Plugin = markdown => {
  markdown.block.ruler.before("fence", "admonition", admonition, INTERRUPTS)
}

interface Box {
  readonly element: string
  readonly attributes: readonly [string, string][]
  readonly title: string
}

const INDENT = 4

const admonition: BlockRule = (state, startLine, endLine, silent) => {
  if (isOutOfPlace(state, startLine)) return false
  const box = boxOf(lineText(state, startLine).trimEnd())
  const end = box ? contentEnd(state, startLine, endLine) : startLine
  if (!box || end === startLine + 1) return false
  if (silent) return true
  push(state, box, [startLine, end])
  return true
}

function boxOf(line: string): Box | null {
  const tab = /^===[!+]?\s+"(.+)"$/.exec(line)?.[1]
  if (tab !== undefined) return { element: "div", attributes: [], title: tab }
  const [, mark = "", type = "", title] =
    /^(!!!|\?\?\?\+?)\s+([\w-]+)(?:\s+[\w-]+)*(?:\s+"(.*)")?$/.exec(line) ?? []
  if (mark === "") return null
  const tone = toneOf(type) ?? "note"
  if (mark !== "!!!") return { element: "details", attributes: [], title: title || type }
  return { element: "#callout", attributes: [["tone", tone]], title: title ?? (toneOf(type) ? "" : type) }
}

/** After the last line that is indented below the first one. */
function contentEnd(state: StateBlock, startLine: number, endLine: number): number {
  const least = (state.sCount[startLine] ?? 0) + INDENT
  let end = startLine + 1
  for (let line = end; line < endLine; line++) {
    if (state.isEmpty(line)) continue
    if ((state.sCount[line] ?? 0) < least) break
    end = line + 1
  }
  return end
}

function push(state: StateBlock, { element, attributes, title }: Box, map: LineMap): void {
  const [startLine, end] = map
  const open = state.push("container_open", element, 1)
  open.map = map
  for (const [name, value] of attributes) open.attrSet(name, value)
  if (title !== "") pushTitle(state, title, startLine)
  pushBlocks(state, [startLine + 1, end], (state.sCount[startLine] ?? 0) + INDENT)
  state.push("container_close", element, -1)
  state.line = end
}
