// Directives of MyST, fenced or between colons: a line ```` ```{note} Title ````, then `:option: value`, then what it holds.
import type { StateBlock } from "markdown-it"
import { toneOf } from "../callouts.ts"
import { type Inside, pushCode, pushContent, pushParagraph } from "./containers.ts"
import { withNumbers } from "./equations.ts"
import { pushListTable } from "./list-tables.ts"
import { type BlockRule, isOutOfPlace, lineText, type Plugin } from "./rule.ts"
import { pushDropped } from "./targets.ts"

export const mystDirectives: Plugin = markdown => {
  markdown.block.ruler.before("container", "myst_directive", directive, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  })
}

interface Directive extends Inside {
  readonly argument: string
  readonly options: ReadonlyMap<string, string>
  readonly from: number
}

type Push = (state: StateBlock, directive: Directive) => void

const directive: BlockRule = (state, startLine, endLine, silent) => {
  if (isOutOfPlace(state, startLine)) return false
  const [, fence = "", name = "", argument = ""] =
    /^(`{3,}|~{3,}|:{3,})[ \t]*\{([a-z][a-z:-]*)\}[ \t]*([^`]*)$/.exec(lineText(state, startLine).trim()) ??
    []
  const push = pushOf(name)
  const close = push ? closingLine(state, fence, { startLine, endLine }) : -1
  if (!push || close === -1) return false
  if (silent) return true
  const { options, from: first } = optionsFrom(state, startLine + 1, close)
  const from = options.size > 0 && first < close && state.isEmpty(first) ? first + 1 : first
  push(state, { startLine, close, from, argument, options })
  state.line = close + 1
  return true
}

function pushOf(name: string): Push | undefined {
  if (toneOf(name) && !NOT_BOXES.test(name)) return box(name)
  return Object.hasOwn(rows, name) ? rows[name] : undefined
}

/** Names of tones elsewhere, of other things here. */
const NOT_BOXES = /^(?:quote|cite|details|key|new|question|example|yellow|red)$/

function closingLine(
  state: StateBlock,
  fence: string,
  { startLine, endLine }: { readonly startLine: number; readonly endLine: number },
): number {
  const failed = `no ${fence} before ${endLine}`
  if (Number(state.env[failed] ?? Number.POSITIVE_INFINITY) <= startLine) return -1
  for (let line = startLine + 1; line < endLine; line++) {
    const text = lineText(state, line).trim()
    if (text.startsWith(fence) && text === (fence[0] ?? "").repeat(text.length)) return line
    if ((state.sCount[line] ?? 0) < state.blkIndent && text !== "") return -1
  }
  state.env[failed] = startLine
  return -1
}

/** Lines `:name: value` right below the first one, or `name: value` between two lines `---`. */
function optionsFrom(state: StateBlock, first: number, close: number): Pick<Directive, "options" | "from"> {
  const options = new Map<string, string>()
  const isFramed = first < close && lineText(state, first).trim() === "---"
  const option = isFramed ? /^([\w-]+):(?:[ \t]+(.*))?$/ : /^:([\w-]+):[ \t]*(.*)$/
  for (let line = isFramed ? first + 1 : first; line < close; line++) {
    const text = lineText(state, line).trim()
    const [, name, value = ""] = option.exec(text) ?? []
    if (name !== undefined) options.set(name, value)
    else if (!isFramed) return { options, from: line }
    else if (text === "---") return { options, from: line + 1 }
  }
  return { options, from: close }
}

/** What names a box is a title only where it says more than its kind. */
function box(tone: string): Push {
  return (state, directive) =>
    pushContent(
      state,
      { element: "#callout", attributes: { tone }, ...titled(directive.argument) },
      directive,
    )
}

const admonition: Push = (state, directive) => {
  const classes = directive.options.get("class")?.split(/[\s,]+/) ?? []
  box(classes.find(toneOf) ?? "note")(state, directive)
}

/** `{prf:theorem} Name`, `{exercise}`: what it is stands in its title. */
function named(name: string): Push {
  const word = name.charAt(0).toUpperCase() + name.slice(1)
  return (state, directive) => {
    const title = [word, directive.argument].filter(Boolean).join(": ")
    pushContent(state, { element: "#callout", attributes: { tone: "note" }, title }, directive)
  }
}

