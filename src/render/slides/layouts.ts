// A slide → the markup of its content, one row per layout.
import { headingAlone } from "../../content/titles.ts"
import type { Block, Layout, Region } from "../../model.ts"
import { renderBlocks, renderQuote } from "../blocks/blocks.ts"
import { renderFootnotes } from "../blocks/footnotes.ts"
import { renderFigure } from "../blocks/media.ts"
import { appears } from "../fragments.ts"
import { type Html, html, raw } from "../html.ts"
import { turned } from "../inlines/direction.ts"
import { renderInlines } from "../inlines/inlines.ts"
import { renderPicture } from "../pictures/images.ts"
import { headingTag, renderHeading, renderTrail, renderTrailWithHeading } from "./chrome.ts"
import { renderClosing, renderCover, renderSection } from "./fields.ts"
import type { View } from "./view.ts"

export function renderLayout(view: View): Html {
  return layouts[view.slide.layout](view)
}

const layouts = {
  cover: renderCover,
  section: renderSection,
  closing: renderClosing,
  statement: view => free("statement", view, renderStatement(view)),
  number: view => free("number", view, renderNumber(view)),
  quote: renderQuoteSlide,
  bleed: renderBleed,
  figure: view => (view.slide.frame === "rail" ? renderBesideFigure(view) : framed(view)),
  beside: renderBesideFigure,
  bullets: view => framed(view),
  text: view => framed(view),
  terms: view => framed(view),
  gallery: view => framed(view),
  code: view => framed(view),
  output: view => framed(view),
  table: view => framed(view),
  columns: view => framed(view, renderColumns("cols", view)),
  comparison: view => framed(view, renderColumns("versus", view)),
} as const satisfies Record<Layout, (view: View) => Html>

/** Heading beside the content (rail) or over it (top), its first line always at the same place. */
function framed(view: View, content: Html = renderBlocks(allBlocks(view), view.context)): Html {
  const { slide, context } = view
  const frame = slide.frame === "rail" ? "rail" : "top"
  return html`<div class="pad ${frame}">${renderTrail(view)}${renderHeading(view)}<div class="body" data-fits="">${content}${renderFootnotes(slide.footnotes, context)}</div></div>`
}

/** A few words, large, in the middle of the slide. */
function free(name: "statement" | "number" | "quote", view: View, content: Html): Html {
  return html`<div class="${name}">${renderTrailWithHeading(view)}${content}</div>`
}

function renderStatement(view: View): Html {
  const { slide, context } = view
  const title = headingAlone(slide)
  if (!title) return renderBlocks(allBlocks(view), context)
  const tag = raw(headingTag(slide))
  const { dir, inside } = turned([title.inlines], context)
  return html`<${tag}${appears(title)}${dir}>${renderInlines(title.inlines, inside)}</${tag}>`
}

/** The figures, then what they count. */
function renderNumber(view: View): Html {
  const { context } = view
  return html`${allBlocks(view).map((block, index) =>
    block.kind === "paragraph"
      ? html`<p${appears(block, index === 0 ? "figures" : "what")}>${renderInlines(block.inlines, context)}</p>`
      : renderBlocks([block], context),
  )}`
}

function renderQuoteSlide(view: View): Html {
  const [quote] = allBlocks(view)
  if (quote?.kind !== "quote") return framed(view)
  return free("quote", view, renderQuote(quote, view.context))
}

/** A photograph over the whole slide; the heading, or else its caption, on it. */
function renderBleed(view: View): Html {
  const [figure] = allBlocks(view)
  if (figure?.kind !== "figure") return framed(view)
  const { context } = view
  const caption =
    figure.caption.length > 0 && html`<p class="cap">${renderInlines(figure.caption, context)}</p>`
  return html`<figure class="bleed">${renderPicture(figure.image, context)}</figure><div class="bleedtext">${renderTrail(view)}${renderHeading(view)}${caption}</div>`
}

/** The rail turned round: text under the heading, the picture beside both. */
function renderBesideFigure(view: View): Html {
  const { slide, context } = view
  const side = region(view, "side")
  const figures = region(view, "figure")
  const text = html`<div class="side" data-fits="">${renderBlocks(side, context)}${renderFootnotes(slide.footnotes, context)}</div>`
  return html`<div class="pad rail">${renderTrail(view)}${renderHeading(view)}${text}${figures.map(block =>
    block.kind === "figure"
      ? renderFigure(block, context)
      : html`<div class="figure">${renderBlocks([block], context)}</div>`,
  )}</div>`
}

/** Two lists or more side by side; in a comparison their rows stand level. */
function renderColumns(name: "cols" | "versus", { slide, context }: View): Html {
  const columns = slide.regions.map(
    each => html`<div class="col">${columnHead(each, context)}${renderBlocks(each.blocks, context)}</div>`,
  )
  return html`<div class="${name}">${columns}</div>`
}

function columnHead({ heading }: Region, context: View["context"]): Html | false {
  return heading.length > 0 && html`<h3>${renderInlines(heading, context)}</h3>`
}

function allBlocks({ slide }: View): Block[] {
  return slide.regions.flatMap(({ blocks }) => blocks)
}

function region({ slide }: View, name: Region["name"]): Block[] {
  return slide.regions.filter(each => each.name === name).flatMap(({ blocks }) => blocks)
}
