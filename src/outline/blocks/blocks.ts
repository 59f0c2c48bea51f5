// Takes one block element of the tree, gives the blocks of the model that it becomes: one row per element.
import type { Block, Details, Inline } from "../../model.ts"
import { anchorOf, type Context } from "../context.ts"
import { type Flow, strongLine } from "../flow.ts"
import { readInlines } from "../inlines/inlines.ts"
import { toneOf, toneOfBox } from "../source/tones.ts"
import { isPlainContainer } from "../tree/elements.ts"
import { isSideBySide } from "../tree/side-by-side.ts"
import { isNotes } from "../tree/speaker-notes.ts"
import { classesOf, type Element, isElement, isHeading, linesOf, type Node, textOf } from "../tree/tree.ts"
import { titledByLabel, withoutRepeated } from "./box-labels.ts"
import { readCode, readPre } from "./code.ts"
import { readEmbed } from "./embeds.ts"
import { readFigure } from "./figures.ts"
import { isGrid, readGrid } from "./grids.ts"
import { readHeading } from "./headings.ts"
import { readList } from "./lists.ts"
import { readParagraph } from "./paragraphs.ts"
import { readQuote } from "./quotes.ts"
import { holdsBlock } from "./runs.ts"
import { readTable } from "./tables.ts"
import { readTerms } from "./terms.ts"

type Row = (element: Element, context: Context) => Flow[]

export function readBlock(element: Element, context: Context): Flow[] {
  const id = element.attributes.get("id")
  if (id) context.anchors.set(id, anchorOf(element))
  const row = rows[element.name]
  return row ? row(element, context) : context.flow(element.children)
}

const rows: Readonly<Record<string, Row>> = {
  "#paragraph": readMarkdownParagraph,
  h1: readHeading,
  h2: readHeading,
  h3: readHeading,
  h4: readHeading,
  h5: readHeading,
  h6: readHeading,
  ul: readList,
  ol: readList,
  menu: readList,
  dl: readTerms,
  blockquote: (element, context) =>
    element.attributes.has("tone") ? readCallout(element, context) : readQuote(element, context),
  // Without text it holds a picture, or nothing.
  pre: (element, context) => (isBare(element) ? context.flow(element.children) : readPre(element)),
  "#code": readCode,
  "#math-block": element => [{ kind: "math", tex: textOf(element).trim(), lines: linesOf(element) }],
  table: readTable,
  hr: (element, { breaks }) => [{ kind: breaks ? "break" : "rule", lines: linesOf(element) }],
  figure: readFigure,
  details: readDetails,
  iframe: readEmbed,
  video: readEmbed,
  audio: readEmbed,
  aside: readAside,
  "#callout": readCallout,
  "#title": (element, context) => readStrongLine(element, context),
  "#separator": () => [],
  div: readContainer,
  section: readContainer,
  "#footnote": readFootnote,
  "#notes": readNotes,
  "#break": element => [{ kind: "break", lines: linesOf(element) }],
}

function isBare(element: Element): boolean {
  return textOf(element).trim() === ""
}

/** Raw tags inside a paragraph may be blocks, such as `<div>`: then it is several. */
function readMarkdownParagraph(element: Element, context: Context): Flow[] {
  return element.children.some(holdsBlock) ? context.flow(element.children) : readParagraph(element, context)
}

/** A title that its container has no place for. */
function readStrongLine(element: Element, context: Context): Flow[] {
  const inlines = readInlines(element.children, context)
  return inlines.length === 0 ? [] : [strongLine(inlines, linesOf(element))]
}

function readCallout(element: Element, context: Context): Flow[] {
  const name = element.attributes.get("tone")?.toLowerCase() ?? ""
  const [title, rest] = splitHead(withTitle(element), "#title", context)
  const isQuote = name === "quote" || name === "cite"
  if (isQuote && title.length === 0) return readQuote(element, context)
  const blocks = withoutRepeated(title, context.blocks(rest))
  const lines = linesOf(element)
  if (blocks.length === 0 && (title.length === 0 || rest.some(isUnanswered))) return []
  if (!isQuote)
    return [titledByLabel({ kind: "callout", tone: toneOf(name) ?? "note", title, blocks, lines })]
  // The title of a quotation is its source, or all of it.
  return blocks.length > 0
    ? [{ kind: "quote", blocks, by: title, lines }]
    : [{ kind: "quote", blocks: [{ kind: "paragraph", inlines: title, lines }], by: [], lines }]
}

