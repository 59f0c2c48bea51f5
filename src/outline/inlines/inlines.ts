// Takes nodes of the tree that make up a line of text, gives Inline values: one row per element.
import { joinTexts, plainText, tidyInlines } from "../../content/inlines.ts"
import type { Inline, InlineImage, SpanKind } from "../../model.ts"
import { imageSource, shortAddress } from "../addresses/urls.ts"
import { anchorOf, type Context } from "../context.ts"
import { type Element, isElement, type Node, textOf } from "../tree/tree.ts"
import { readLink } from "./links.ts"

export function readInlines(nodes: readonly Node[], context: Context): Inline[] {
  return tidyInlines(rawInlines(nodes, context))
}

function rawInlines(nodes: readonly Node[], context: Context): Inline[] {
  return joinTexts(nodes.flatMap(node => readNode(node, context))).map(inline =>
    inline.kind === "text" ? text(collapse(inline.text)) : inline,
  )
}

function readNode(node: Node, context: Context): readonly Inline[] {
  if (!isElement(node)) return [text(node.text)]
  const id = node.attributes.get("id") ?? (node.name === "a" ? node.attributes.get("name") : undefined)
  if (id) context.anchors.set(id, anchorOf(node))
  const row = rows[node.name]
  return row ? row(node, context) : rawInlines(node.children, context)
}

/** White space as on a page; between two Han or kana a line end is no space. */
function collapse(written: string): string {
  if (!/[\n\t\r\f]| {2}/.test(written)) return written
  return written.replace(WIDE_LINE_END, "").replace(/[ \t\r\n\f]+/g, " ")
}

const WIDE = "[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\u3000-\\u303f\\uff00-\\uffef]"
const WIDE_LINE_END = new RegExp(`(?<=${WIDE})\\n(?=${WIDE})`, "gu")

type Row = (element: Element, context: Context) => readonly Inline[]

const rows: Readonly<Record<string, Row>> = {
  ...span("strong", "strong", "b"),
  ...span("emphasis", "em", "i", "cite", "dfn", "var"),
  ...span("strike", "s", "strike", "del"),
  ...span("insert", "ins", "u"),
  ...span("mark", "mark"),
  ...span("subscript", "sub"),
  ...span("superscript", "sup"),
  ...span("small", "small"),
  ...span("keyboard", "kbd"),
  code: readCode,
  tt: readCode,
  samp: readCode,
  "#paragraph": readApart,
  p: readApart,
  "#code-span": element => [{ kind: "code", text: textOf(element).replaceAll("\n", " ") }],
  "#math": element => [{ kind: "math", tex: textOf(element) }],
  "#footnote-ref": readFootnoteRef,
  a: (element, context) => readLink(element, rawInlines(element.children, context), context),
  img: readImage,
  source: () => [],
  track: () => [],
  col: () => [],
  input: readInput,
  br: () => [{ kind: "break" }],
  wbr: () => [],
  abbr: readAbbreviation,
  acronym: readAbbreviation,
  q: (element, context) => [text("“"), ...rawInlines(element.children, context), text("”")],
  rt: (element, context) => [text("("), ...rawInlines(element.children, context), text(")")],
  rp: () => [],
}

/** Paragraphs of what has one line, such as a caption. */
function readApart(element: Element, context: Context): readonly Inline[] {
  return [text(" "), ...rawInlines(element.children, context), text(" ")]
}

function span(kind: SpanKind, ...names: readonly string[]): Record<string, Row> {
  const row: Row = (element, context) => {
    const children = rawInlines(element.children, context)
    return children.length > 0 ? [{ kind, children }] : []
  }
  return Object.fromEntries(names.map(name => [name, row]))
}

function text(content: string): Inline {
  return { kind: "text", text: content }
}

/** Code holds no markup; what was a link or a picture in it stands beside it. */
function readCode(element: Element, context: Context): readonly Inline[] {
  const children = rawInlines(element.children, context)
  const only = children.length === 1 ? children[0] : undefined
  if (only?.kind === "link")
    return [{ ...only, children: [{ kind: "code", text: plainText(only.children) }] }]
  if (children.some(child => child.kind === "link" || child.kind === "image")) return children
  const content = collapse(textOf(element))
  return content === "" ? [] : [{ kind: "code", text: content }]
}

function readFootnoteRef({ attributes }: Element, { cited }: Context): readonly Inline[] {
  const label = attributes.get("label") ?? ""
  cited.add(label)
  return [{ kind: "footnote", label }]
}

function readImage({ attributes, start }: Element, { report }: Context): readonly Inline[] {
  const written = attributes.get("src") || attributes.get("data-src") || firstOf(attributes.get("srcset"))
  const alt = collapse(attributes.get("alt") ?? "").trim()
  const src = imageSource(written ?? "")
  if (src === null) {
    if (written)
      report.once("image blocked", {
        code: "W_URL_BLOCKED",
        what: `picture from ${shortAddress(written)} removed`,
        line: start,
        at: written,
      })
    return alt === "" ? [] : [text(alt)]
  }
  const image: InlineImage = {
    kind: "image",
    src,
    alt,
    title: attributes.get("title")?.trim() || null,
    width: pixels(attributes.get("width")),
    height: pixels(attributes.get("height")),
  }
  return [image]
}

function firstOf(srcset: string | undefined): string | undefined {
  return srcset?.trim().split(/[\s,]/)[0]
}

function pixels(value: string | undefined): number | null {
  const number = /^\s*(\d{1,5})(\.\d+)?(px)?\s*$/.exec(value ?? "")?.[1]
  return number && Number(number) > 0 ? Number(number) : null
}

function readInput({ attributes }: Element): readonly Inline[] {
  if (attributes.get("type") !== "checkbox") return []
  return [text(attributes.has("checked") ? "[x] " : "[ ] ")]
}

function readAbbreviation(element: Element, context: Context): readonly Inline[] {
  const title = element.attributes.get("title")?.trim()
  const children = rawInlines(element.children, context)
  return title ? [{ kind: "abbreviation", title, text: plainText(children) }] : children
}
