// `{.fragment}`, `{#id}` and kramdown's `{: … }` at the end of a heading or block, on a line of its own, or after a picture.
import type { StateCore, StateInline, Token } from "markdown-it"
import { type AttributeList, parseAttributeList, splitTrailingList } from "../source/attribute-list.ts"
import { isKnownClass } from "../source/known-classes.ts"
import type { InlineRule, Plugin } from "./rule.ts"

export const attributes: Plugin = markdown => {
  // Before `inline`, while the text of a block is still one string.
  markdown.core.ruler.after("block", "attributes", readBlockLists)
  markdown.inline.ruler.before("emphasis", "attribute_list", inlineList)
  markdown.inline.ruler.before("link", "bracketed_span", bracketedSpan)
}

function readBlockLists(state: StateCore): void {
  if (!state.src.includes("{")) return
  const lines = state.src.split("\n")
  const open: Token[] = []
  for (const token of state.tokens) {
    if (token.type === "inline" && token.content.includes("{")) readList(token, open, lines)
    if (token.nesting === 1) open.push(token)
    if (token.nesting === -1) open.pop()
  }
  state.tokens = withoutListRows(state.tokens).filter(token => token.type !== "removed")
}

/** Right under a table its list looks like one more row. */
function withoutListRows(tokens: readonly Token[]): readonly Token[] {
  const isList = (token: Token) =>
    /^\{:.*\}$/.test(token.content) && parseAttributeList(token.content) !== null
  let start = 0
  tokens.forEach(({ type }, index) => {
    if (type === "tr_open") start = index
    if (type !== "tr_close") return
    const row = tokens.slice(start, index + 1)
    const cells = row.filter(({ type, content }) => type === "inline" && content !== "")
    if (cells.length === 1 && cells.every(isList)) for (const token of row) token.type = "removed"
  })
  return tokens
}

function readList(inline: Token, open: readonly Token[], lines: readonly string[]): void {
  const owner = open.at(-1)
  if (owner?.type === "heading_open") readHeadingList(inline, owner)
  if (owner?.type === "paragraph_open") readParagraphList(inline, owner, { open, lines })
}

function readHeadingList(inline: Token, heading: Token): void {
  const found = splitTrailingList(inline.content)
  if (!found || found.text === "") return
  inline.content = found.text
  setList(heading, found.list)
}

interface Surroundings {
  readonly open: readonly Token[]
  readonly lines: readonly string[]
}

function readParagraphList(inline: Token, paragraph: Token, around: Surroundings): void {
  takeOuterLists(inline, around)
  const whole = parseAttributeList(inline.content)
  if (whole) {
    standAlone(inline, paragraph, { ...around, list: whole })
    return
  }
  const [first = "", ...rest] = inline.content.split("\n")
  const leading = rest.length > 0 ? parseAttributeList(first) : null
  if (leading) {
    inline.content = rest.join("\n")
    setList(paragraph, leading)
  }
  const trailing = splitTrailingList(inline.content)
  if (trailing && trailing.text !== "" && belongsToBlock(inline.content, trailing)) {
    inline.content = trailing.text
    setList(ownerOf(paragraph, around), trailing.list)
  }
}

/** Lines at the end with fewer `>` than the text has: each speaks of the quotation that it does not stand in. */
function takeOuterLists(inline: Token, { open, lines }: Surroundings): void {
  const quotes = open.filter(token => token.type === "blockquote_open")
  const texts = inline.content.split("\n")
  for (let line = inline.map?.[1] ?? 0; texts.length > 1; line--) {
    const quote = quotes[quotesAt(lines[line - 1] ?? "")]
    const list = quote ? parseAttributeList(texts.at(-1) ?? "") : null
    if (!quote || !list) break
    setList(quote, list)
    texts.pop()
  }
  inline.content = texts.join("\n")
}

function quotesAt(line: string): number {
  return (/^[\s>]*/.exec(line)?.[0] ?? "").split(">").length - 1
}

/** On the last line alone, or one of our own words after the text; other braces at the end belong to the text. */
function belongsToBlock(
  content: string,
  { text, list }: { readonly text: string; readonly list: AttributeList },
): boolean {
  const onOwnLine = content.slice(text.length).includes("\n")
  return (
    onOwnLine || (list.classes.length > 0 && list.classes.every(isKnownClass)) || list.pairs.has("layout")
  )
}

