// Takes markdown-it's tokens, gives the tree: one row per token type, an unknown one is an error that names it.
import type { Token } from "markdown-it"
import type { Lines } from "../model.ts"
import { readHtml, type TagReader } from "./tags.ts"
import { type Attributes, noAttributes } from "./tree.ts"

export interface TokenReader extends TagReader {
  /** Lines of the body, to see which are blank. */
  readonly lines: readonly string[]
  /** Line of the file on which the body begins. */
  readonly firstLine: number
  /** Tokens of Markdown that stands inside something else, such as a comment. */
  readonly parse: (markdown: string) => readonly Token[]
}

type Row = (token: Token, lines: Lines, reader: TokenReader) => void

export function readTokens(tokens: readonly Token[], reader: TokenReader): void {
  let lines: Lines = { start: reader.firstLine, end: reader.firstLine }
  for (const token of tokens) {
    if (token.map) lines = fileLines(token.map, reader)
    rowOf(blockRows, token)(token, lines, reader)
  }
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
  ...pair("bullet_list", "ul"),
  ...pair("ordered_list", "ol"),
  ...pair("list_item", "li"),
  ...pair("table", "table"),
  ...pair("thead", "thead"),
  ...pair("tbody", "tbody"),
  ...pair("tr", "tr"),
  ...pair("th", "th"),
  ...pair("td", "td"),
  ...pair("dl", "dl"),
  ...pair("dt", "dt"),
  ...pair("dd", "dd"),
  ...pair("footnote_reference", "#footnote"),
  heading_open(token, lines, { tree }) {
    tree.closeRawHtml(lines.start)
    tree.openMarkdown(token.tag, attributesOf(token), lines)
  },
  heading_close: close,
  hr: (token, lines, { tree }) => tree.leaf("hr", attributesOf(token), lines),
  fence: (token, lines, { tree }) => tree.leaf("#code", attributesOf(token), lines, token.content),
  code_block: (token, lines, { tree }) => tree.leaf("#code", attributesOf(token), lines, token.content),
  math_block: (token, lines, { tree }) => tree.leaf("#math-block", noAttributes, lines, token.content),
  html_block(token, lines, reader) {
    readHtml(token.content, lines.start, reader)
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
  ...pair("abbr", "abbr"),
  ...pair("link", "a"),
  text: (token, lines, { tree }) => tree.text(token.content, lines.start),
  softbreak: (_token, lines, { tree }) => tree.text("\n", lines.start),
  hardbreak: (_token, lines, { tree }) => tree.leaf("br", noAttributes, lines),
  code_inline: (token, lines, { tree }) => tree.leaf("#code-span", noAttributes, lines, token.content),
  math_inline: (token, lines, { tree }) => tree.leaf("#math", attributesOf(token), lines, token.content),
  html_inline: (token, lines, reader) => readHtml(token.content, lines.start, reader),
  image(token, lines, { tree }) {
    const attributes = new Map(attributesOf(token)).set("alt", altText(token.children ?? []))
    tree.leaf("img", attributes, lines)
  },
  footnote_ref(token, lines, { tree }) {
    tree.leaf("#footnote-ref", new Map([["label", String(token.meta?.["label"] ?? "")]]), lines)
  },
}

function readInlineTokens(tokens: readonly Token[], firstLine: number, reader: TokenReader): void {
  let line = firstLine
  for (const token of tokens) {
    rowOf(inlineRows, token)(token, { start: line, end: line }, reader)
    line += newlines(token)
  }
  reader.tree.closeDropped(line)
}

function newlines(token: Token): number {
  if (token.type === "softbreak" || token.type === "hardbreak") return 1
  return token.content === "" ? 0 : token.content.split("\n").length - 1
}

function pair(type: string, name: string): Record<string, Row> {
  return {
    [`${type}_open`]: (token, lines, { tree }) => tree.openMarkdown(name, attributesOf(token), lines),
    [`${type}_close`]: close,
  }
}

function close(_token: Token, _lines: Lines, { tree }: TokenReader): void {
  tree.closeMarkdown()
}

function attributesOf(token: Token): Attributes {
  const { attrs, info, markup, meta } = token
  if (!attrs && !info && !meta && !markup) return noAttributes
  const entries = [...(attrs ?? []), ["info", info], ["markup", markup], ...Object.entries(meta ?? {})]
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
