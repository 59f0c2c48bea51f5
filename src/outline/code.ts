// Takes a code block of the tree with what stands after its fence, gives code or a diagram.
import type { Code } from "../model.ts"
import type { Context } from "./context.ts"
import { type Flow, linesOf } from "./flow.ts"
import { textOf } from "./inlines.ts"
import { type Element, isElement } from "./tree.ts"

export function readCode(element: Element, _context: Context): Flow[] {
  const info = element.attributes.get("info") ?? ""
  const text = textOf(element).replace(/\n$/, "")
  const language = /^[^\s{]+/.exec(info)?.[0]?.toLowerCase() ?? ""
  if (text === "" && language === "") return []
  const lines = linesOf(element)
  if (language === "mermaid") return [{ kind: "diagram", language: "mermaid", text, lines }]
  if (language === "math") return [{ kind: "math", tex: text, lines }]
  return [codeBlock(language, text, lines)]
}

/** `<pre>`, with or without `<code class="language-…">`. */
export function readPre(element: Element, _context: Context): Flow[] {
  const code = element.children.filter(isElement).find(child => child.name === "code")
  const classes = `${element.attributes.get("class") ?? ""} ${code?.attributes.get("class") ?? ""}`
  const language =
    /(?:^|\s)(?:language|lang|brush:?|highlight-source)[-:\s]([\w#+.-]+)/.exec(classes)?.[1]?.toLowerCase() ??
    ""
  const text = textOf(element).replace(/^\n/, "").replace(/\n$/, "")
  return text.trim() === "" ? [] : [codeBlock(language, text, linesOf(element))]
}

function codeBlock(language: string, text: string, lines: Code["lines"]): Code {
  return { kind: "code", language, text, title: null, firstLine: null, highlights: [], lines }
}
