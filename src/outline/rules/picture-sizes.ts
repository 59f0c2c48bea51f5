// `![words](a.png =300x200)`: the size of a picture as Zenn, HackMD and others write it, either side may be left out.
import type { InlineRule, Plugin } from "./rule.ts"

export const pictureSizes: Plugin = markdown => {
  markdown.inline.ruler.before("image", "picture_size", sizedPicture)
}

const TARGET = /^\(\s*(?:<([^<>\n]+)>|([^\s<>()]+))(?:\s+"([^"\n]*)")?\s+=(\d{1,4})?x(\d{1,4})?\s*\)/

const sizedPicture: InlineRule = (state, silent) => {
  const { src, pos, md } = state
  if (!src.startsWith("![", pos)) return false
  const close = md.helpers.parseLinkLabel(state, pos + 1)
  const [whole, angled, bare, title, width, height] =
    (close > 0 && TARGET.exec(src.slice(close + 1, close + 2000))) || []
  if (whole === undefined) return false
  if (!silent) {
    const token = state.push("image", "img", 0)
    const given = { src: angled ?? bare, alt: "", title, width, height }
    token.attrs = Object.entries(given).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as [string, string]],
    )
    token.content = src.slice(pos + 2, close)
    token.children = []
    md.inline.parse(token.content, md, state.env, token.children)
  }
  state.pos = close + 1 + whole.length
  return true
}
