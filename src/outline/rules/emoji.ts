// `:tada:` becomes its character; a name that nobody knows stays as it is.
import type { StateCore } from "markdown-it"
import characters from "markdown-it-emoji/lib/data/full.mjs"
import type { InlineRule, Plugin } from "./rule.ts"

export const emoji: Plugin = markdown => {
  markdown.inline.ruler.before("emphasis", "emoji", shortcode)
  markdown.core.ruler.before("inline", "emoji_alias", nameHeadings)
}

/** In raw HTML, where GitHub reads them, too. */
export function withEmoji(text: string): string {
  return text.replace(/(?<![\w:]):([a-z0-9_+-]{1,40}):/gi, (whole, name: string) =>
    Object.hasOwn(characters, name) ? (characters[name] ?? whole) : whole,
  )
}

/** GitHub makes a heading's id from the shortcode's name, and links in old posts rely on it. */
function nameHeadings({ tokens }: StateCore): void {
  tokens.forEach((token, index) => {
    if (token.type === "heading_open" && /:[\w+-]+:/.test(tokens[index + 1]?.content ?? ""))
      token.attrSet("alias", tokens[index + 1]?.content.replace(/:([\w+-]+):/g, "$1") ?? "")
  })
}

const shortcode: InlineRule = (state, silent) => {
  const { src, pos } = state
  if (src[pos] !== ":" || /\w/.test(src[pos - 1] ?? "")) return false
  const name = /^:([a-z0-9_+-]{1,40}):/i.exec(src.slice(pos, pos + 42))?.[1]
  if (name === undefined || !Object.hasOwn(characters, name)) return false
  if (!silent) state.push("text_special", "", 0).content = characters[name] ?? ""
  state.pos += name.length + 2
  return true
}
