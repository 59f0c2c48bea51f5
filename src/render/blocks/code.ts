// A listing → its lines with numbers, lit lines and steps.
import { indentOf } from "../../content/code-lines.ts"
import type { Code, Output } from "../../model.ts"
import type { Context } from "../context.ts"
import { appears } from "../fragments.ts"
import { attribute, classes, type Html, html, nothing } from "../html.ts"
import { codeLines } from "../typeset/colours.ts"

/** With its title above it where the author gave one. */
export function renderCode(code: Code, context: Context): Html {
  if (code.title === null) return codeBlock(code, context)
  const { step, ...shown } = code
  return html`<figure${appears({ step }, "listing")}>${labelled(code.title, shown, context)}</figure>`
}

/** Code and what it printed, both under a label. */
export function renderOutput(output: Output, context: Context): Html {
  const { code, result } = output
  const label = code.title ?? languageName(code.language)
  return html`<div${appears(output, "codepair")}><figure class="listing">${labelled(label, code, context)}</figure><figure class="listing">${labelled(result.title ?? "", result, context)}</figure></div>`
}

function labelled(label: string, code: Code, context: Context): Html {
  return html`<figcaption>${label}</figcaption>${codeBlock(code, context)}`
}

function codeBlock(code: Code, context: Context): Html {
  const { firstLine, highlights } = code
  const first = firstLine ?? 1
  const sources = code.text.split("\n")
  const lines = codeLines(code, context.colours).map((line, index) =>
    numberedLine(line, sources[index] ?? "", first + index, highlights),
  )
  const names = ["code", firstLine === null && "plain", highlights.length > 0 && "focus"] as const
  return html`<div${appears(code, ...names)}><pre><code>${lines}</code></pre>${laterSteps(code)}</div>`
}

/** The lines of the first step are lit from the start; `data-lit` names all steps that light a line. */
function numberedLine(line: Html, source: string, number: number, highlights: Code["highlights"]): Html {
  const steps = highlights.flatMap((numbers, step) => (numbers.includes(number) ? [step] : []))
  const several = highlights.length > 1 && steps.length > 0
  return html`<span${classes("ln", steps.includes(0) && "hot")} data-n="${number}"${attribute("data-lit", several && steps.join(" "))}${indent(source)}>${line}</span>`
}

/** Columns that have room in the narrowest place for code. */
const SHORT = 24

/** Of lines that may go on in a further one, or whose tabs count from there. */
function indent(source: string): Html {
  const columns = source.length > SHORT || source.includes("\t") ? indentOf(source) : 0
  return attribute("style", columns > 0 && `--in:${columns}`)
}

/** reveal counts steps in elements: an empty one for each set of lines after the first; the player lights them. */
function laterSteps({ highlights, litFrom }: Code): Html {
  if (litFrom === undefined) return nothing
  return html`${highlights.slice(1).map((_, index) => html`<i${appears({ step: litFrom + index }, "lights")}></i>`)}`
}

const names: Readonly<Record<string, string>> = {
  js: "JavaScript",
  javascript: "JavaScript",
  ts: "TypeScript",
  typescript: "TypeScript",
  py: "Python",
  rb: "Ruby",
  rs: "Rust",
  sh: "Shell",
  cpp: "C++",
  cs: "C#",
  csharp: "C#",
  html: "HTML",
  css: "CSS",
  json: "JSON",
  yaml: "YAML",
  yml: "YAML",
  toml: "TOML",
  sql: "SQL",
  php: "PHP",
}

function languageName(language: string): string {
  return names[language] ?? language.charAt(0).toUpperCase() + language.slice(1)
}
