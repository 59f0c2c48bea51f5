// Takes a Liquid tag that is alone on its line, gives the container of code or Markdown that it opens or closes.
import type { Marker, Opening } from "../rules/containers.ts"

/** Between these stands code; read later, as a container. */
export const codeTags: readonly string[] = [
  "highlight",
  "codeblock",
  "code",
  "katex",
  "math",
  "mermaid",
  "runkit",
]

const details = "details spoiler collapsible hideToggle hideBlock folding".split(" ")
const quotes = "blockquote quote pullquote centerquote cq".split(" ")
const plain = "tabs tab capture card".split(" ")
const boxTags: readonly string[] = [..."note callout alert".split(" "), ...details, ...quotes, ...plain]

export function readLiquidLine(line: string): Marker | null {
  const component = readComponent(line)
  if (component) return component
  const tag = /^\{%-?\s*(end)?(\w+)\s*([^%]*?)-?%\}$/.exec(line)
  const [, end, name = "", given = ""] = tag ?? []
  if (!tag) return null
  const family = `liquid ${name}`
  if (codeTags.includes(name)) {
    return end
      ? { kind: "close", family }
      : { kind: "open", family, element: "#code", info: codeInfo(name, given) }
  }
  if (!boxTags.includes(name)) return null
  return end ? { kind: "close", family } : { kind: "open", family, ...box(name, given.trim()) }
}

/** `{%@ Note type: :warning do %}` … `{% end %}`, as Bridgetown writes what holds something. */
function readComponent(line: string): Marker | null {
  const family = "component"
  if (/^\{%-?\s*end\s*-?%\}$/.test(line)) return { kind: "close", family }
  const [, name = "", given = ""] = /^\{%@\s*(\w+)\b([^%]*?)\bdo\s*-?%\}$/.exec(line) ?? []
  if (name === "") return null
  const kind = boxTags.find(tag => name.toLowerCase().endsWith(tag))
  if (!kind) return { kind: "open", family, element: "div" }
  const tone = /\b(?:type|tone|level|kind):\s*[:"']?(\w+)/.exec(given)?.[1] ?? ""
  return {
    kind: "open",
    family,
    ...box(kind, kind === "note" || kind === "callout" || kind === "alert" ? tone : ""),
  }
}

const languages: Readonly<Record<string, string>> = {
  katex: "math",
  math: "math",
  mermaid: "mermaid",
  runkit: "js",
}

/** `highlight ruby linenos`, `codeblock Title lang:js mark:1,3-5 first_line:10`. */
function codeInfo(name: string, given: string): string {
  const language = languages[name]
  if (language) return language
  if (name === "highlight") return given.trim()
  const option = (key: string) => new RegExp(`${key}:(\\S+)`).exec(given)?.[1]
  const title = given
    .replace(/\w+:\S+/g, "")
    .trim()
    .replaceAll('"', "'")
  const marks = option("mark")
  const first = option("first_line")
  return [
    option("lang") ?? "",
    title ? `title="${title}"` : "",
    marks ? `{${marks}}` : "",
    first ? `startLine=${first}` : "",
  ]
    .join(" ")
    .trim()
}

function box(name: string, given: string): Pick<Opening, "element" | "attributes" | "title"> {
  const words = given.replace(/^["']|["']$/g, "")
  const title = words === "" ? {} : { title: words }
  if (quotes.includes(name)) return { element: "blockquote", ...(words ? { attributes: { by: words } } : {}) }
  if (details.includes(name)) return { element: "details", ...title }
  if (name === "tab") return { element: "div", ...title }
  if (plain.includes(name)) return { element: "div" }
  const [tone = "note", ...rest] = words.split(/\s+/)
  return { element: "#callout", attributes: { tone }, ...(rest.length > 0 ? { title: rest.join(" ") } : {}) }
}

/** The same tag among words: its head stays as strong text, what it holds as it is. */
export function headInText(tag: string): string | null {
  const marker = readLiquidLine(tag)
  if (marker?.kind !== "open") return marker ? "" : null
  return marker.element === "details" && marker.title ? `**${marker.title}** ` : ""
}
