// The line of Pandoc that begins with `:` at a table is its caption.
import type { StateCore, Token } from "markdown-it"
import { numberedCaption } from "./caption-tokens.ts"
import type { Plugin } from "./rule.ts"

export const tableCaptions: Plugin = markdown => {
  markdown.core.ruler.after("block", "table_captions", captionTables)
}

const CAPTION = /^(?:[Tt]able)?:[ \t]+(\S[\s\S]*)$/

/** In a paragraph of its own, right below the table or right above it. */
function captionTables(state: StateCore): void {
  const { tokens } = state
  let open = 0
  tokens.forEach((token, index) => {
    if (token.type === "table_open") open = index
    if (token.type !== "table_close") return
    const [below, above] = [tokens.slice(index + 1, index + 4), tokens.slice(Math.max(0, open - 3), open)]
    const paragraph = [below, above].find(isCaption)
    const table = tokens[open]
    if (table && paragraph) moveInto(table, paragraph, state)
  })
  state.tokens = tokens
    .flatMap(token => (token.meta?.["captioned"] ? captioned(state, token) : [token]))
    .filter(token => token.type !== "removed")
}

/** Its text is one run. */
function isCaption([open, inline, close]: readonly Token[]): boolean {
  const isAlone = open?.type === "paragraph_open" && close?.type === "paragraph_close"
  return isAlone && inline?.type === "inline" && CAPTION.test(inline.content)
}

/** The paragraph falls away, its text goes on as the table's own. */
function moveInto(table: Token, paragraph: readonly Token[], { env }: StateCore): void {
  const text = CAPTION.exec(paragraph[1]?.content ?? "")?.[1] ?? ""
  const [, words = "", list = ""] = /^([\s\S]*?)\s*(\{(?:[#.]|[\w-]+=)[^{}]*\})?\s*$/.exec(text) ?? []
  const captioned = numberedCaption(words, /#([\w-]+)/.exec(list)?.[1] ?? "", env)
  table.meta = { ...table.meta, captioned }
  for (const token of paragraph) token.type = "removed"
}

function captioned(state: StateCore, table: Token): Token[] {
  const inline = new state.Token("inline", "", 0)
  inline.content = String(table.meta?.["captioned"])
  inline.map = table.map
  inline.children = []
  table.meta = null
  return [
    table,
    new state.Token("caption_open", "caption", 1),
    inline,
    new state.Token("caption_close", "caption", -1),
  ]
}
