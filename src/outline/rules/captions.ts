// Captions of Pandoc: the label of a picture that is alone in its paragraph, and the line that begins with `:` at a table.
import type { StateCore, Token } from "markdown-it"
import { labelOf } from "./labels.ts"
import type { Plugin } from "./rule.ts"

export const captions: Plugin = markdown => {
  markdown.core.ruler.after("block", "table_captions", tableCaptions)
  markdown.core.ruler.after("inline", "figure_captions", figureCaptions)
}

function figureCaptions({ tokens, env }: StateCore): void {
  for (const { type, children } of tokens) {
    const [image, ...others] = type === "inline" ? (children ?? []) : []
    if (image?.type === "image" && others.length === 0 && image.content !== "" && !image.attrGet("title"))
      image.attrSet("title", numbered(image.content, String(image.attrGet("id") ?? ""), env))
  }
}

/** With the number that references to it have. */
function numbered(caption: string, name: string, env: Readonly<Record<string, unknown>>): string {
  const label = labelOf(name, env)
  return label ? `${label.words}: ${caption}` : caption
}

const CAPTION = /^(?:Table)?:[ \t]+(\S[\s\S]*)$/

/** Right above the table or right below it, in a paragraph of its own. */
function tableCaptions(state: StateCore): void {
  const { tokens } = state
  tokens.forEach((token, index) => {
    if (token.type !== "table_open") return
    const close = tokens.findIndex((each, at) => at > index && each.type === "table_close")
    const below = tokens[close + 2]
    const above = tokens[index - 2]
    const inline = isCaption(below, tokens[close + 1])
      ? below
      : isCaption(above, tokens[index - 3])
        ? above
        : null
    if (inline) moveInto(token, inline, state)
  })
  state.tokens = tokens
    .flatMap(token => (token.meta?.["captioned"] ? captioned(state, token) : [token]))
    .filter(token => token.type !== "removed")
}

function isCaption(inline: Token | undefined, paragraph: Token | undefined): inline is Token {
  return inline?.type === "inline" && paragraph?.type === "paragraph_open" && CAPTION.test(inline.content)
}

/** The paragraph falls away, its text goes on as the table's own. */
function moveInto(table: Token, inline: Token, { tokens, env }: StateCore): void {
  const at = tokens.indexOf(inline)
  const text = CAPTION.exec(inline.content)?.[1] ?? ""
  const [, words = "", list = ""] = /^([\s\S]*?)\s*(\{(?:[#.]|[\w-]+=)[^{}]*\})?\s*$/.exec(text) ?? []
  const captioned = numbered(words, /#([\w-]+)/.exec(list)?.[1] ?? "", env)
  table.meta = { ...table.meta, captioned }
  for (const token of tokens.slice(at - 1, at + 2)) token.type = "removed"
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
