// `@[youtube](id)`, `@[card](https://…)` as Zenn and other editors write them: links to what they show.
import { pushLink } from "./push.ts"
import { forAll, type InlineRule, type Plugin } from "./rule.ts"

export const namedEmbeds: Plugin = markdown => {
  markdown.inline.ruler.before("link", "named_embed", namedEmbed)
}

/** Where `x` is; null for services that are always named by a whole address. */
const services: Readonly<Record<string, ((id: string) => string) | null>> = {
  youtube: id => `https://www.youtube.com/watch?v=${id}`,
  vimeo: id => `https://vimeo.com/${id}`,
  nicovideo: id => `https://www.nicovideo.jp/watch/${id}`,
  niconico: id => `https://www.nicovideo.jp/watch/${id}`,
  speakerdeck: id => `https://speakerdeck.com/player/${id}`,
  slideshare: id => `https://www.slideshare.net/slideshow/embed_code/key/${id}`,
  docswell: id => `https://www.docswell.com/slide/${id}/embed`,
  ...forAll(
    "card tweet x gist github codepen codesandbox stackblitz jsfiddle figma blueprintue replit",
    () => null,
  ),
}

const namedEmbed: InlineRule = (state, silent) => {
  const { src, pos, posMax } = state
  const [whole, name = "", target = ""] =
    /^@\[([a-z]+)\]\(\s*([^\s()<>]+(?:\([^\s()<>]*\))?[^\s()<>]*)\s*\)/.exec(
      src.slice(pos, Math.min(posMax, pos + 600)),
    ) ?? []
  const address = whole === undefined ? null : addressOf(name, target)
  if (whole === undefined || address === null) return false
  if (!silent) pushLink(state, address, address)
  state.pos += whole.length
  return true
}

/** Null where it is a person called so, or nothing that is known. */
function addressOf(name: string, target: string): string | null {
  if (!Object.hasOwn(services, name)) return null
  if (/^https?:\/\//.test(target)) return target
  return /^[\w-]+$/.test(target) ? (services[name]?.(target) ?? null) : null
}
