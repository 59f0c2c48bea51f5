// MDX as data: imports, exports and components are left out, what stands between their tags is read as Markdown.

import { reportDropped } from "../report.ts"
import type { InlineRule, Plugin } from "../rules/rule.ts"
import { fenceAfter } from "../source/fences.ts"
import { boxInLine, boxOf, labelOf, WHOLE } from "./mdx-components.ts"
import type { Preparation } from "./syntax.ts"

/** Line by line, because MDX knows no indented code: what a component holds is indented for looks only. */
export function prepareMdx(text: string, { post, report }: Preparation): string {
  const labels = labelsOfTabs(text)
  const reader = new LineReader(labels, (what, index) => reportDropped(report, what, post.bodyLine + index))
  return text
    .split("\n")
    .map((line, index) => reader.read(line, index))
    .join("\n")
}

/** `{label: 'Python', value: 'py'}` among the values of tabs: what each is called. */
function labelsOfTabs(text: string): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  if (!text.includes("<Tabs")) return labels
  for (const [, label = "", value = ""] of text.matchAll(LABEL_FIRST)) labels.set(value, label)
  for (const [, value = "", label = ""] of text.matchAll(VALUE_FIRST)) labels.set(value, label)
  return labels
}

const LABEL_FIRST = /\{\s*label:\s*["']([^"'\n]+)["'],\s*value:\s*["']([^"'\n]+)["'],?\s*\}/g
const VALUE_FIRST = /\{\s*value:\s*["']([^"'\n]+)["'],\s*label:\s*["']([^"'\n]+)["'],?\s*\}/g

interface Component {
  /** How far its content is indented; unknown before its first line. */
  indent: number | null
  /** What stands for its closing tag. */
  readonly end: string
}

class LineReader {
  readonly #dropped: (what: string, index: number) => void
  readonly #open: Component[] = []
  #fence = ""
  /** Says whether a line is the last of what is being left out. */
  #isLast: ((line: string) => boolean) | null = null

  readonly #labels: ReadonlyMap<string, string>

  constructor(labels: ReadonlyMap<string, string>, dropped: (what: string, index: number) => void) {
    this.#labels = labels
    this.#dropped = dropped
  }

  read(line: string, index: number): string {
    const text = line.trim()
    if (this.#isLast) return this.#skip(text)
    if (this.#isCode(text)) return this.#dedented(line)
    const left = leftOut(line)
    if (left) return this.#leave(left, index)
    const whole = WHOLE.exec(text)
    if (whole) return boxInLine(whole) ?? this.#readWhole(whole, index)
    const tag = tagOf(text)
    return tag ? this.#readTag(tag, index) : this.#dedented(withStyles(withoutComments(line)))
  }

  #skip(text: string): string {
    if (this.#isLast?.(text)) this.#isLast = null
    return ""
  }

  #isCode(text: string): boolean {
    const before = this.#fence
    this.#fence = fenceAfter(before, text)
    return before !== "" || this.#fence !== ""
  }

  #leave({ what, isLast }: LeftOut, index: number): string {
    if (what) this.#dropped(what, index)
    this.#isLast = isLast
    return ""
  }

  #readTag({ isClosing, name, rest }: Tag, index: number): string {
    if (isClosing) return this.#open.pop()?.end ?? ""
    const box = boxOf(name, rest)
    if (box) {
      this.#open.push({ indent: null, end: ":::" })
      return `:::${box}`
    }
    this.#dropped(`component <${name}>`, index)
    if (!rest.endsWith(">")) this.#isLast = line => this.#endsTag(line)
    else if (!rest.endsWith("/>")) this.#open.push({ indent: null, end: "" })
    return this.#labelOf(name, rest)
  }

  #labelOf(name: string, rest: string): string {
    return labelOf(name, rest, this.#labels)
  }

  /** Its words stand behind its label, on a line of their own. */
  #readWhole([, name = "", rest = "", words = ""]: RegExpExecArray, index: number): string {
    this.#dropped(`component <${name}>`, index)
    return `${this.#labelOf(name, rest)} ${words.trim()}  `.trimStart()
  }

  /** A tag over several lines ends with the line that ends with `>`. */
  #endsTag(line: string): boolean {
    if (!line.endsWith(">")) return line === ""
    if (!line.endsWith("/>")) this.#open.push({ indent: null, end: "" })
    return true
  }

  #dedented(line: string): string {
    const component = this.#open.at(-1)
    if (!component || line.trim() === "") return line
    const indent = line.length - line.trimStart().length
    component.indent ??= indent
    return line.slice(Math.min(indent, component.indent))
  }
}

