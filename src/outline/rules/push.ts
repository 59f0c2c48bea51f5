// What rules find, as tokens of markdown-it: words, links, places that links lead to, and what is left out.
import type { StateBlock, StateInline } from "markdown-it"

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
