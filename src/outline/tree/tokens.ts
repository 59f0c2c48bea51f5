// Takes markdown-it's tokens, gives the tree: one row per token type, an unknown one is an error that names it.
import type { Token } from "markdown-it"
import type { Lines } from "../../model.ts"
import { type Report, reportAttribute, reportDropped } from "../report.ts"
import { roleOf } from "./elements.ts"
import { foldedHeadings } from "./folds.ts"
import { readHtml, type TagReader } from "./tags.ts"
import { type Attributes, noAttributes } from "./tree.ts"

export interface TokenReader extends TagReader {
  /** A line end inside a paragraph is a line end to the reader. */
  readonly breaksLines: boolean
  /** Lines of the body, to see which are blank. */
  readonly lines: readonly string[]
  /** Whether what a token begins belongs to the post, not into a raw tag that somebody opened above it. */
  readonly endsHtml: (token: Token) => boolean
  /** For tags inside a line of text, where a comment separates nothing. */
  readonly inline: TagReader
  /** Line of the file on which the body begins. */
  readonly firstLine: number
}

type Row = (token: Token, lines: Lines, reader: TokenReader) => void

export function readTokens(tokens: readonly Token[], reader: TokenReader): void {
  const folded = foldedHeadings(tokens)
  let lines: Lines = { start: reader.firstLine, end: reader.firstLine }
  for (const token of tokens) {
    if (token.map) lines = fileLines(token.map, reader)
    reportRemoved(token, lines.start, reader)
    if (reader.endsHtml(token) && !folded.has(token)) reader.tree.closeRawHtml(lines.start)
    rowOf(blockRows, token)(token, lines, reader)
  }
}

export function isHeadingOpen({ type }: Token): boolean {
  return type === "heading_open"
}

/** Lines of the file; blank ones at the end, which markdown-it counts to a list or quote, are not part of it. */
function fileLines([first, after]: [number, number], { lines, firstLine }: TokenReader): Lines {
  let last = Math.max(first, after - 1)
  while (last > first && lines[last]?.trim() === "") last--
  return { start: first + firstLine, end: last + firstLine }
}

function rowOf(rows: Readonly<Record<string, Row>>, token: Token): Row {
  const row = Object.hasOwn(rows, token.type) ? rows[token.type] : undefined
  if (!row) throw new Error(`no row for the Markdown token "${token.type}"`)
  return row
}

const blockRows: Readonly<Record<string, Row>> = {
  ...pair("paragraph", "#paragraph"),
  ...pair("blockquote", "blockquote"),
  bullet_list_open: (token, lines, reader) => openList("ul", token, lines, reader),
  bullet_list_close: close,
  ordered_list_open: (token, lines, reader) => openList("ol", token, lines, reader),
  ordered_list_close: close,
  ...pair("list_item", "li"),
  ...pair("table", "table"),
  ...pair("caption", "caption"),
  ...pair("thead", "thead"),
  ...pair("tbody", "tbody"),
  ...pair("tr", "tr"),
  ...pair("th", "th"),
  ...pair("td", "td"),
  excess_cells({ content }, lines, { report }) {
    const what = `cells without a column in their table: ${content}`
    const hint = "they are in the notes; a bar that is no border is written \\|"
    report.once("cells", { code: "W_TABLE_CELLS", what, hint, line: lines.start, at: content })
  },
  ...pair("dl", "dl"),
  ...pair("dt", "dt"),
  ...pair("dd", "dd"),
  ...pair("footnote_reference", "#footnote"),
  heading_open: (token, lines, { tree }) => tree.openMarkdown(token.tag, attributesOf(token), lines),
  heading_close: close,
  ...pair("container", null),
  ...pair("title", "#title"),
  attributes_open: (token, lines, { tree }) => tree.openMarkdown("#attributes", attributesOf(token), lines),
  removed: () => {},
  dropped: ({ content }, lines, { report }) => reportDropped(report, content, lines.start),
  anchor: (token, lines, { tree }) => tree.leaf(token.tag, attributesOf(token), lines),
  single: (token, lines, { tree }) => tree.leaf(token.tag, noAttributes, lines),
  nesting_cut: (_token, lines, { tree }) => tree.reportDepth(lines.start, "markdown"),
  hr: (token, lines, { tree }) => tree.leaf("hr", attributesOf(token), lines),
  fence(token, lines, { tree, report }) {
    if (!isClosed(token)) reportUnclosed("code block", lines.start, report)
    tree.leaf("#code", new Map(attributesOf(token)).set("info", token.info), lines, token.content)
  },
  code_block(token, lines, reader) {
    // In a raw tag that is still open, indented tags are meant as tags: `<dl>`, a blank line, `    <dt>`.
    if (reader.tree.inRawHtml && /^\s*<[a-z!/]/i.test(token.content))
      readHtml(token.content, lines.start, reader)
    else reader.tree.leaf("#code", attributesOf(token), lines, token.content)
  },
  math_block: (token, lines, { tree }) => tree.leaf("#math-block", noAttributes, lines, token.content),
  html_block(token, lines, reader) {
    const unclosed = token.meta?.["unclosed"]
    if (unclosed) reportUnclosed(String(unclosed), lines.start, reader.report)
    readHtml(token.content, lines.start, isComment(token.content) ? reader : reader.inline)
    reader.tree.closeDropped(lines.end)
  },
  inline(token, lines, reader) {
    readInlineTokens(token.children ?? [], lines.start, reader)
  },
}

