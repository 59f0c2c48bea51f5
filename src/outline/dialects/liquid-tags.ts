// Takes a Liquid tag by its name and what follows it, gives the Markdown that it stands for; null where it stands for logic.
import type { Post } from "../../model.ts"
import { expression } from "./liquid-values.ts"
import { pictureMarkdown, withCaption } from "./pictures.ts"

export function tagMarkdown(name: string, given: string, post: Post): string | null {
  const read = tags[name]
  return read ? read(argumentsOf(given, post), given) : null
}

export interface Arguments {
  readonly words: readonly string[]
  readonly pairs: ReadonlyMap<string, string>
}

/** `a "b c" key="v"`: plain words and named values. */
export function argumentsOf(given: string, post: Post): Arguments {
  const words: string[] = []
  const pairs = new Map<string, string>()
  const item = /(?:([\w-]+)\s*(?:=|:(?!\/\/))\s*)?(?:"([^"]*)"|'([^']*)'|([^\s"']+))/g
  for (const [, key, double, single, bare] of given.matchAll(item)) {
    const value = double ?? single ?? (bare === undefined ? "" : (expression(bare, post) ?? bare))
    if (key === undefined) words.push(value)
    else pairs.set(key, value)
  }
  return { words, pairs }
}

type TagReader = (given: Arguments, written: string) => string | null

const tags: Readonly<Record<string, TagReader>> = {
  include: includeTag,
  include_relative: includeTag,
  include_cached: includeTag,
  link: ({ words, pairs }, written) =>
    address({ words }) ?? hexoLink(words) ?? (pairs.size === 0 ? written.trim() : null),
  post_url: ({ words }) => `${words[0] ?? ""}.md`,
  post_link: pageLink,
  post_path: ({ words }) => words[0] ?? "",
  asset_path: ({ words }) => words[0] ?? "",
  asset_link: pageLink,
  asset_img: hexoImage,
  img: hexoImage,
  image: ({ words: [src = "", alt = ""] }) => pictureMarkdown(src, alt),
  youtube: ({ words }) => link(`https://www.youtube.com/watch?v=${lastPart(words[0])}`),
  vimeo: ({ words }) => link(`https://vimeo.com/${lastPart(words[0])}`),
  gist: atService("https://gist.github.com/"),
  github: atService("https://github.com/"),
  codepen: address,
  stackblitz: atService("https://stackblitz.com/edit/"),
  replit: atService("https://replit.com/"),
  spotify: address,
  speakerdeck: atService("https://speakerdeck.com/player/"),
  label: (_, written) => written.replace(/^\w+@/, ""),
  btn: (_, written) => button(written),
  button: (_, written) => button(written),
  codesandbox: ({ words }) => link(`https://codesandbox.io/s/${lastPart(words[0])}`),
  jsfiddle: atService("https://jsfiddle.net/"),
  iframe: address,
  embed: address,
  twitter: ({ words }) => link(`https://twitter.com/i/status/${lastPart(words[0])}`),
  tweet: ({ words }) => link(`https://twitter.com/i/status/${lastPart(words[0])}`),
  user: ({ words }) => `@${words[0] ?? ""}`,
  tag: ({ words }) => `#${words[0] ?? ""}`,
  cite: ({ words }) => keysOf(words),
  url_for: ({ words }) => words[0] ?? "",
  full_url_for: ({ words }) => words[0] ?? "",
}

/** What is said about a picture, a video or a note stands for the file, which is made to show just that. */
function includeTag({ words, pairs }: Arguments): string | null {
  const file = words[0] ?? ""
  const value = (...names: readonly string[]) =>
    names.map(name => pairs.get(name)).find(found => found !== undefined)
  const id = value("id", "video_id")
  if (/(?:^|\/)_?(?:toc|table[-_]of[-_]contents)(?:\.\w+)?$/i.test(file)) return "[TOC]"
  if (/youtube/i.test(file) && id) return link(`https://www.youtube.com/watch?v=${id}`)
  if (/vimeo/i.test(file) && id) return link(`https://vimeo.com/${id}`)
  if (/video/i.test(file) && id && pairs.get("provider") === "youtube")
    return link(`https://www.youtube.com/watch?v=${id}`)
  const src = value("image_path", "src", "url", "image", "path", "file", "filename")
  const caption = value("caption", "description", "title", "text", "note", "content")
  if (src && /figure|fig|img|image|picture|photo|thumb|svg/i.test(`${file} ${src.replace(/^.*\./, "")}`)) {
    return pictureMarkdown(src, pairs.get("alt") ?? "", caption)
  }
  if (caption && /note/i.test(file)) return `^[${caption.replaceAll("\n", " ")}]`
  return (
    titled(pairs.get("title"), value("message", "text", "content", "body", "description")) ?? caption ?? null
  )
}

/** A box of the author's own making, as a line of text. */
function titled(title: string | undefined, text: string | undefined): string | null {
  if (text === undefined) return null
  const said = text.replace(/^[>\s]+/, "")
  return title ? `**${title}** ${said}` : said
}

/** A bare address in its own paragraph becomes an embed where it is a video. */
function link(href: string): string {
  return `<${href.replace(/[<>\s]/g, "")}>`
}

function address({ words }: Pick<Arguments, "words">): string | null {
  return /^https?:/.test(words[0] ?? "") ? link(words[0] ?? "") : null
}

/** A whole address, or a name at the service. */
function atService(service: string): TagReader {
  return ({ words }) => address({ words }) ?? link(service + (words[0] ?? ""))
}

/** `{% link text url %}` of Hexo; Jekyll's has a path alone. */
function hexoLink(words: readonly string[]): string | null {
  const at = words.findIndex(word => /^https?:/.test(word))
  return at > 0 ? `[${words.slice(0, at).join(" ")}](<${words[at]}>)` : null
}

/** Sources of jekyll-scholar, before its options. */
function keysOf(words: readonly string[]): string | null {
  const end = words.findIndex(word => word.startsWith("--"))
  const keys = end === -1 ? words : words.slice(0, end)
  return keys.length > 0 ? `[${keys.join("; ")}]` : null
}

function pageLink({ words: [page = "", ...title] }: Arguments): string {
  const words = title.filter(word => word !== "true" && word !== "false").join(" ")
  return `[${words || page}](<${page}.md>)`
}

/** `address, words, icon` */
function button(written: string): string {
  const [href = "", words = ""] = written.split(",").map(part => part.trim())
  return words === "" ? link(href) : `[${words}](<${href}>)`
}

/** `[class] slug [width] [height] ["title" ["alt"]]` */
function hexoImage({ words }: Arguments): string | null {
  const at = words.findIndex(word => /\.[a-z]{3,4}$/i.test(word))
  if (at === -1) return null
  const rest = words.slice(at + 1)
  const [width] = rest.filter(word => /^\d+$/.test(word))
  const texts = rest.filter(word => !/^\d+%?$/.test(word)).join(" ")
  const [title, alt] = texts.replace(/^["']|["']$/g, "").split(/["']\s*["']/)
  const image = pictureMarkdown(words[at] ?? "", alt ?? title ?? "")
  const sized = width ? `${image}{width=${width}}` : image
  return title ? withCaption(sized, title) : sized
}

function lastPart(text: string | undefined): string {
  return /(?:v=|\/)([\w-]+)(?:[?&].*)?$/.exec(text ?? "")?.[1] ?? text ?? ""
}
