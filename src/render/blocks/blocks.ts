// Blocks → markup, one row per kind. Those that hold other blocks are here, the others in files of their own.
import { hasChildren, isHead } from "../../content/heads.ts"
import type { Block, Callout, Details, Item, List, Paragraph, Quote, TermRow, Terms } from "../../model.ts"
import type { Context } from "../context.ts"
import { appears } from "../fragments.ts"
import { attribute, type Html, html, nothing, raw } from "../html.ts"
import { turned, turnedBlock } from "../inlines/direction.ts"
import { renderInlines } from "../inlines/inlines.ts"
import { displayMath } from "../typeset/math.ts"
import { renderCode, renderOutput } from "./code.ts"
import { renderEmbed, renderFigure, renderGallery } from "./media.ts"
import { renderTable } from "./tables.ts"

export function renderBlocks(blocks: readonly Block[], context: Context): Html {
  return html`${blocks.map(block => renderBlock(block, context))}`
}

type Row<K extends Block["kind"]> = (block: Extract<Block, { kind: K }>, context: Context) => Html
type Rows = { readonly [K in Block["kind"]]: Row<K> }

const rows = {
  paragraph: (block, context) => renderParagraph(block, context),
  list: (block, context) => renderList(block, context),
  terms: (block, context) => renderTerms(block, context),
  code: renderCode,
  output: renderOutput,
  table: renderTable,
  quote: (block, context) => renderQuote(block, context, "saying"),
  callout: (block, context) => renderCallout(block, context),
  details: (block, context) => renderDetails(block, context),
  figure: renderFigure,
  gallery: renderGallery,
  math: (block, context) =>
    html`<div${appears(block, "formula")}>${displayMath(block.tex, context.formulas)}</div>`,
  embed: renderEmbed,
  columns: (block, context) =>
    html`<div${appears(block, "cols")}>${block.columns.map(column => html`<div class="col">${renderBlocks(column, context)}</div>`)}</div>`,
  rule: block => html`<hr${appears(block)}>`,
  break: () => nothing,
  notes: () => nothing,
} as const satisfies Rows

function renderBlock(block: Block, context: Context): Html {
  // The table has a row of the right type for every kind; TypeScript cannot follow the pair.
  const row = rows[block.kind] as (block: Block, context: Context) => Html
  return row(block, context)
}

function renderParagraph(paragraph: Paragraph, context: Context): Html {
  const { dir, inside } = turned([paragraph.inlines], context)
  return html`<p${appears(paragraph)}${dir}>${renderInlines(paragraph.inlines, inside)}</p>`
}

/** A list that stands inside no other: where items have children, these and others like them may read as headings. */
function renderList(list: List, context: Context): Html {
  const { dir, inside } = turnedBlock(list, context)
  const names = appears(list, "list", list.items.some(hasChildren) && "grouped")
  return listElement(list, html`${names}${dir}`, inside, true)
}

function listElement(list: List, attributes: Html, context: Context, isOuter: boolean): Html {
  const tag = raw(list.ordered ? "ol" : "ul")
  return html`<${tag}${attributes}${list.ordered && countingFrom(list)}>${list.items.map(item => renderItem(item, context, isOuter && isHead(item, list)))}</${tag}>`
}

/** The counter that the stylesheet shows starts one below the first number. */
function countingFrom({ start }: List): Html | false {
  return start !== 1 && html` start="${start}" style="--from:${start - 1}"`
}

function renderItem(item: Item, context: Context, heads: boolean): Html {
  const { checked, repeated, label } = item
  const content = item.blocks.map((block, index) => itemBlock(block, index, item, context))
  return html`<li${appears(item, heads && "heads", repeated && "past", checked !== null && "task", checked && "done")}${attribute("data-label", label)}>${content}</li>`
}

/** An item's first paragraph is its own line, without the distance of a paragraph. */
function itemBlock(block: Block, index: number, item: Item, context: Context): Html {
  if (block.kind === "list") return listElement(block, appears(block), context, false)
  if (block.kind !== "paragraph" || index > 0) return renderBlock(block, context)
  return html`<span${appears(block, "l")}>${checkBox(item, context)}${renderInlines(block.inlines, context)}</span>`
}

function checkBox({ checked }: Item, { words }: Context): Html | false {
  if (checked === null) return false
  return html`<span class="check" role="img"${attribute("aria-label", checked ? words.done : words.open)}></span>`
}

function renderTerms(terms: Terms, context: Context): Html {
  const { dir, inside } = turnedBlock(terms, context)
  return html`<dl${appears(terms, "terms")}${dir}>${terms.rows.map(row => renderTerm(row, inside))}</dl>`
}

/** A row without a term belongs to none and spans both columns. */
function renderTerm(row: TermRow, context: Context): Html {
  const term = row.term.length > 0 && html`<dt>${renderInlines(row.term, context)}</dt>`
  return html`<div${appears(row)}>${term}<dd>${renderBlocks(row.details, context)}</dd></div>`
}

/** `saying`: among other blocks; alone on a slide it has a layout of its own. */
export function renderQuote(quote: Quote, context: Context, name?: "saying"): Html {
  const { dir, inside } = turnedBlock(quote, context)
  const by =
    quote.by.length > 0 && html`<figcaption class="by">${renderInlines(quote.by, inside)}</figcaption>`
  return html`<figure${appears(quote, name)}${dir}><blockquote>${renderBlocks(quote.blocks, inside)}</blockquote>${by}</figure>`
}

function renderCallout(callout: Callout, context: Context): Html {
  const { title, tone, blocks } = callout
  const { dir, inside } = turnedBlock(callout, context)
  const name = title.length > 0 ? renderInlines(title, inside) : context.words.tones[tone]
  return html`<div${appears(callout, "callout", `tone-${tone}`)}${dir} role="note"><p class="callout-title">${name}</p>${renderBlocks(blocks, inside)}</div>`
}

/** Open: a slide has nobody to open it. */
function renderDetails(details: Details, context: Context): Html {
  const { summary, blocks } = details
  const { dir, inside } = turnedBlock(details, context)
  return html`<div${appears(details, "details")}${dir}><p class="summary">${renderInlines(summary, inside)}</p>${renderBlocks(blocks, inside)}</div>`
}
