// A deck and its post → a page for paper: the full text beside its slides, slides with lines to write on, or slides alone.
import { blockInlines, walkBlocks } from "../../content/blocks.ts"
import { walkInlines } from "../../content/inlines.ts"
import type { Footnote } from "../../model.ts"
import { renderBlocks } from "../blocks/blocks.ts"
import { renderFootnotes } from "../blocks/footnotes.ts"
import type { Context } from "../context.ts"
import { type Html, html, nothing, raw } from "../html.ts"
import { turned } from "../inlines/direction.ts"
import { renderInlines } from "../inlines/inlines.ts"
import { COVER, prepareText } from "../prepare.ts"
import { safe } from "../safe/safe.ts"
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
import { namedPlaces, type PaperOptions, paperPage } from "./paper.ts"
import { headingsOf, type Part, type Passage, passagesOf } from "./passages.ts"

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
  const context = await prepareText(source)
  const left = new Set(outline.footnotes.values())
  const passages = passagesOf(outline, deck, pages)
  const pairs = passages.map(passage => {
    const notes = [...left].filter(({ label }) => citedIn(passage).has(label))
    for (const note of notes) left.delete(note)
    return pair(passage, notes, { source, options, context })
  })
  // Cited by no text, or by text that is not wanted.
  const rest = pages ? nothing : footnotesOf([...left], context)
  const ids = headingsOf(passages).map(({ id }) => id)
  const body = html`${namedPlaces([COVER, ...ids])}${titleHead(deck, COVER)}${contents(outline, deck, ids)}\n${pairs}${rest.text !== "" && html`<div class="txt">${rest}</div>`}`
  return paperPage(deck, options, body)
}

interface Writing {
  readonly source: PaperSource
  readonly options: PaperOptions
  readonly context: Context
}

/** Footnotes stand with the text that cites them, so that nobody has to turn the page. */
function pair(
  { slides, parts }: Passage,
  notes: readonly Footnote[],
  { source, options, context }: Writing,
): Html {
  const pictures = slides.map(index => mini(index, source, options))
  const text = parts.map(part => renderPart(part, context))
  return html`<div class="pair"><div class="minis">${pictures}</div><div class="txt">${text}${footnotesOf(notes, context)}</div></div>\n`
}

function footnotesOf(notes: readonly Footnote[], context: Context): Html {
  return safe(html`${renderFootnotes(notes, context)}`)
}

/** Labels of footnotes. */
function citedIn({ parts }: Passage): ReadonlySet<string> {
  const inlines = parts.flatMap(part =>
    part.kind === "heading" ? part.inlines : [...walkBlocks(part.blocks)].flatMap(blockInlines).flat(),
  )
  return new Set([...walkInlines(inlines)].flatMap(each => (each.kind === "footnote" ? each.label : [])))
}

/** The h1 is the post's title, over all. */
function renderPart(part: Part, context: Context): Html {
  if (part.kind === "blocks") return safe(renderBlocks(part.blocks, context))
  const tag = raw(`h${Math.min(6, Math.max(2, part.level))}`)
  const { dir, inside } = turned([part.inlines], context)
  return html`<${tag} id="${part.id}"${dir}>${safe(renderInlines(part.inlines, inside))}</${tag}>`
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
