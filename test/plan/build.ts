// Outlines written as trees: doc(section("A", p("text"), ul("one", li("two", ul("nested"))))).
import type {
  Block,
  Code,
  Inline,
  Item,
  Lines,
  List,
  Outline,
  Paragraph,
  Quote,
  Section,
  Table,
} from "../../src/model.ts"

const lines: Lines = { start: 1, end: 1 }

export function text(words: string): Inline[] {
  return [{ kind: "text", text: words }]
}

export function p(words: string): Paragraph {
  return { kind: "paragraph", inlines: text(words), lines }
}

export function li(words: string, ...blocks: Block[]): Item {
  return { lines, checked: null, blocks: [p(words), ...blocks] }
}

export function ul(...items: (string | Item)[]): List {
  return { kind: "list", ordered: false, start: 1, items: items.map(toItem), lines }
}

export function ol(...items: (string | Item)[]): List {
  return { ...ul(...items), ordered: true }
}

function toItem(item: string | Item): Item {
  return typeof item === "string" ? li(item) : item
}

export function code(source: string, language = "ts"): Code {
  return { kind: "code", language, text: source, title: null, firstLine: null, highlights: [], lines }
}

export function table(head: readonly string[], ...rows: readonly (readonly string[])[]): Table {
  const cells = (row: readonly string[]) => row.map(words => ({ inlines: text(words) }))
  return { kind: "table", align: [], head: cells(head), rows: rows.map(cells), caption: [], lines }
}

export function quote(...blocks: Block[]): Quote {
  return { kind: "quote", blocks, by: [], lines }
}

type Part = Block | Section

/** A heading with its blocks, then its subsections; ids are the headings with hyphens. */
export function section(heading: string, ...parts: Part[]): Section {
  return build(heading, 1, parts)
}

export function doc(...parts: Part[]): Outline {
  const root = { ...build("", 0, parts), id: "" }
  return { root: levelled(root, 0), footnotes: new Map(), pages: [], diagnostics: [] }
}

function build(heading: string, level: number, parts: readonly Part[]): Section {
  return {
    heading: heading === "" ? [] : text(heading),
    level,
    id: heading.toLowerCase().replaceAll(" ", "-"),
    attributes: { classes: [], layout: null },
    lines,
    blocks: parts.filter((part): part is Block => "kind" in part),
    children: parts.filter((part): part is Section => "level" in part),
  }
}

function levelled(parent: Section, level: number): Section {
  return { ...parent, level, children: parent.children.map(child => levelled(child, level + 1)) }
}
