// The README's table of what is understood is what the code makes of each row.
import { readFileSync, writeFileSync } from "node:fs"
import { resolve } from "node:path"
import { expect, it } from "vitest"
import { walkInlines } from "../../src/content/inlines.ts"
import type { Block, Code, Inline } from "../../src/model.ts"
import { outlinePost } from "../../src/outline/outline.ts"
import { includeFrom, post } from "./post.ts"
import { type Understood, understood } from "./understood.ts"

const readme = resolve(import.meta.dirname, "../../README.md")
const PLACE = /(<!-- understood -->\n)([\s\S]*?)(\n<!-- \/understood -->)/

it("the table in the README is true", () => {
  const text = readFileSync(readme, "utf8")
  const [, , written] = PLACE.exec(text) ?? []
  // An empty place is filled, to be read before it is committed.
  if (written === "" && !process.env["CI"])
    writeFileSync(
      readme,
      text.replace(PLACE, (_, a, __, b) => a + table() + b),
    )
  expect(PLACE.exec(readFileSync(readme, "utf8"))?.[2]).toBe(table())
})

function table(): string {
  const rows = understood.flatMap(({ name, rows }) =>
    rows.map((row, index) => `| ${index === 0 ? name : ""} | ${code(row.written)} | ${becomes(row)} |`),
  )
  return ["| In | Written | Becomes |", "| --- | --- | --- |", ...rows].join("\n")
}

/** A line end as an arrow, so that a row stays a row. */
function code(text: string): string {
  const line = text.replaceAll("\n", " ↵ ").replaceAll("|", "\\|")
  const fence = line.includes("```") ? "````" : line.includes("`") ? "``" : "`"
  return `${fence}${fence.length > 1 ? " " : ""}${line}${fence.length > 1 ? " " : ""}${fence}`
}

function becomes({ written, dialect = "plain", files = {} }: Understood): string {
  const outline = outlinePost(
    post(`${written}\n`, { dialect, settings: { breaks: true } }),
    includeFrom(files),
  )
  const { root, footnotes, diagnostics } = outline
  const blocks = [...root.blocks, ...root.children.flatMap(child => child.blocks)]
  const headings = root.children.flatMap(({ heading }) => (heading.length > 0 ? ["a section"] : []))
  const notes = footnotes.size > 0 ? ["a footnote"] : []
  const dropped = diagnostics.some(({ code }) => code === "W_DROPPED")
    ? ["a line that says what is left out"]
    : []
  return [...headings, ...blocks.map(describe), ...notes, ...dropped].join(", ")
}

function describe(block: Block): string {
  const steps = isStepped(block) ? ", in steps" : ""
  return names[block.kind](block as never) + steps
}

function isStepped(block: Block): boolean {
  const marks = block.kind === "list" ? block.items.map(item => item.attributes) : [block.attributes]
  return marks.some(each => each?.classes.includes("fragment"))
}

const names: { readonly [Kind in Block["kind"]]: (block: Extract<Block, { kind: Kind }>) => string } = {
  paragraph: ({ inlines }) => describeText(inlines),
  list: ({ items }) => (items.some(({ checked }) => checked !== null) ? "a task list" : "a list"),
  terms: () => "a term and what it is",
  code: describeCode,
  output: () => "code and its output",
  table: ({ caption }) => (caption.length > 0 ? "a table with a caption" : "a table"),
  quote: ({ by }) => (by.length > 0 ? "a quote with its source" : "a quote"),
  callout: ({ tone, title }) => `a box, ${tone}${title.length > 0 ? ", with a title" : ""}`,
  details: () => "a head and what is under it",
  figure: ({ caption, image }) =>
    `a picture${image.width === null ? "" : `, ${image.width} px wide`}${caption.length > 0 ? ", with a caption" : ""}`,
  gallery: () => "a gallery",
  math: () => "a formula",
  embed: ({ media }) => `a ${media} as a poster with a link`,
  columns: ({ columns }) => `${columns.length} columns`,
  rule: () => "a rule",
  break: () => "a new slide",
  notes: () => "speaker notes",
}

function describeCode({ title, firstLine, highlights, language }: Code): string {
  const facts = [
    title ? "a title" : "",
    firstLine === null ? "" : `numbers from ${firstLine}`,
    highlights.length === 1
      ? "lit lines"
      : highlights.length > 1
        ? `lines lit in ${highlights.length} steps`
        : "",
  ].filter(Boolean)
  const kind = language === "diff" ? "a diff" : language === "mermaid" ? "a diagram" : "code"
  return facts.length > 0 ? `${kind} with ${facts.join(" and ")}` : kind
}

const plain = new Set<Inline["kind"]>(["text", "break", "code"])

function describeText(inlines: readonly Inline[]): string {
  const kinds = [...walkInlines(inlines)].map(({ kind }) => kind).filter(kind => !plain.has(kind))
  const words = [...new Set(kinds)].map(kind => (kind === "page" ? "a link to its deck" : kind))
  return words.length > 0 ? `text with ${words.join(", ")}` : "text"
}