// Code, which may show a comment; else a comment, which may name the heading that it ends: `## Words {/* #id */}`.
const CODE_OR_COMMENT = /(`+)[^`]+\1|\{\/\*\s*(#[\w-]{1,100})?(?:[^*]|\*(?!\/)){0,1000}\*\/\}/g

function withoutComments(line: string): string {
  if (!line.includes("{/*")) return line
  return line.replace(CODE_OR_COMMENT, (whole, code: string | undefined, id: string | undefined) => {
    if (code) return whole
    return id ? `{${id}}` : ""
  })
}

/** `<div style={{display: 'none'}} className="a">` as HTML has it. */
function withStyles(line: string): string {
  if (!/<[a-z]/.test(line)) return line
  return line
    .replace(/(<[a-z][^<>]*?\s)style=\{\{([^{}<>"]*)\}\}/g, (_, before, style: string) => {
      return `${before}style="${style.replace(/['`]/g, "").replaceAll(",", ";")}"`
    })
    .replace(/(<[a-z][^<>]*?\s)className=/g, "$1class=")
}

interface LeftOut {
  /** How it is named in a warning; null: not worth one. */
  readonly what: string | null
  /** Null where it ends on its own line. */
  readonly isLast: ((line: string) => boolean) | null
}

function leftOut(line: string): LeftOut | null {
  const text = line.trim()
  if (text.startsWith("{/*"))
    return { what: null, isLast: text.endsWith("*/}") ? null : end => end.endsWith("*/}") }
  if (/^import\s+(?:[\w*{][^;]*?\sfrom\s+)?["'][^"']+["'];?\s*(?:\/[/*].*)?$/.test(line))
    return { what: "imports", isLast: null }
  if (/^import\s+(?:\w+\s*,\s*)?\{[^}]*$/.test(line))
    return { what: "imports", isLast: end => /["'];?\s*(?:\/[/*].*)?$/.test(end) }
  const isExport = /^export\s+(?:default\s|const\s|let\s|var\s|async\s|function\s|class\s|\{|\*)/.test(line)
  return isExport ? { what: "exports", isLast: end => end === "" } : null
}

interface Tag {
  readonly isClosing: boolean
  readonly name: string
  readonly rest: string
}

/** A component's tag that is alone on its line. */
function tagOf(text: string): Tag | null {
  const [, closing, name = "", rest = ""] = /^<(\/?)([A-Z][\w.]*)(.*)$/.exec(text) ?? []
  if (closing === undefined || (rest.includes(">") && !/^[^<]*>$/.test(rest))) return null
  return { isClosing: closing === "/", name, rest }
}

/** `<Badge kind={{ a: 1 }} />` in a line: no HTML by its attributes, but a tag all the same. */
export const jsxTags: Plugin = markdown => {
  markdown.inline.ruler.before("html_inline", "jsx", jsxTag)
}

const JSX_TAG = /^<(\/?)([A-Z][\w.]*)((?:\s+[\w:-]+(?:=(?:"[^"]*"|'[^']*'|\{[^<>]{0,300}?\}))?)*)\s*(\/?)>/

const jsxTag: InlineRule = (state, silent) => {
  const { src, pos } = state
  const tag = src[pos] === "<" ? JSX_TAG.exec(src.slice(pos, pos + 1000)) : null
  if (!tag) return false
  if (!silent) state.push("html_inline", "", 0).content = `<${tag[1]}${tag[2]}${tag[4] ? " /" : ""}>`
  state.pos += tag[0].length
  return true
}
