// Quotations that are boxes: `> [!NOTE]` of GitHub, `> [!tip]- Title` of Obsidian.
import type { StateCore, Token } from "markdown-it"
import type { Plugin } from "./rule.ts"

export const callouts: Plugin = markdown => {
  // While the first line is still known as a line: the rest of it is the title.
  markdown.core.ruler.after("block", "callouts", markCallouts)
}

const MARK = /^\\?\[!([\p{L}\p{N}_ -]{1,40})(?:\|[^\]\n]*)?\][+-]?[ \t]*([^\n]*)(?:\n|$)/u

function markCallouts(state: StateCore): void {
  if (!state.src.includes("[!")) return
  state.tokens = state.tokens.flatMap((token, index, tokens) => {
    const inline = tokens[index + 2]
    if (token.type !== "blockquote_open" || tokens[index + 1]?.type !== "paragraph_open" || !inline)
      return [token]
    const mark = MARK.exec(inline.content)
    if (!mark) return [token]
    const [whole, name = "", rest = ""] = mark
    token.attrSet("tone", name.trim())
    // Formatters of Markdown escape the bracket and fill the line: what stands in it then is no title.
    const [title, text] = whole.startsWith("\\") ? ["", rest && `${rest}\n`] : [rest, ""]
    inline.content = text + inline.content.slice(whole.length)
    return title === "" ? [token] : [token, ...titleTokens(state, title, inline.map)]
  })
}

function titleTokens(state: StateCore, title: string, map: Token["map"]): Token[] {
  const open = new state.Token("title_open", "", 1)
  const inline = new state.Token("inline", "", 0)
  inline.content = title
  inline.children = []
  inline.map = map && [map[0], map[0] + 1]
  return [open, inline, new state.Token("title_close", "", -1)]
}
