// Takes raw HTML as it stands in a post, feeds its tags, text and comments to the tree.
import { Tokenizer } from "htmlparser2"
import type { Report } from "../report.ts"
import { withEmoji } from "../rules/emoji.ts"
import { formulasInHtml } from "../rules/math.ts"
import { roleOf } from "./elements.ts"
import { keepAttributes } from "./html-attributes.ts"
import type { TreeBuilder } from "./tree-builder.ts"

export interface TagReader {
  readonly tree: TreeBuilder
  readonly report: Report
  readonly onComment: (text: string, line: number) => void
}

/** A tag begun before this piece may be closed in it, and one left open here is closed later or by Markdown. */
export function readHtml(html: string, line: number, reader: TagReader): void {
  const lines = lineCounter(html, line)
  let name = ""
  let attribute = ""
  let attributes = new Map<string, string>()
  /** How many elements are open in which all is as typed. */
  let verbatim = 0
  /** Entities are part of the text around them. */
  let text = ""
  let textLine = line
  const addText = (more: string, start: number) => {
    if (text === "") textLine = lines.at(start)
    text += more
  }
  const endText = () => {
    if (verbatim > 0) reader.tree.text(text, textLine)
    else readText(text, textLine, reader)
    text = ""
  }
  const openTag = (end: number) => {
    if (VERBATIM.test(name)) verbatim++
    openElement({ name, attributes, line: lines.at(end) }, reader)
  }
  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname(start, end) {
        endText()
        name = html.slice(start, end).toLowerCase()
        attributes = new Map()
      },
      onattribname(start, end) {
        attribute = html.slice(start, end).toLowerCase()
        if (!attributes.has(attribute)) attributes.set(attribute, "")
        else attribute = ""
      },
      onattribdata(start, end) {
        attributes.set(attribute, (attributes.get(attribute) ?? "") + html.slice(start, end))
      },
      onattribentity(code) {
        attributes.set(attribute, (attributes.get(attribute) ?? "") + String.fromCodePoint(code))
      },
      onattribend() {},
      onopentagend: openTag,
      onselfclosingtag: openTag,
      onclosetag(start, end) {
        endText()
        const closed = html.slice(start, end).toLowerCase()
        if (VERBATIM.test(closed)) verbatim--
        closeElement(closed, lines.at(end), reader)
      },
      ontext: (start, end) => addText(html.slice(start, end), start),
      ontextentity: (code, end) => addText(String.fromCodePoint(code), end),
      oncomment(start, end, offset) {
        endText()
        reader.onComment(html.slice(start, end - offset), lines.at(start))
      },
      oncdata() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {},
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  endText()
}

function readText(written: string, line: number, { tree }: TagReader): void {
  for (const { text, kind } of formulasInHtml(written)) {
    const display = new Map([["display", String(kind === "display")]])
    if (kind === "text") tree.text(withEmoji(text), line)
    else tree.leaf("#math", display, { start: line, end: line }, text)
  }
}

const VERBATIM = /^(?:pre|code|kbd|samp)$/

interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly line: number
}

/** A script that shows what has a page of its own. */
const CODE_ELSEWHERE =
  /^((?:https?:)?\/\/(?:gist\.github\.com\/[\w./-]+|asciinema\.org\/a\/\w+))\.js(?:\?.*)?$/

function openElement(tag: Tag, { tree, report }: TagReader): void {
  const role = roleOf(tag.name)
  const code = tag.name === "script" ? CODE_ELSEWHERE.exec(tag.attributes.get("src") ?? "")?.[1] : undefined
  if (code) {
    tree.openHtml("iframe", new Map([["src", code]]), tag.line, true)
    tree.closeHtml("iframe", tag.line)
    tree.openDropped(tag.name, tag.line)
    return
  }
  if (role === "dropped" || role === "opened") reportRemoved(tag, report)
  if (role === "dropped") tree.openDropped(tag.name, tag.line)
  if (role === null || role === "dropped" || role === "opened") return
  const attributes = keepAttributes(tag, report)
  if (role === "void") tree.leaf(tag.name, attributes, { start: tag.line, end: tag.line })
  else tree.openHtml(tag.name, attributes, tag.line, role === "block")
}

function closeElement(name: string, line: number, { tree, report }: TagReader): void {
  if (roleOf(name) === "opened") reportRemoved({ name, line }, report)
  if (name === "br") tree.leaf("br", new Map(), { start: line, end: line })
  else if (roleOf(name) !== "void") tree.closeHtml(name, line)
}

function reportRemoved({ name, line }: Pick<Tag, "name" | "line">, report: Report): void {
  report.once(`html ${name}`, {
    code: "W_HTML_REMOVED",
    what: `HTML removed: <${name}>`,
    line,
    at: `<${name}`,
  })
}

/** Line of a position; positions must not go back. */
function lineCounter(text: string, first: number): { at(position: number): number } {
  let line = first
  let next = text.indexOf("\n")
  return {
    at(position) {
      while (next !== -1 && next < position) {
        line++
        next = text.indexOf("\n", next + 1)
      }
      return line
    },
  }
}
