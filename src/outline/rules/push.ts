// What rules find, as tokens of markdown-it: text still to be read, blocks within others, links, places that links lead
// to, and what is left out.
import type { StateBlock, StateInline } from "markdown-it"

/** First line of a token, and the line behind its last. */
export type LineMap = [number, number]

/** Text whose inline Markdown is read later. */
export function pushInline(state: StateBlock, content: string, map: LineMap): void {
  Object.assign(state.push("inline", "", 0), { content, map, children: [] })
}

export function pushParagraph(state: StateBlock, content: string, map: LineMap): void {
  state.push("paragraph_open", "p", 1).map = map
  pushInline(state, content, map)
  state.push("paragraph_close", "p", -1)
}

/** The head of the container that is open. */
export function pushTitle(state: StateBlock, content: string, line: number): void {
  const map: LineMap = [line, line + 1]
  state.push("title_open", "", 1).map = map
  pushInline(state, content, map)
  state.push("title_close", "", -1)
}

/** Blocks on the lines from `from` up to `end`, as what a container holds; `indent`: that of its content, in columns. */
export function pushBlocks(state: StateBlock, [from, end]: LineMap, indent = state.blkIndent): void {
  const { blkIndent, lineMax, parentType } = state
  Object.assign(state, { blkIndent: indent, lineMax: end, parentType: "container" })
  state.md.block.tokenize(state, from, end)
  Object.assign(state, { blkIndent, lineMax, parentType })
}

export function pushText(state: StateInline, content: string): void {
  if (content !== "") state.push("text", "", 0).content = content
}

export function pushLink(state: StateInline, href: string, words: string): void {
  state.push("link_open", "a", 1).attrs = [["href", href]]
  pushText(state, words)
  state.push("link_close", "a", -1)
}

/** `what`: for the author, in the plural or with its name. */
export function pushDropped(state: StateBlock, line: number, what: string): void {
  const token = state.push("dropped", "", 0)
  token.map = [line, line + 1]
  token.content = what
}

/** Where links that name it lead. */
export function pushAnchor(state: StateBlock, line: number, name: string): void {
  const token = state.push("anchor", "#target", 0)
  token.attrs = [["id", name]]
  token.map = [line, line + 1]
}
