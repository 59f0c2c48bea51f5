// Blocks → markup, one row per kind.
import type { Block, Callout, Details, Diagram, Embed, Figure, Quote, TermRow } from "../model.ts"
import { renderCode, renderOutput } from "./code.ts"
import type { Context } from "./context.ts"
import { appears } from "./fragments.ts"
import { type Html, html, nothing, raw } from "./html.ts"
import { renderPicture } from "./images.ts"
import { renderInlines } from "./inlines.ts"
import { renderList } from "./lists.ts"
import { displayMath } from "./math.ts"
import { renderTable } from "./tables.ts"

export function renderBlocks(blocks: readonly Block[], context: Context): Html {
  return html`${blocks.map(block => renderBlock(block, context))}`
}

type Row<K extends Block["kind"]> = (block: Extract<Block, { kind: K }>, context: Context) => Html
type Rows = { readonly [K in Block["kind"]]: Row<K> }

const rows = {
  paragraph: (block, context) => html`<p${appears(block)}>${renderInlines(block.inlines, context)}</p>`,
  list: (block, context) => renderList(block, context),
  terms: (block, context) =>
    html`<dl${appears(block, "terms")}>${block.rows.map(row => termRow(row, context))}</dl>`,
  code: (block, context) => renderCode(block, context),
  output: (block, context) => renderOutput(block, context),
  table: (block, context) => renderTable(block, context),
  quote: (block, context) => renderQuoted(block, context),
  callout: (block, context) => titled(block, ["callout", block.tone], calloutTitle(block, context), context),
  details: (block, context) => titled(block, ["details"], renderInlines(block.summary, context), context),
  figure: (block, context) => renderFigure(block, context),
  gallery: (block, context) =>
    html`<div${appears(block, "gallery")}>${block.figures.map(figure => renderFigure(figure, context))}</div>`,
  math: (block, context) =>
    html`<div${appears(block, "math")}>${displayMath(block.tex, context.formulas)}</div>`,
  diagram: block => renderDiagram(block),
  embed: (block, context) => renderEmbed(block, context),
  columns: (block, context) =>
    html`<div${appears(block, "cols")}>${block.columns.map(column => html`<div class="col flow">${renderBlocks(column, context)}</div>`)}</div>`,
  rule: block => html`<hr${appears(block)}>`,
  break: () => nothing,
  notes: () => nothing,
} as const satisfies Rows

export function renderBlock(block: Block, context: Context): Html {
  // The table has a row of the right type for every kind; TypeScript cannot follow the pair.
  const row = rows[block.kind] as (block: Block, context: Context) => Html
  return row(block, context)
}

export function renderFigure(block: Figure, context: Context): Html {
  const { image, caption, href } = block
  const picture = renderPicture(image, context)
  const linked = href ? html`<a href="${href}" rel="noopener noreferrer">${picture}</a>` : picture
  const text = caption.length > 0 && html`<figcaption>${renderInlines(caption, context)}</figcaption>`
  return html`<figure${appears(block, "figure")}>${linked}${text}</figure>`
}

/** A row without a term belongs to none and spans both columns. */
function termRow(row: TermRow, context: Context): Html {
  const term = row.term.length > 0 && html`<dt>${renderInlines(row.term, context)}</dt>`
  return html`<div${appears(row)}>${term}<dd class="flow">${renderBlocks(row.details, context)}</dd></div>`
}

/** A quotation among other blocks; alone on a slide it has a layout of its own. */
function renderQuoted(block: Quote, context: Context): Html {
  const by =
    block.by.length > 0 && html`<figcaption class="by">${renderInlines(block.by, context)}</figcaption>`
  return html`<figure${appears(block, "quoted")}><blockquote class="flow">${renderBlocks(block.blocks, context)}</blockquote>${by}</figure>`
}

function titled(block: Callout | Details, names: readonly string[], title: Html, context: Context): Html {
  const role = block.kind === "callout" && raw(' role="note"')
  return html`<div${appears(block, ...names, "flow")}${role}><p class="title">${title}</p>${renderBlocks(block.blocks, context)}</div>`
}

function calloutTitle({ title, tone }: Callout, context: Context): Html {
  return title.length > 0 ? renderInlines(title, context) : html`${context.words.tones[tone]}`
}

/** Nothing is embedded: a plate that says what it is and leads there. */
function renderEmbed(block: Embed, context: Context): Html {
  const title = block.title || context.words[block.media]
  const host = hostOf(block.href)
  const plate =
    host === null
      ? html`<span>${title}</span>`
      : html`<a href="${block.href}" rel="noopener noreferrer">${title}</a>`
  return html`<p${appears(block, "embed", block.media)}>${plate}<span>${host ?? block.href}</span></p>`
}

/** Null for a file beside the post, which no page of ours can show. */
function hostOf(href: string): string | null {
  return /^https?:/i.test(href) && URL.canParse(href) ? new URL(href).host : null
}

/** Its source, in a size at which all of it is seen. */
function renderDiagram(block: Diagram): Html {
  const lines = block.text.split("\n")
  const size = Math.max(8, Math.min(18, Math.floor(DIAGRAM_HEIGHT / (lines.length * 1.5))))
  const source = lines.map(line => html`<span class="ln">${line}</span>`)
  return html`<div${appears(block, "diagram")}><div class="code plain" style="--cs:${size}px"><pre><code>${source}</code></pre></div></div>`
}

/** The least room in px that a diagram gets. */
const DIAGRAM_HEIGHT = 420
