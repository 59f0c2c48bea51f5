// Hugo's shortcodes: pictures, videos, references, code and boxes become Markdown; of unknown ones the inner text stays.

import { reportDropped } from "../report.ts"
import type { Marker, Opening } from "../rules/containers.ts"
import { isAlone, lineEnds, lineFinder, outsideCode } from "../source/outside-code.ts"
import { toneOf } from "../source/tones.ts"
import { inHtml, pictureMarkdown } from "./pictures.ts"
import type { Preparation, Reference } from "./syntax.ts"
import { withShortcodesOfZola } from "./zola.ts"

const SHORTCODE = /\{\{[<%]\s*(\/?)\s*([\w/.-]+)((?:[^>%]|[>%](?!\}\})){0,1500}?)\s*(\/?)\s*[>%]\}\}/

export function readShortcodeLine(line: string): Marker | null {
  if (!line.startsWith("{{")) return null
  const match = new RegExp(`^${SHORTCODE.source}$`).exec(line)
  const [, closing, name = "", given = ""] = match ?? []
  if (!match || !isContainer(name)) return null
  const family = `shortcode ${name}`
  return closing
    ? { kind: "close", family }
    : { kind: "open", family, ...container(name, shortcodeArguments(given)) }
}

const boxes =
  /^(?:notice|callout|alert|admonition|hint|note|tip|info|warning|caution|important|danger|success|box|panel)$/
const others =
  /^(?:highlight|code|details|expand|collapse|spoiler|quote|blockquote|tabs?|tabpane|columns?|katex|math|mermaid)$/

function isContainer(name: string): boolean {
  return boxes.test(name) || others.test(name)
}

interface Arguments {
  readonly words: readonly string[]
  readonly pairs: ReadonlyMap<string, string>
}

function shortcodeArguments(given: string): Arguments {
  const words: string[] = []
  const pairs = new Map<string, string>()
  const item = /(?:([\w-]+)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`|'([^']*)'|([^\s"'`]+))/g
  for (const [, key, double, tick, single, bare] of given.matchAll(item)) {
    const value = double?.replace(/\\(.)/g, "$1") ?? tick ?? single ?? bare ?? ""
    if (key === undefined) words.push(value)
    else pairs.set(key, value)
  }
  return { words, pairs }
}

type Container = Omit<Opening, "kind" | "family">

function container(name: string, given: Arguments): Container {
  const { words, pairs } = given
  const title = pairs.get("title") ?? pairs.get("summary") ?? pairs.get("name") ?? pairs.get("header")
  if (/^(details|expand|collapse|spoiler)$/.test(name))
    return titled({ element: "details" }, title ?? words[0] ?? "…")
  if (/quote$/.test(name))
    return { element: "blockquote", attributes: { by: pairs.get("author") ?? pairs.get("source") ?? "" } }
  if (/^columns?$/.test(name)) return { element: "div", attributes: { class: name } }
  const info = infoOf(name, given)
  if (info !== null) return { element: "#code", info }
  return others.test(name) ? titled({ element: "div" }, title ?? words[0]) : boxOf(name, given, title)
}

function titled(opening: Container, title: string | undefined): Container {
  return title ? { ...opening, title } : opening
}

/** What a code shortcode would say after a fence; null for one that holds Markdown. */
function infoOf(name: string, { words, pairs }: Arguments): string | null {
  if (name === "highlight")
    return words.length > 0 ? `${words[0]} {${highlightOptions(words.slice(1))}}` : null
  if (name === "code") return pairs.get("language") ?? words[0] ?? ""
  if (name === "mermaid") return name
  return name === "math" || name === "katex" ? "math" : null
}

/** `linenos=table,hl_lines=1 3-4`: spaces between the numbers, commas between the options. */
function highlightOptions(words: readonly string[]): string {
  return words.join(",").replace(/hl_lines=([\d\s-]+)/, 'hl_lines="$1"')
}

function boxOf(name: string, { words, pairs }: Arguments, title: string | undefined): Container {
  const tone = [pairs.get("type"), pairs.get("color"), words[0], name].find(word => word && toneOf(word))
  const rest = words.filter(word => word !== tone).join(" ")
  const isIcon = name === "alert" && /^[a-z]+(?:-[a-z]+)*$/.test(rest)
  return titled({ element: "#callout", attributes: { tone: tone ?? "note" } }, title ?? (isIcon ? "" : rest))
}

