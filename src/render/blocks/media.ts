// Figures and embeds → markup that needs nothing from elsewhere.
import { isRow, MISSING_RATIO } from "../../content/pictures.ts"
import type { Embed, Figure, Gallery } from "../../model.ts"
import type { Context } from "../context.ts"
import { appears } from "../fragments.ts"
import { attribute, type Html, html } from "../html.ts"
import { renderInlines, renderLinked } from "../inlines/inlines.ts"
import { naturalSize, renderPicture } from "../pictures/images.ts"

export function renderFigure(figure: Figure, context: Context, style: string | null = null): Html {
  const { image, caption } = figure
  const linked = renderLinked(figure, renderPicture(image, context), context)
  const text = caption.length > 0 && html`<figcaption>${renderInlines(caption, context)}</figcaption>`
  return html`<figure${appears(figure, "figure")}${attribute("style", style)}>${linked}${text}</figure>`
}

/** A height that limits nothing, in px. */
const HIGH = 10_000

/** In a row each is as wide as its shape asks for, so that all are of one height. */
export function renderGallery(gallery: Gallery, context: Context): Html {
  const { figures } = gallery
  if (!isRow(gallery))
    return html`<div${appears(gallery, "gallery")}>${figures.map(figure => renderFigure(figure, context))}</div>`
  const sizes = figures.map(({ image }) => naturalSize(image, context))
  const ratios = sizes.map(size => (size ? size.width / size.height : MISSING_RATIO))
  const sum = ratios.reduce((all, ratio) => all + ratio, 0)
  // Shares below one would leave room.
  const share = (at: number) => `flex:${((ratios[at] ?? 1) * 100).toFixed(1)}`
  const shown = figures.map((figure, at) => renderFigure(figure, context, share(at)))
  const lowest = Math.min(...sizes.flatMap(size => size?.height ?? []), HIGH)
  const style = `--sum:${sum.toFixed(3)};--gaps:${ratios.length - 1};--lowest:${Math.round(lowest)}px`
  return html`<div${appears(gallery, "gallery", "row")}${attribute("style", style)}>${shown}</div>`
}

/** Nothing is embedded: a plate that says what it is and leads there. */
export function renderEmbed(embed: Embed, context: Context): Html {
  const { title, media, href } = embed
  const host = hostOf(href)
  const target = host !== null && html` href="${href}" rel="noopener noreferrer"`
  return html`<p${appears(embed, "embed")}><a${target}><span class="embed-title">${title || context.words[media]}</span><span class="embed-host">${host ?? href}</span></a></p>`
}

/** Null for a file beside the post, which no page of ours can show. */
function hostOf(href: string): string | null {
  return /^https?:/i.test(href) && URL.canParse(href) ? new URL(href).host : null
}
