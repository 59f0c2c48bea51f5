// A deck and its post → a page for paper: the full text beside its slides, slides with lines to write on, or slides alone.
import { type Html, html } from "../html.ts"
import { COVER, prepareText } from "../prepare.ts"
import { contents, titleHead } from "./handout-head.ts"
import {
  LINES_BESIDE,
  MOST_LINES,
  mini,
  namedMini,
  type PaperSource,
  ruled,
  slidesPage,
  wantedSlides,
} from "./minis.ts"
import { renderPairs, renderPassages } from "./pairs.ts"
import { namedPlaces, type PaperOptions, paperPage } from "./paper.ts"

/** text: beside the post's own words; lines: beside lines to write on; n-up: n slides a page. */
export type HandoutLayout = "text" | "lines" | `${2 | 3 | 4 | 6}-up`

export interface HandoutOptions extends PaperOptions {
  readonly layout: HandoutLayout
}

/** What a listener takes home, and what tells the whole post to one who was not there. */
export async function handoutPage(source: PaperSource, options: HandoutOptions): Promise<string> {
  const { layout, pages = null } = options
  if (layout !== "text") return slidesPage(source, options, slidesAlone(source, options))
  const { deck, outline } = source
  const picture = (slide: number) => mini(slide, source, options)
  const context = await prepareText(source, { addresses: true })
  const text = renderPassages(source, context, pages)
  const head = html`${namedPlaces([COVER, ...text.ids])}${titleHead(deck, COVER)}${contents(outline, deck, text.ids)}`
  const body = html`${head}\n${renderPairs(text, picture)}`
  return paperPage(deck, options, body)
}

function slidesAlone(source: PaperSource, options: HandoutOptions): Html {
  const { layout } = options
  const all = wantedSlides(source.rendered, options).map(index => namedMini(index, source, options))
  const head = titleHead(source.deck)
  if (layout === "lines")
    return html`${head}${all.map(each => html`<div class="pair"><div class="minis">${each}</div>${ruled(LINES_BESIDE)}</div>\n`)}`
  const perPage = Number(layout.charAt(0))
  const pages = Array.from({ length: Math.ceil(all.length / perPage) }, (_, page) =>
    all.slice(page * perPage, (page + 1) * perPage),
  )
  const withLines = (each: Html) => html`${each}${ruled(MOST_LINES)}`
  return html`${pages.map((each, page) => html`<div class="up up-${perPage}">${page === 0 && head}${perPage === 3 ? each.map(withLines) : each}</div>\n`)}`
}
