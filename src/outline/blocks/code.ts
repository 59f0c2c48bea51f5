// Takes a code block of the tree with what stands after its fence, gives code or a formula.
import type { Block } from "../../model.ts"
import type { Context } from "../context.ts"
import { reportDropped } from "../report.ts"
import { type Element, isElement, linesOf, textOf } from "../tree/tree.ts"
import { readFenceInfo } from "./code-info.ts"
import { readMarks } from "./code-marks.ts"
import { readPrinted } from "./terminal.ts"

export function readCode(element: Element, context: Context): Block[] {
  const written = withoutBlankEnds(atMargin(withoutOptions(textOf(element), element), element), element)
  const printed = readPrinted(written)
  const { text, lit, isDiff } = readMarks(printed.text)
  const info = readFenceInfo(element.attributes, text, problem => {
    context.report.once(`lines ${element.start}`, { code: "W_CODE_LINES", line: element.start, ...problem })
  })
  const caption = info.title ?? captionOf(textOf(element), element)
  const title = [element.attributes.get("label"), caption].filter(Boolean).join(": ") || null
  const lines = linesOf(element)
  if (text.trim() === "") return []
  const hidden = title === null ? whyHidden(element) : null
  if (hidden) {
    reportDropped(context.report, hidden, element.start)
    if (hidden === QUERIES) context.contents.push(element.start)
    return []
  }
  if (info.language === "math") return [{ kind: "math", tex: text, lines }]
  const language = isDiff ? "diff" : info.language
  const highlights = info.highlights.length === 0 && lit.length > 0 ? [lit] : info.highlights
  const painted = text === printed.text && printed.painted ? { painted: printed.painted } : {}
  return [{ kind: "code", text, lines, ...info, title, language, highlights, ...painted }]
}

/** `#| fig-cap: "Words"` among them are words of the author. */
function captionOf(text: string, { attributes }: Element): string | null {
  if (!attributes.get("info")?.startsWith("{")) return null
  return (
    /^[ \t]*(?:#|\/\/|--|%%)\|[ \t]*(?:lst|fig|tbl)-cap:[ \t]*["']?(.{1,200}?)["']?[ \t]*$/m.exec(
      text,
    )?.[1] ?? null
  )
}

/** As of a table of contents, a heading over nothing else goes with them. */
const QUERIES = "queries that only Obsidian answers"

/** `{r setup, include=FALSE}`: what it is run for is not shown either; with a caption it stands for what it makes. */
function whyHidden(element: Element): string | null {
  if (element.attributes.has("unanswered")) return QUERIES
  const info = element.attributes.get("info") ?? ""
  const isCell = /^\{\s*[A-Za-z]/.test(info)
  const text = textOf(element)
  const isSetup = ECHO.test(info) && (SETUP.test(info) || /\bopts_chunk\$set\(/.test(text))
  const isExcluded = isSetup || /[\s,]include\s*=\s*F(?:ALSE)?\b/i.test(info) || INCLUDE.test(text)
  return isCell && isExcluded ? "code that its options hide" : null
}

const ECHO = /[\s,]echo\s*=\s*F(?:ALSE)?\b/i
/** It makes nothing that its code could stand for. */
const SETUP = /^\{\s*\w+[\s,]+setup\b/i

const INCLUDE = /^(?:[ \t]*(?:#|\/\/|--|%%)\|.*\n)*[ \t]*(?:#|\/\/|--|%%)\|[ \t]*include:[ \t]*false[ \t]*$/im

/** `#| echo: false` at the head of a cell speaks to Quarto. */
function withoutOptions(text: string, { attributes }: Element): string {
  return attributes.get("info")?.startsWith("{")
    ? text.replace(/^(?:[ \t]*(?:#|\/\/|--|%%)\|.*(?:\n|$))+/, "")
    : text
}

/** Without the empty lines above and below it; where the author counts its lines, they count. */
function withoutBlankEnds(text: string, { attributes }: Element): string {
  const isCounted = /\d/.test(attributes.get("info") ?? "")
  return (isCounted ? text : text.replace(/^(?:[ \t]*\n)+/, "")).trimEnd()
}

/** Without what all lines stand in from the margin: it tells of the post, not of the code. In a diff it may be a sign. */
function atMargin(text: string, { attributes }: Element): string {
  if (!/^[ \t]/.test(text) || /^diff\b/.test(attributes.get("info") ?? "")) return text
  const indents = text.split("\n").flatMap(line => /^([ \t]*)\S/.exec(line)?.[1] ?? [])
  const [first = ""] = indents
  const common = indents.reduce((width, indent) => Math.min(width, sharedLength(first, indent)), first.length)
  return common === 0 ? text : text.replaceAll(new RegExp(`^[ \\t]{1,${common}}`, "gm"), "")
}

function sharedLength(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}

/** `<pre>`, with or without `<code class="language-…">`. */
export function readPre(element: Element): Block[] {
  const code = element.children.filter(isElement).find(child => child.name === "code")
  const classes = [element, code].map(part => part?.attributes.get("class") ?? "").join(" ")
  const named = /(?:^|\s)(?:language|lang|brush:?|highlight-source)[-:\s]([\w#+.-]+)/.exec(classes)?.[1]
  const language = (named ?? /(?:^|\s)(mermaid)(?:\s|$)/.exec(classes)?.[1] ?? "").toLowerCase()
  const text = withoutBlankEnds(textOf(element), element)
  if (text.trim() === "") return []
  const lines = linesOf(element)
  return [{ kind: "code", language, text, title: null, firstLine: null, highlights: [], lines }]
}