const inlineRows: Readonly<Record<string, Row>> = {
  ...pair("strong", "strong"),
  ...pair("em", "em"),
  ...pair("s", "s"),
  ...pair("mark", "mark"),
  ...pair("ins", "ins"),
  ...pair("sub", "sub"),
  ...pair("sup", "sup"),
  ...pair("kbd", "kbd"),
  ...pair("abbr", "abbr"),
  ...pair("link", "a"),
  text: (token, lines, { tree }) => tree.text(token.content, lines.start),
  softbreak(_token, lines, { tree, breaksLines }) {
    if (breaksLines) tree.leaf("br", noAttributes, lines)
    else tree.text("\n", lines.start)
  },
  hardbreak: (_token, lines, { tree }) => tree.leaf("br", noAttributes, lines),
  code_inline: (token, lines, { tree }) => tree.leaf("#code-span", noAttributes, lines, token.content),
  math_inline: (token, lines, { tree }) => tree.leaf("#math", attributesOf(token), lines, token.content),
  html_inline: (token, lines, reader) => readHtml(token.content, lines.start, reader.inline),
  image(token, lines, { tree }) {
    const attributes = new Map(attributesOf(token)).set("alt", altText(token.children ?? []))
    tree.leaf("img", attributes, lines)
  },
  footnote_ref(token, lines, { tree }) {
    tree.leaf("#footnote-ref", new Map([["label", String(token.meta?.["label"] ?? "")]]), lines)
  },
}

function reportRemoved({ attrs }: Token, line: number, { report }: TokenReader): void {
  const [, names] = attrs?.find(([name]) => name === "removed") ?? []
  for (const name of String(names ?? "")
    .split(" ")
    .filter(Boolean))
    reportAttribute(report, name, line)
}

function readInlineTokens(tokens: readonly Token[], firstLine: number, reader: TokenReader): void {
  const isPlaceholder = placeholders(tokens)
  let line = firstLine
  for (const token of tokens) {
    reportRemoved(token, line, reader)
    if (isPlaceholder(token)) reader.tree.text(token.content, line)
    else rowOf(inlineRows, token)(token, { start: line, end: line }, reader)
    line += newlines(token)
  }
  reader.tree.closeDropped(line)
}

/** `<your name>`, `Vec<T>`: an unknown tag that nothing closes is words that somebody forgot to escape. */
function placeholders(tokens: readonly Token[]): (token: Token) => boolean {
  const tags = tokens.filter(token => token.type === "html_inline")
  if (tags.length === 0) return () => false
  const closed = new Set(
    tags.flatMap(({ content }) => /^<\/([\w-]+)/.exec(content)?.[1]?.toLowerCase() ?? []),
  )
  return ({ type, content }) => {
    const name = type === "html_inline" ? /^<([\w-]+)(?:\s[^=]*)?>$/.exec(content)?.[1] : undefined
    if (name === undefined || content.endsWith("/>")) return false
    return roleOf(name.toLowerCase()) === null && !closed.has(name.toLowerCase())
  }
}

/** Text never holds a line end: each is a token of its own. */
function newlines({ type, content }: Token): number {
  if (type === "softbreak" || type === "hardbreak") return 1
  return type === "text" || !content.includes("\n") ? 0 : content.split("\n").length - 1
}

/** How far a list is indented tells, where its marker changed, whether a reader sees the same list or an inner one. */
function openList(name: string, token: Token, lines: Lines, { tree, lines: source }: TokenReader): void {
  const indent = /^[\s>]*/.exec(source[token.map?.[0] ?? 0] ?? "")?.[0] ?? ""
  const column = indent.replaceAll("\t", "    ").length
  tree.openMarkdown(name, new Map([...attributesOf(token), ["column", String(column)]]), lines)
}

/** Without a name the token's own tag is the element. */
function pair(type: string, name: string | null): Record<string, Row> {
  return {
    [`${type}_open`]: (token, lines, { tree }) =>
      tree.openMarkdown(name ?? token.tag, attributesOf(token), lines),
    [`${type}_close`]: close,
  }
}

function close(_token: Token, _lines: Lines, { tree }: TokenReader): void {
  tree.closeMarkdown()
}

/** Nothing but a comment; one that glues two tags together separates nothing. */
function isComment(html: string): boolean {
  return /^\s*<!--[\s\S]*-->\s*$/.test(html) && !/>\s*<[a-z/]/i.test(html)
}

/** A closed fence has two lines more than its content. */
function isClosed({ map, content, meta }: Token): boolean {
  if (!map || meta?.["closed"]) return true
  return content.split("\n").length - 1 <= map[1] - map[0] - 2
}

function reportUnclosed(name: string, line: number, report: Report): void {
  const what = `${name} opened on line ${line} is never closed`
  const code = UNCLOSED.get(name)
  if (code) report.warn({ code, what, line })
  else report.warn({ code: "W_HTML_REMOVED", what: `HTML removed: ${what}`, line })
}

const UNCLOSED: ReadonlyMap<string, string> = new Map([
  ["comment", "W_COMMENT_UNCLOSED"],
  ["code block", "W_FENCE_UNCLOSED"],
])

function attributesOf({ attrs, meta }: Token): Attributes {
  if (!attrs && !meta) return noAttributes
  const entries = [...(attrs ?? []), ...Object.entries(meta ?? {})]
  return new Map(entries.map(([name, value]) => [String(name), String(value)]))
}

/** What a picture shows when it cannot be shown: the words of its label. */
function altText(tokens: readonly Token[]): string {
  return tokens.map(token => (token.children ? altText(token.children) : altPiece(token))).join("")
}

function altPiece(token: Token): string {
  if (token.type === "softbreak" || token.type === "hardbreak") return " "
  return token.type === "html_inline" ? "" : token.content
}
