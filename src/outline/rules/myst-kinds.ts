// A directive of MyST, read → the tokens of what it is: a box, a figure, code, a table, or a note that it was left out.
import type { StateBlock } from "markdown-it"
import { toneOf } from "../source/tones.ts"
import { type Inside, pushCode, pushContent } from "./containers.ts"
import { pushGlossary } from "./glossaries.ts"
import { pushListTable } from "./list-tables.ts"
import { withMacros } from "./macros.ts"
import { pushDropped, pushParagraph } from "./push.ts"
import { forAll } from "./rule.ts"
import { targetOf } from "./targets.ts"

export interface Directive extends Required<Inside> {
  readonly argument: string
  readonly options: ReadonlyMap<string, string>
}

export type Push = (state: StateBlock, directive: Directive) => void

/** Undefined: no directive that is known. */
export function pushOf(name: string): Push | undefined {
  if (toneOf(name) && !NOT_BOXES.test(name)) return box(name)
  return Object.hasOwn(rows, name) ? rows[name] : undefined
}

/** Names of tones elsewhere, of other things here. */
const NOT_BOXES = /^(?:quote|cite|details|key|new|question|example|yellow|red)$/

/** Its words beside the name are its title, or what `titleOf` makes of them. */
function box(tone: string, titleOf = (argument: string) => argument): Push {
  return (state, directive) => {
    const title = titled(titleOf(directive.argument))
    pushContent(state, { element: "#callout", attributes: { tone }, ...title }, directive)
  }
}

const admonition: Push = (state, directive) => {
  const classes = directive.options.get("class")?.split(/[\s,]+/) ?? []
  box(classes.find(toneOf) ?? "note")(state, directive)
}

/** `{prf:theorem} Name`, `{exercise}`: what it is stands in its title. */
function named(name: string): Push {
  const word = name.charAt(0).toUpperCase() + name.slice(1)
  return box("note", argument => [word, argument].filter(Boolean).join(": "))
}

function proven(name: string): Push {
  return named(name.replace("prf:", ""))
}

function version(words: string): Push {
  return box("note", argument => `${words} ${argument}`)
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
  pushLine(state, startLine, `<${argument.replace(/[<>\s]/g, "")}>`)
}

function titled(title: string): { readonly title?: string } {
  return title === "" ? {} : { title }
}

const code: Push = (state, directive) => {
  const { argument, options } = directive
  const lit = options.get("emphasize-lines")
  const title = captioned(options.get("caption"), state, directive) ?? options.get("filename")
  const start = options.get("lineno-start") ?? options.get("number-lines")
  const info = [
    argument,
    lit && `{${lit}}`,
    title && `title="${title.replaceAll('"', "'")}"`,
    start ? `start=${start}` : options.has("linenos") && "linenos",
  ]
  pushCode(state, { ...directive, info: info.filter(Boolean).join(" ") })
}

/** E.g. "Figure 1", as references to it say; undefined: nothing can refer to it. */
function numberOf({ options }: Directive, { env }: StateBlock): string | undefined {
  const found = targetOf(options.get("name") ?? options.get("label") ?? "", env)
  return found?.isLinked ? undefined : found?.words
}

function captioned<Caption extends string | undefined>(
  caption: Caption,
  state: StateBlock,
  directive: Directive,
): Caption | string {
  const number = numberOf(directive, state)
  return number && caption ? `${number}: ${caption}` : caption
}

const math: Push = (state, directive) => {
  const { startLine, close, from, argument } = directive
  const token = state.push("math_block", "math", 0)
  token.map = [startLine, close + 1]
  const tex = `${argument}\n${state.getLines(from, close, state.sCount[startLine] ?? 0, false)}`
  const number = /\d+$/.exec(numberOf(directive, state) ?? "")?.[0]
  const content = withMacros(tex.trim(), state.env)
  token.content = number ? `${content} \\tag{${number}}` : content
}

const picture: Push = (state, { startLine, argument, options }) => {
  const size = /^(\d+)(?:px)?$/.exec(options.get("width") ?? "")?.[1]
  const alt = (options.get("alt") ?? "").replace(/[[\]\\]/g, "\\$&")
  pushLine(state, startLine, `![${alt}](<${argument.replace(/[<>]/g, "")}>${size ? ` =${size}x` : ""})`)
}

/** Below the options stands the caption. */
const figure: Push = (state, directive) => {
  state.push("container_open", "figure", 1).map = [directive.startLine, directive.close + 1]
  picture(state, directive)
  const before = state.tokens.length
  pushContent(state, { element: "figcaption" }, directive)
  const caption = state.tokens.slice(before).find(({ type }) => type === "inline")
  if (caption) caption.content = captioned(caption.content, state, directive)
  state.push("container_close", "figure", -1)
}

const listTable: Push = (state, directive) => {
  const { startLine, argument, options } = directive
  if (argument !== "") pushLine(state, startLine, `**${captioned(argument, state, directive)}**`)
  const isTable = pushListTable(state, directive, Number(options.get("header-rows") ?? 0))
  if (!isTable) pushContent(state, { element: "div" }, directive)
}

const table: Push = (state, directive) => {
  const title = captioned(directive.argument, state, directive)
  pushContent(state, { element: "div", ...titled(title) }, directive)
}

function pushLine(state: StateBlock, line: number, markdown: string): void {
  pushParagraph(state, markdown, [line, line + 1])
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
  ...forAll("prf:theorem prf:lemma prf:definition prf:proof prf:corollary prf:proposition", proven),
  ...forAll("prf:remark prf:example prf:algorithm prf:axiom prf:conjecture", proven),
  math,
  image: picture,
  figure,
  "list-table": listTable,
  glossary: pushGlossary,
  dropdown: holding("details"),
  epigraph: holding("blockquote"),
  "pull-quote": holding("blockquote"),
  blockquote: holding("blockquote"),
  table,
  ...forAll("tab-item grid-item grid-item-card card", () => holding("div")),
  ...forAll("tab-set grid card-carousel figure-md div only ifconfig", () => container),
  ...forAll(
    "toctree contents tableofcontents index bibliography currentmodule raw literalinclude include",
    dropped,
  ),
}
