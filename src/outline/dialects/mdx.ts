// MDX as data: imports, exports and components are left out, what stands between their tags is read as Markdown.

import { fenceAfter } from "../rules/containers.ts"
import type { InlineRule, Plugin } from "../rules/rule.ts"
import { type Preparation, reportDropped } from "./syntax.ts"

/** Line by line, because MDX knows no indented code: what a component holds is indented for looks only. */
export function prepareMdx(text: string, { post, report }: Preparation): string {
  const reader = createReader((what, index) => reportDropped(report, what, post.bodyLine + index))
  return text.split("\n").map(reader).join("\n")
}

type LineReader = (line: string, index: number) => string

interface Component {
  /** How far its content is indented; unknown before its first line. */
  indent: number | null
}

function createReader(dropped: (what: string, index: number) => void): LineReader {
  const open: Component[] = []
  let fence = ""
  let skip: ((line: string) => boolean) | null = null
  return (line, index) => {
    const text = line.trim()
    if (skip) {
      if (skip(text)) skip = null
      return ""
    }
    const before = fence
    fence = fenceAfter(fence, text.replace(/^[\s>]+/, ""))
    if (before !== "" || fence !== "") return dedented(line, open.at(-1))
    if (text.startsWith("{/*")) {
      skip = text.endsWith("*/}") ? null : end => end.endsWith("*/}")
      return ""
    }
    const statement = statementOf(line)
    if (statement) {
      dropped(statement.what, index)
      skip = statement.isComplete ? null : statement.ends
      return ""
    }
    const tag = /^<(\/?)([A-Z][\w.]*)(.*)$/.exec(text)
    if (!tag || (/>/.test(tag[3] ?? "") && !/^[^<]*>$/.test(tag[3] ?? ""))) return dedented(line, open.at(-1))
    return readTag({ closing: tag[1] === "/", name: tag[2] ?? "", rest: tag[3] ?? "" })

    function readTag({ closing, name, rest }: { closing: boolean; name: string; rest: string }): string {
      if (closing) {
        open.pop()
        return ""
      }
      dropped(`component <${name}>`, index)
      if (!rest.endsWith(">")) skip = endOfTag(() => open.push({ indent: null }))
      else if (!rest.endsWith("/>")) open.push({ indent: null })
      return labelOf(name, rest)
    }
  }
}

function dedented(line: string, component: Component | undefined): string {
  if (!component || line.trim() === "") return line
  const indent = line.length - line.trimStart().length
  component.indent ??= indent
  return line.slice(Math.min(indent, component.indent))
}

interface Statement {
  readonly what: string
  readonly isComplete: boolean
  readonly ends: (line: string) => boolean
}

function statementOf(line: string): Statement | null {
  if (/^import\s+(?:[\w*{][^;]*?\sfrom\s+)?["'][^"']+["'];?\s*$/.test(line))
    return { what: "imports", isComplete: true, ends: () => true }
  if (/^import\s+(?:\w+\s*,\s*)?\{[^}]*$/.test(line))
    return { what: "imports", isComplete: false, ends: text => /["'];?$/.test(text) }
  if (!/^export\s+(?:default\s|const\s|let\s|var\s|async\s|function\s|class\s|\{|\*)/.test(line)) return null
  return { what: "exports", isComplete: false, ends: text => text === "" }
}

/** A tag over several lines ends with the line that ends with `>`. */
function endOfTag(opens: () => void): (line: string) => boolean {
  return line => {
    if (!line.endsWith(">")) return line === ""
    if (!line.endsWith("/>")) opens()
    return true
  }
}

/** A tab is known by its label; it stays as a line of its own. */
function labelOf(name: string, rest: string): string {
  if (!/^(TabItem|Tab|Step|Card|AccordionItem|Accordion|CodeGroupItem)$/.test(name)) return ""
  const label = /\b(?:label|title|value)=["']([^"']*)["']/.exec(rest)?.[1]
  return label ? `**${label}**` : ""
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
