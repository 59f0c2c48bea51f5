// Rendered slides → the pages of one deck: presented, printed, and the speaker's window. Pure: all names are given.
import { plainText } from "../../content/inlines.ts"
import type { Deck, DeckMeta } from "../../model.ts"
import { classes, type Html, html, nothing, raw } from "../html.ts"
import type { RenderedDeck } from "../slides/slides.ts"
import { wordsFor } from "../words/words.ts"
import { type PageFiles, wholePage } from "./document.ts"
import { linkCard } from "./link-card.ts"

/** Name of the page on which the post is read, in the deck's folder. */
export const READING = "read.html"

/** What the id of a slide begins with there, where headings have the ids that slides have in the deck. */
export const SLIDE_PREFIX = "slide-"

export interface DeckPageOptions extends PageFiles {
  /** Whether what the author wrote for the speaker alone is in the page. */
  readonly speakerNotes: boolean
  /** Whether a page on which the post is read lies beside this one. */
  readonly hasReading?: boolean
  /** Address of the deck's folder, with a picture of its cover in it; null or not given: not known. */
  readonly folder?: string | null
}

/** The deck as reveal wants it: `.reveal > .slides > section`. */
export function deckPage(rendered: RenderedDeck, deck: Deck, options: DeckPageOptions): string {
  const slides = html`<div class="reveal"><div class="slides">\n${sections(rendered, options)}\n</div></div>${readingLink(deck, options)}`
  return pageOf(deck, options, slides)
}

/** For whoever holds the deck upright in the hand, where a slide is small and there is room below it. */
function readingLink({ meta }: Deck, { hasReading = false }: DeckPageOptions): Html | false {
  return (
    hasReading &&
    html`\n<a class="reading-link" href="${READING}" data-slides="${SLIDE_PREFIX}">${wordsFor(meta.lang).original}</a>`
  )
}

/** All slides under each other, one a sheet of the canvas' own size; everything is shown. */
export function printPage(rendered: RenderedDeck, deck: Deck, options: DeckPageOptions): string {
  const { width, height } = deck.canvas
  const css = `@page{size:${width}px ${height}px;margin:0}html,body{margin:0;padding:0}${options.css}`
  const sheets = html`<main class="sheets">\n${sections(rendered, options)}\n</main>`
  return pageOf(deck, { ...options, css }, sheets)
}

/** The speaker's own window: empty, its script builds it. It frames the deck page beside it. */
export function speakerPage({ title, lang, dir }: DeckMeta, files: PageFiles): string {
  return wholePage(files, { lang, dir, title: plainText(title), body: nothing, frames: true })
}

function sections({ slides }: RenderedDeck, { speakerNotes }: DeckPageOptions): Html {
  return raw(slides.map(({ html, sharedHtml }) => (speakerNotes ? html : sharedHtml)).join("\n"))
}

function pageOf(deck: Deck, files: DeckPageOptions, body: Html): string {
  const { title, lang, dir } = deck.meta
  const attributes = themeAttributes(deck)
  const head = linkCard(deck, files.folder ?? null)
  return wholePage(files, { lang, dir, title: plainText(title), head, attributes, body })
}

/** The element that carries these carries every number and colour of the slides in it. */
export function themeAttributes({ meta, canvas }: Deck, ...names: readonly string[]): Html {
  const aspect = canvas.width * 3 === canvas.height * 4 ? "4:3" : "16:9"
  return html`${classes(...names, `theme-${meta.theme}`)} data-aspect="${aspect}"`
}
