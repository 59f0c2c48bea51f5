// `[[Page|words]]` and `![[picture.png|300]]` as Obsidian writes them.
import type { StateInline } from "markdown-it"
import { pushLink } from "./push.ts"
import type { InlineRule, Plugin } from "./rule.ts"

export const wikilinks: Plugin = markdown => {
  markdown.inline.ruler.before("link", "wikilink", wikilink)
}

const wikilink: InlineRule = (state, silent) => {
  const { src, pos, posMax } = state
  const parts = /^(!?)\[\[([^[\]|\n]+)(?:\|([^\]\n]*))?\]\]/.exec(src.slice(pos, Math.min(posMax, pos + 400)))
  if (!parts) return false
  const [whole, bang, target = "", words] = parts
  if (!silent) {
    if (bang && /\.(png|jpe?g|gif|webp|avif|svg|bmp)$/i.test(target.trim()))
      pushImage(state, target.trim(), words ?? "")
    else pushLink(state, addressOf(target.trim()), words?.trim() || nameOf(target))
  }
  state.pos += whole.length
  return true
}

function pushImage(state: StateInline, src: string, words: string): void {
  const size = /^(\d+)(?:x(\d+))?$/.exec(words.trim())
  const token = state.push("image", "img", 0)
  token.attrs = [
    ["src", src],
    ["alt", ""],
  ]
  if (size) token.attrPush(["width", size[1] ?? ""])
  if (size?.[2]) token.attrPush(["height", size[2]])
  token.children = []
  if (!size && words.trim() !== "") {
    const text = new state.Token("text", "", 0)
    text.content = words.trim()
    token.children.push(text)
  }
}

/** A note of the same vault is a page of the same site; `#` alone points into this post. */
function addressOf(target: string): string {
  const [page = "", ...rest] = target.split("#")
  return page === "" ? `#${rest.join("#")}` : encodeURI(withExtension(page))
}

function withExtension(page: string): string {
  return /\.(md|pdf|mp[34]|m4a|webm|ogg|wav|mov|canvas)$/i.test(page) ? page : `${page}.md`
}

function nameOf(target: string): string {
  return target.trim().replace(/^#\^?/, "").replace(/#\^?/g, " › ")
}
