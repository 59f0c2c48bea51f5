// Footnotes: `[^1]` with `[^1]: …`, and `^[…]`. Definitions stay where they are written; the tree gathers them.
import type { StateCore, Token } from "markdown-it"
import footnote from "markdown-it-footnote"
import type { Plugin } from "./rule.ts"

export const footnotes: Plugin = markdown => {
  markdown.use(footnote)
  // The plugin's own last step moves cited notes to the end and drops the others.
  markdown.core.ruler.at("footnote_tail", appendInlineNotes)
}

interface Note {
  readonly label?: string
  readonly content?: string
  readonly tokens?: Token[]
}

/** A note written in the text gets a label, and its body a place like that of any other. */
function appendInlineNotes(state: StateCore): void {
  if (!state.env["footnotes"]) return
  const { list = [] } = (state.env["footnotes"] ?? {}) as { readonly list?: readonly Note[] }
  const labels = list.map(({ label }, index) => label ?? `inline ${index + 1}`)
  for (const token of inlineTokens(state.tokens)) {
    if (token.type === "footnote_ref") token.meta = { label: labels[Number(token.meta?.["id"])] ?? "" }
  }
  for (const token of state.tokens) {
    if (token.type === "footnote_reference_open")
      token.meta = { ...token.meta, cited: labels.includes(String(token.meta?.["label"])) }
  }
  list.forEach((note, index) => {
    if (note.tokens) state.tokens.push(...noteTokens(state, labels[index] ?? "", note.tokens))
  })
}

function* inlineTokens(tokens: readonly Token[]): Generator<Token> {
  for (const { children } of tokens) yield* children ?? []
}

function noteTokens(state: StateCore, label: string, children: Token[]): Token[] {
  const open = new state.Token("footnote_reference_open", "", 1)
  open.meta = { label }
  const inline = new state.Token("inline", "", 0)
  inline.children = children
  const tokens = [
    new state.Token("paragraph_open", "p", 1),
    inline,
    new state.Token("paragraph_close", "p", -1),
    new state.Token("footnote_reference_close", "", -1),
  ]
  return [open, ...tokens]
}
