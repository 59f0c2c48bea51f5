// The slides on a coloured field: cover, section, closing.
import type { Inline } from "../../model.ts"
import { renderBlocks } from "../blocks/blocks.ts"
import { type Html, html, nothing, raw } from "../html.ts"
import { readableAddress, renderInlines } from "../inlines/inlines.ts"
import { renderLogo } from "../pictures/images.ts"
import { renderQr } from "../qr.ts"
import { formatDate, isoDate } from "../words/date.ts"
import { headingTag, sectionNumber } from "./chrome.ts"
import { renderScore } from "./score.ts"
import type { View } from "./view.ts"

export function renderCover(view: View): Html {
  const { deck, context } = view
  const { byline } = deck.meta
  const by = byline.length > 0 && html`<p class="by">${renderInlines(byline, context)}</p>`
  return html`<div class="cover">${renderScore(deck.score, null)}${renderMeta(view)}${renderTitle(view, "h1")}${by}</div>`
}

export function renderSection({ deck, slide, context }: View): Html {
  const number = sectionNumber(slide.heading, slide.deckPart, deck)
  const count = deck.parts.filter(part => part.number > 0).length
  const tag = raw(headingTag(slide))
  const no = number > 0 && html`<div class="no"><b>${number}</b> / ${count}</div>`
  return html`<div class="sectionpage">${renderScore(deck.score, slide.deckPart > 0 ? slide.deckPart : null)}${no}<div class="stack"><${tag} class="title">${renderInlines(slide.heading, context)}</${tag}>${sectionContents({ deck, slide, context, index: 0 })}</div></div>`
}

/** Mirrors the cover. The title is not a heading again: outlines have it from the cover. */
export function renderClosing(view: View): Html {
  const { deck, context } = view
  const { url } = deck.meta
  const qr = url ? renderQr(url) : null
  const go =
    url &&
    html`<div class="go"><span>${context.words.original}</span><a href="${url}" rel="noopener noreferrer">${typedAddress(url)}</a></div>`
  return html`<div class="closing">${renderMeta(view)}${renderTitle(view, "p")}${go}${qr && html`<div class="qr">${qr}</div>`}</div>`
}

function renderTitle({ deck, slide, context }: View, tag: "h1" | "p"): Html {
  const title: readonly Inline[] = deck.meta.title.length > 0 ? deck.meta.title : slide.heading
  return html`<${raw(tag)} class="title">${renderInlines(title, context)}</${raw(tag)}>`
}

/** Who, when, about what; the first of them stands out. */
function renderMeta({ deck, context }: View): Html {
  const { authors, date, categories, lang } = deck.meta
  const parts = [
    authors.length > 0 && html`${authors.map(author => author.name).join(", ")}`,
    date && html`<time datetime="${isoDate(date)}">${formatDate(date, lang)}</time>`,
    categories.length > 0 && html`${categories.join(", ")}`,
  ].filter(part => part instanceof Object)
  const shown = parts.map((part, index) => (index === 0 ? html`<b>${part}</b>` : html`<span>${part}</span>`))
  return html`<div class="meta">${renderLogo(deck.meta.logo, context)}${shown}</div>`
}

/** Titles of what is in the section: the one list that the planner gives. */
function sectionContents({ slide, context }: View): Html {
  const blocks = slide.regions.flatMap(region => region.blocks)
  const [list] = blocks
  if (list?.kind !== "list") return renderBlocks(blocks, context)
  const titles = list.items.map(item => {
    const first = item.blocks[0]
    return html`<li>${first?.kind === "paragraph" ? renderInlines(first.inlines, context) : renderBlocks(item.blocks, context)}</li>`
  })
  return titles.length > 0 ? html`<ul class="in">${titles}</ul>` : nothing
}

/** E.g., "example.org/posts/a": without what nobody types. */
function typedAddress(url: string): string {
  return readableAddress(url.replace(/^https?:\/\//, "").replace(/\/(index\.html)?$/, ""))
}
