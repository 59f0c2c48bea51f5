// Figures and embeds → markup that needs nothing from elsewhere.
import type { Embed, Figure } from "../model.ts"
import type { Context } from "./context.ts"
import { appears } from "./fragments.ts"
import { type Html, html } from "./html.ts"
import { renderPicture } from "./images.ts"
import { renderInlines, renderLinked } from "./inlines.ts"

export function renderFigure(figure: Figure, context: Context): Html {
  const { image, caption } = figure
  const linked = renderLinked(figure, renderPicture(image, context), context)
  const text = caption.length > 0 && html`<figcaption>${renderInlines(caption, context)}</figcaption>`
  return html`<figure${appears(figure, "figure")}>${linked}${text}</figure>`
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