/** A query whose answer is not here: what is left is its name. */
function isUnanswered(node: Node): boolean {
  return isElement(node) && node.attributes.has("unanswered")
}

/** Quarto writes the title of a box as a heading in it. */
function withTitle(element: Element): Element {
  const [first, ...rest] = element.children
  if (!first || !isHeading(first)) return element
  return { ...element, children: [{ ...first, name: "#title" }, ...rest] }
}

/** The children of one name as a line of text, and the others. */
function splitHead(element: Element, name: string, context: Context): [Inline[], Node[]] {
  const isHead = (child: Node) => isElement(child) && (child.name === name || child.name === "#title")
  const head = readInlines(element.children.filter(isHead), context)
  return [head, element.children.filter(child => !isHead(child))]
}

/** A container is looked through, unless its class says what it is. */
function readContainer(element: Element, context: Context): Flow[] {
  if (isNotes(element)) return readNotes(element, context)
  const classes = classesOf(element)
  if (classes.includes("mermaid")) return readPre(element)
  if (isSideBySide(element)) return readColumns(element, context)
  if (isGrid(element)) return readGrid(element, context)
  // Its headings name its tabs, as those of other tools are named by a line.
  if (classes.includes("panel-tabset")) return context.blocks(element.children)
  const tone = toneOfBox(classes)
  if (!tone) return context.flow(element.children)
  const blocks = context.blocks(element.children)
  const lines = linesOf(element)
  return blocks.length > 0 ? [titledByLabel({ kind: "callout", tone, title: [], blocks, lines })] : []
}

/** One column for each container inside; what stands between them belongs to the column before. */
function readColumns(element: Element, context: Context): Flow[] {
  const columns: Node[][] = []
  for (const child of element.children) {
    if (isElement(child) && isPlainContainer(child.name)) columns.push([child])
    else if (isElement(child) || child.text.trim() !== "") (columns.at(-1) ?? newColumn(columns)).push(child)
  }
  const filled = columns.map(nodes => context.blocks(nodes)).filter(blocks => blocks.length > 0)
  return filled.length < 2 ? filled.flat() : [{ kind: "columns", columns: filled, lines: linesOf(element) }]
}

function newColumn(columns: Node[][]): Node[] {
  const column: Node[] = []
  columns.push(column)
  return column
}

function readDetails(element: Element, context: Context): Flow[] {
  const [summary, rest] = splitHead(element, "summary", context)
  const blocks = withoutRepeated(summary, context.blocks(rest))
  const lines = linesOf(element)
  if (summary.length === 0) return [...blocks]
  // A summary that nobody wrote says nothing by itself.
  if (blocks.length === 0 && element.attributes.has("kind")) return []
  if (blocks.length === 0) return [{ kind: "paragraph", lines, inlines: summary }]
  return [{ kind: "details", summary, blocks, lines } satisfies Details]
}

function readAside(element: Element, context: Context): Flow[] {
  if (isNotes(element)) return readNotes(element, context)
  return classesOf(element).some(name => PULL_QUOTES.has(name))
    ? readPullQuote(element, context)
    : context.flow(element.children)
}

const PULL_QUOTES = new Set(["pquote", "pullquote", "pull-quote"])

/** The portrait of who is quoted is for the page; on a slide it would be a picture in the middle of a sentence. */
function readPullQuote(element: Element, context: Context): Flow[] {
  const portraits: Element[] = []
  const children = withoutPortraits(element.children, portraits)
  const quote = readQuote({ ...element, children }, context)
  const blocks = context.blocks(portraits)
  return blocks.length > 0 ? [...quote, { kind: "notes", blocks, lines: linesOf(element) }] : quote
}

function withoutPortraits(nodes: readonly Node[], portraits: Element[]): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (!isElement(node)) return [node]
    const isPortrait = node.name === "img" && classesOf(node).some(name => name.includes("avatar"))
    if (isPortrait) portraits.push(node)
    return isPortrait ? [] : [{ ...node, children: withoutPortraits(node.children, portraits) }]
  })
}

function readNotes(element: Element, context: Context): Block[] {
  const blocks = context.blocks(element.children)
  return blocks.length > 0 ? [{ kind: "notes", blocks, lines: linesOf(element) }] : []
}

/** A note that nothing cites stays where it stands, so that it is not lost. */
function readFootnote({ attributes, children }: Element, context: Context): Block[] {
  const label = attributes.get("label") ?? ""
  const blocks = context.blocks(children)
  if (attributes.get("cited") === "false") return blocks
  if (!context.footnotes.has(label)) context.footnotes.set(label, blocks)
  return []
}
