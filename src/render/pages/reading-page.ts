// A deck and its post → a page to read in the hand: the full text, and at each place the slides that show it, which lead
// into the deck. Nothing runs in it.
import { plainText } from "../../content/inlines.ts"
import type { Deck } from "../../model.ts"
import { attribute, classes, type Html, html, raw } from "../html.ts"
import { COVER, prepareText, type WrittenDeck } from "../prepare.ts"
import { renderPlainTitle } from "../typeset/unbroken.ts"
import { wordsFor } from "../words/words.ts"
import { READING, SLIDE_PREFIX } from "./deck-pages.ts"
import { type PageFiles, wholePage } from "./document.ts"
import { facts, slideName } from "./handout-head.ts"
import { linkCard } from "./link-card.ts"
import { type PaperSource, screen } from "./minis.ts"
import { type PostText, renderPairs, renderPassages } from "./pairs.ts"

/** Name of the deck's page beside it. */
const DECK = "index.html"
const DECK_AT = /(?<=\/)index\.html(?=#|$)/

/** Loads what colours code and sets formulas, and gives what renders the text. */
export async function readingRenderer(source: WrittenDeck): Promise<() => PostText> {
  // Whoever reads goes on reading.
  const decks = new Map(
    [...source.decks].map(([post, href]) => [post, href.replace(DECK_AT, READING)] as const),
  )
  const context = { ...(await prepareText(source, { addresses: false })), decks }
  return () => renderPassages(source, context)
}

/** `folder`: address of the deck's folder, null where it is not known. */
export function readingPage(
  source: SlidesSource,
  text: PostText,
  files: PageFiles,
  folder: string | null,
): string {
  const { lang, dir, title, theme } = source.deck.meta
  const attributes = classes("reading", `theme-${theme}`)
  const pairs = renderPairs(text, slide => slideLink(slide, source))
  const body = html`<main class="handout">${head(source.deck)}${pairs}</main>`
  const about = linkCard(source.deck, folder, READING)
  return wholePage(files, { lang, dir, title: plainText(title), head: about, attributes, body })
}

type SlidesSource = Pick<PaperSource, "rendered" | "deck">

function head({ meta }: Deck): Html {
  const { present } = wordsFor(meta.lang)
  return html`<header><h1 id="${COVER}">${renderPlainTitle(meta)}</h1><p>${facts(meta)}<a href="${DECK}">${present}</a></p></header>\n`
}

function slideLink(index: number, { rendered, deck }: SlidesSource): Html {
  const slide = rendered.slides[index]
  const picture = screen(raw(slide?.picture ?? ""), deck)
  return html`<figure class="mini"${attribute("id", slide && SLIDE_PREFIX + slide.id)}><div inert>${picture}</div><figcaption><a href="${DECK}#${slide?.id}" aria-label="${slideName(index + 1, deck)}">${index + 1}</a></figcaption></figure>`
}