function version(words: string): Push {
  return (state, directive) => {
    const title = `${words} ${directive.argument}`
    pushContent(state, { element: "#callout", attributes: { tone: "note" }, title }, directive)
  }
}

function holding(element: string): Push {
  return (state, directive) => pushContent(state, { element, ...titled(directive.argument) }, directive)
}

const container: Push = (state, directive) => pushContent(state, { element: "div" }, directive)

/** Runs in a notebook, most of them in Python. */
const cell: Push = (state, directive) => {
  const language = directive.argument.replace(/^i?python\d?$/, "")
  code(state, { ...directive, argument: language || "python" })
}

const embed: Push = (state, { startLine, argument }) => {
  pushParagraph(state, startLine, `<${argument.replace(/[<>\s]/g, "")}>`)
}

function titled(title: string): { readonly title?: string } {
  return title === "" ? {} : { title }
}

const code: Push = (state, directive) => {
  const { argument, options } = directive
  const lit = options.get("emphasize-lines")
  const title = options.get("caption") ?? options.get("filename")
  const start = options.get("lineno-start") ?? options.get("number-lines")
  const info = [
    argument,
    lit && `{${lit}}`,
    title && `title="${title.replaceAll('"', "'")}"`,
    start ? `start=${start}` : options.has("linenos") && "linenos",
  ]
  pushCode(state, { ...directive, info: info.filter(Boolean).join(" ") })
}

const math: Push = (state, { startLine, close, from, argument }) => {
  const token = state.push("math_block", "math", 0)
  token.map = [startLine, close + 1]
  const tex = `${argument}\n${state.getLines(from, close, state.sCount[startLine] ?? 0, false)}`
  token.content = withNumbers(tex, state.env)
}

const picture: Push = (state, { startLine, argument, options }) => {
  const size = /^(\d+)(?:px)?$/.exec(options.get("width") ?? "")?.[1]
  const alt = (options.get("alt") ?? "").replace(/[[\]\\]/g, "\\$&")
  pushParagraph(state, startLine, `![${alt}](<${argument.replace(/[<>]/g, "")}>${size ? ` =${size}x` : ""})`)
}

/** Below the options stands the caption. */
const figure: Push = (state, directive) => {
  state.push("container_open", "figure", 1).map = [directive.startLine, directive.close + 1]
  picture(state, directive)
  pushContent(state, { element: "figcaption" }, directive)
  state.push("container_close", "figure", -1)
}

const listTable: Push = (state, directive) => {
  const { startLine, argument, options } = directive
  if (argument !== "") pushParagraph(state, startLine, `**${argument}**`)
  const isTable = pushListTable(state, directive, Number(options.get("header-rows") ?? 0))
  if (!isTable) pushContent(state, { element: "div" }, directive)
}

function dropped(name: string): Push {
  return (state, { startLine }) => pushDropped(state, startLine, `directive ${name}`)
}

const rows: Readonly<Record<string, Push>> = {
  admonition,
  topic: admonition,
  sidebar: admonition,
  margin: admonition,
  aside: admonition,
  versionadded: version("Added in version"),
  versionchanged: version("Changed in version"),
  deprecated: version("Deprecated since version"),
  "code-block": code,
  sourcecode: code,
  "code-cell": cell,
  iframe: embed,
  exercise: named("exercise"),
  solution: named("solution"),
  ...Object.fromEntries(
    "theorem lemma definition proof corollary proposition remark example algorithm axiom conjecture"
      .split(" ")
      .map(name => [`prf:${name}`, named(name)]),
  ),
  math,
  image: picture,
  figure,
  "list-table": listTable,
  dropdown: holding("details"),
  epigraph: holding("blockquote"),
  "pull-quote": holding("blockquote"),
  blockquote: holding("blockquote"),
  ...Object.fromEntries(
    "tab-item grid-item grid-item-card card table".split(" ").map(name => [name, holding("div")]),
  ),
  ...Object.fromEntries("tab-set grid card-carousel figure-md div".split(" ").map(name => [name, container])),
  ...Object.fromEntries(
    "toctree contents tableofcontents index bibliography currentmodule raw literalinclude include"
      .split(" ")
      .map(name => [name, dropped(name)]),
  ),
}
