// Takes one block element of the tree, gives the blocks of the model that it becomes: one row per element.
import type { Block, Details } from "../model.ts"
import { readCode, readPre } from "./code.ts"
import type { Context } from "./context.ts"
import { readEmbed } from "./embeds.ts"
import { readFigure } from "./figures.ts"
import { type Flow, holdsBlock, linesOf, readBlocks, readFlow, readHeading } from "./flow.ts"
import { readInlines, textOf } from "./inlines.ts"
import { readList } from "./lists.ts"
import { readParagraph } from "./paragraphs.ts"
import { readQuote } from "./quotes.ts"
import { readTable } from "./tables.ts"
import { readTerms } from "./terms.ts"
import { type Element, isElement } from "./tree.ts"

type Row = (element: Element, context: Context) => Flow[]

export function readBlock(element: Element, context: Context): Flow[] {
  const id = element.attributes.get("id")
  if (id) context.anchors.set(id, element.start)
  const row = rows[element.name]
  return row ? row(element, context) : readFlow(element.children, context)
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
  blockquote: readQuote,
  pre: readPre,
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
  "#footnote": readFootnote,
  "#notes": readNotes,
  "#break": element => [{ kind: "break", lines: linesOf(element) }],
}

/** Raw tags inside a paragraph may be blocks, such as `<div>`: then it is several. */
function readMarkdownParagraph(element: Element, context: Context): Flow[] {
  return element.children.some(holdsBlock)
    ? readFlow(element.children, context)
    : readParagraph(element, context)
}

function readDetails(element: Element, context: Context): Flow[] {
  const isSummary = (child: Element["children"][number]) => isElement(child) && child.name === "summary"
  const summary = readInlines(element.children.filter(isSummary), context)
  const blocks = readBlocks(
    element.children.filter(child => !isSummary(child)),
    context,
  )
  const lines = linesOf(element)
  if (summary.length === 0) return blocks
  if (blocks.length === 0) return [{ kind: "paragraph", lines, inlines: summary }]
  return [{ kind: "details", summary, blocks, lines } satisfies Details]
}

function readAside(element: Element, context: Context): Flow[] {
  const isNotes = /(^|\s)notes(\s|$)/.test(element.attributes.get("class") ?? "")
  return isNotes ? readNotes(element, context) : readFlow(element.children, context)
}

function readNotes(element: Element, context: Context): Block[] {
  const blocks = readBlocks(element.children, context)
  return blocks.length > 0 ? [{ kind: "notes", blocks, lines: linesOf(element) }] : []
}

/** A note that nothing cites stays where it stands, so that it is not lost. */
function readFootnote(element: Element, context: Context): Block[] {
  const label = element.attributes.get("label") ?? ""
  const blocks = readBlocks(element.children, context)
  if (!context.footnotes.has(label)) context.footnotes.set(label, blocks)
  return []
}
