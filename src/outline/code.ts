// Takes a code block of the tree with what stands after its fence, gives code, a diagram or a formula.
import type { Block, Code, Lines } from "../model.ts"
import { readFenceInfo } from "./code-info.ts"
import type { Context } from "./context.ts"
import { textOf } from "./inlines.ts"
import { type Element, isElement } from "./tree.ts"

export function readCode(element: Element, context: Context): Block[] {
  const text = textOf(element).replace(/\n$/, "")
  const info = readFenceInfo(element.attributes, text, problem => {
    context.report.once(`lines ${element.start}`, { code: "W_CODE_LINES", line: element.start, ...problem })
  })
  const lines = { start: element.start, end: element.end }
  if (text.trim() === "") return []
  if (info.language === "mermaid") return [{ kind: "diagram", language: "mermaid", text, lines }]
  if (info.language === "math") return [{ kind: "math", tex: text, lines }]
  return [{ kind: "code", text, lines, ...info }]
}

/** `<pre>`, with or without `<code class="language-…">`. */
export function readPre(element: Element): Block[] {
  const code = element.children.filter(isElement).find(child => child.name === "code")
  const classes = [element, code].map(part => part?.attributes.get("class") ?? "").join(" ")
  const language = /(?:^|\s)(?:language|lang|brush:?|highlight-source)[-:\s]([\w#+.-]+)/.exec(classes)?.[1]
  const text = textOf(element).replace(/^\n/, "").replace(/\n$/, "")
  const lines = { start: element.start, end: element.end }
  return text.trim() === "" ? [] : [plainCode(language?.toLowerCase() ?? "", text, lines)]
}

function plainCode(language: string, text: string, lines: Lines): Code {
  return { kind: "code", language, text, title: null, firstLine: null, highlights: [], lines }
}