/** Under the last item of a list it speaks of the whole. */
function ownerOf(paragraph: Token, { open }: Surroundings): Token {
  const item = open.at(-2)
  return item?.type === "list_item_open" ? item : paragraph
}

function standAlone(
  inline: Token,
  paragraph: Token,
  around: Surroundings & { readonly list: AttributeList },
): void {
  const { open, lines, list } = around
  const [start, end] = inline.map ?? [0, 1]
  const touchesNext = (lines[end] ?? "").trim() !== ""
  const touchesLast = start > 0 && (lines[start - 1] ?? "").trim() !== ""
  paragraph.type = "attributes_open"
  setList(paragraph, list)
  paragraph.meta = { ...paragraph.meta, target: touchesNext && !touchesLast ? "next" : "previous" }
  inline.type = "removed"
  if (list.words.includes("toc")) markContents(open)
}

/** `* TOC` with `{:toc}` under it stands for a list that the blog makes. */
function markContents(open: readonly Token[]): void {
  const list = open.findLast(token => token.type.endsWith("list_open"))
  list?.attrSet("contents", "true")
}

/** Would run code or load something: only its name goes on, so that it can be said. */
function isActive(name: string): boolean {
  return /^(on|style$|src|href$|data-(src|notes|markdown|preview|background-iframe))/.test(name)
}

function setList(token: Token, { id, classes, pairs, words }: AttributeList): void {
  if (id !== null) token.attrSet("id", id)
  if (classes.length > 0) token.attrJoin("class", classes.join(" "))
  for (const [name, value] of pairs) {
    if (isActive(name)) token.attrJoin("removed", name)
    else token.attrSet(name, value)
  }
  if (words.includes("toc")) token.attrSet("contents", "true")
}

const takesList = new Set(["image", "link_close", "code_inline", "mark_close", "ins_close"])

/** Strong words are told from a star in a text only at the end; here they may end. */
function mayEndMark({ tokens, delimiters }: StateInline): boolean {
  const last = delimiters.at(-1)
  return last?.close === true && last.token === tokens.length - 1
}

/** Right after a picture, a link, code or marked words; a picture takes its size and its classes from it. */
const inlineList: InlineRule = (state, silent) => {
  const { src, pos, pending, tokens } = state
  const last = tokens.at(-1)
  if (src[pos] !== "{" || pending !== "" || !last || !(takesList.has(last.type) || mayEndMark(state)))
    return false
  const end = src.indexOf("}", pos)
  const list = parseAttributeList(src.slice(pos, end + 1))
  if (!list) return false
  if (!silent) setSize(last, list)
  if (!silent && last.type === "image") setName(last, list)
  state.pos = end + 1
  return true
}

function setName(image: Token, { id, classes }: AttributeList): void {
  if (classes.length > 0) image.attrJoin("class", classes.join(" "))
  if (id !== null) image.attrSet("id", id)
}

function setSize(token: Token, { pairs }: AttributeList): void {
  for (const name of [...pairs.keys()].filter(isActive)) token.attrJoin("removed", name)
  for (const [name, short] of [
    ["width", "w"],
    ["height", "h"],
  ] as const) {
    const value = pairs.get(name) ?? pairs.get(short)
    if (value !== undefined) token.attrSet(name, value)
  }
}

/** Classes of Pandoc's `[words]{.class}` that mean a mark; of others only the words stay. */
const spanNames: Readonly<Record<string, string>> = {
  mark: "mark",
  highlight: "mark",
  underline: "ins",
  ul: "ins",
}

const bracketedSpan: InlineRule = (state, silent) => {
  const { src, pos, posMax, md } = state
  if (src[pos] !== "[") return false
  const close = md.helpers.parseLinkLabel(state, pos)
  if (close < 0 || src[close + 1] !== "{") return false
  const end = src.indexOf("}", close)
  const list = parseAttributeList(src.slice(close + 1, end + 1))
  if (!list) return false
  if (!silent) {
    const name = list.classes.map(className => spanNames[className]).find(Boolean)
    if (name) state.push(`${name}_open`, name, 1)
    state.pos = pos + 1
    state.posMax = close
    md.inline.tokenize(state)
    state.posMax = posMax
    if (name) state.push(`${name}_close`, name, -1)
  }
  state.pos = end + 1
  return true
}