export function prepareShortcodes(text: string, { post, report, include }: Preparation): string {
  if (!/\{[{%]/.test(text)) return text
  return outsideCode(text, (prose, firstLine) => {
    const all = new RegExp(SHORTCODE, "g")
    const text = withButtons(withShortcodesOfZola(prose)).replace(ESCAPED, "{{&lt;$1&gt;}}")
    const lines = lineFinder(text, post.bodyLine + firstLine)
    return text.replace(
      all,
      (whole, closing: string, name: string, written: string, _self: string, at: number) => {
        if (isContainer(name) && isAlone(text, at, whole.length)) return whole
        const line = lines(at)
        const given = closing === "" ? shortcodeArguments(written) : null
        const markdown = inPlace(name, given, { report, include, line })
        return (inHtml(markdown, text.slice(Math.max(0, at - 600), at)) ?? markdown) + lineEnds(whole)
      },
    )
  })
}

// A shortcode in a comment, inside its own brackets, is shown to the reader as a shortcode.
const ESCAPED = /\{\{[<%]\/\*((?:[^*]|\*(?!\/)){0,1000})\*\/[>%]\}\}/g

const BUTTON =
  /\{\{[<%]\s*(button|btn|link|cta)\s([^>%\n]{0,500})[>%]\}\}([^{}\n]{1,300})\{\{[<%]\s*\/\s*\1\s*[>%]\}\}/g

/** Words that lead somewhere. */
function withButtons(prose: string): string {
  return prose.replace(BUTTON, (whole, _name, written: string, words: string) => {
    const { pairs } = shortcodeArguments(written)
    const href = pairs.get("href") ?? pairs.get("url") ?? pairs.get("link") ?? pairs.get("relref")
    return href ? `[${words.trim()}](<${href}>)` : whole
  })
}

interface Place extends Pick<Preparation, "report" | "include"> {
  readonly line: number
}

/** Null arguments: a closing shortcode. */
function inPlace(name: string, given: Arguments | null, { report, include, line }: Place): string {
  if (given === null) return ""
  const included = includedFile(name, given)
  if (included) return include(included)
  const markdown = shortcodeMarkdown(name, given) ?? (isContainer(name) ? headInText(name, given) : null)
  if (markdown === null) reportDropped(report, `shortcode ${name}`, line)
  return markdown ?? ""
}

/** A box among words: its title stays as strong text, what it holds as it is. */
function headInText(name: string, given: Arguments): string {
  const { title } = container(name, given)
  return title ? `**${title}** ` : ""
}

/** `readfile` of Docsy, `include` of many themes and of Quarto. */
function includedFile(name: string, { words, pairs }: Arguments): Reference | null {
  const file = pairs.get("file") ?? pairs.get("src") ?? words[0]
  if (!/^(readfile|include|include-?file)$/i.test(name) || !file) return null
  const language = pairs.get("lang") ?? ""
  return pairs.get("code") === "true"
    ? { paths: [file], change: text => `\`\`\`\`${language}\n${text}\n\`\`\`\`` }
    : { paths: [file] }
}

function shortcodeMarkdown(name: string, { words, pairs }: Arguments): string | null {
  const first = words[0] ?? ""
  const value = (...keys: readonly string[]) => keys.map(key => pairs.get(key)).find(found => found)
  switch (name) {
    case "figure":
    case "img":
    case "image":
    case "legacy-img":
    case "featured-image":
      return pictureOf(value("src", "link", "name") ?? first, value("alt") ?? "", value("caption", "title"))
    case "youtube":
    case "youtubeLite":
      return `<https://www.youtube.com/watch?v=${value("id") ?? first}>`
    case "vimeo":
      return `<https://vimeo.com/${value("id") ?? first}>`
    case "gist":
      return `<https://gist.github.com/${words.slice(0, 2).join("/")}>`
    case "tweet":
    case "x":
      return `<https://twitter.com/${value("user") ?? "i"}/status/${value("id") ?? first}>`
    case "instagram":
      return `<https://www.instagram.com/p/${first}/>`
    case "ref":
    case "relref":
      return (value("path") ?? first).replaceAll(" ", "%20")
    case "video":
      return first || pairs.get("src") ? `<${first || pairs.get("src")}>` : null
    case "toc":
    case "pagebreak":
    case "rawhtml":
    case "raw":
      return ""
    default:
      return ofTheme(name, first, value) ?? value("text", "caption", "title", "label", "button-text") ?? null
  }
}

type Value = (...keys: readonly string[]) => string | undefined

/** What many themes have. */
function ofTheme(name: string, first: string, value: Value): string | null {
  if (name === "badge") return value("content", "text") ?? first
  if (name === "timelineItem")
    return ["header", "badge", "subheader"].flatMap(key => value(key) ?? []).join(" · ")
  const src = PICTURE.test(name) ? value("src", "path", "file", "url") : undefined
  if (src) return pictureOf(src, value("alt") ?? "", value("caption", "title"))
  const repo = name === "github" ? value("repo") : undefined
  if (repo) return `<https://github.com/${repo}>`
  return name === "card"
    ? cardOf(value("title") ?? "", value("link", "href", "url"), value("subtitle"))
    : null
}

/** `post_img`, `resize_image`, `my-figure`. */
const PICTURE = /(?:^|[_-])(?:img|image|figure|photo|picture)$/

/** Cards stand in rows of a page, in a list of a slide. */
function cardOf(title: string, href: string | undefined, more: string | undefined): string | null {
  if (title === "") return null
  const words = href ? `[${title}](<${href.replace(/[<>\n]/g, "")}>)` : title
  return `- ${words}${more ? `: ${more}` : ""}`
}

function pictureOf(src: string, alt: string, caption: string | undefined): string | null {
  return src === "" ? null : pictureMarkdown(src, alt, caption?.replaceAll("\n", " "))
}
