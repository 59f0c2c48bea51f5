// Decks, and posts that could not become decks → the page that lists them; and the page in place of a broken deck.
import { plainText } from "../../content/inlines.ts"
import type { Deck, Direction, Inline } from "../../model.ts"
import { attribute, type Html, html, raw } from "../html.ts"
import type { RenderedDeck } from "../slides/slides.ts"
import { renderPlainTitle } from "../typeset/unbroken.ts"
import { formatDate, isoDate } from "../words/date.ts"
import { type Words, wordsFor } from "../words/words.ts"
import { themeAttributes } from "./deck-pages.ts"
import { type PageFiles, wholePage } from "./document.ts"

export interface IndexPageOptions extends PageFiles {
  readonly lang: string
  readonly dir: Direction
  readonly theme: string
  /** Null: the word for decks in the page's language. */
  readonly title: string | null
}

/** A deck as the list shows it, or a post of which there is none, or none yet. */
export type IndexCard = DeckCard | ProblemCard | PendingCard

export interface DeckCard {
  readonly kind: "deck"
  readonly deck: Deck
  readonly rendered: RenderedDeck
  /** Address of the deck's page. */
  readonly href: string
  /** What is wrong with the post as it is now, as the command line prints it; null: nothing. */
  readonly problem: string | null
}

export interface ProblemCard {
  readonly kind: "problem"
  readonly path: string
  readonly href: string
  readonly problem: string
}

export interface PendingCard {
  readonly kind: "pending"
  readonly title: string
  readonly href: string
}

/** The first card large, with its contents; the others in rows. Each cover in its own theme, drawn, not pictured. */
export function indexPage(cards: readonly IndexCard[], options: IndexPageOptions): string {
  const { lang, dir, theme } = options
  const words = wordsFor(lang)
  const title = options.title ?? words.decks
  const [first, ...others] = cards
  const lead =
    first && (first.kind === "deck" ? leadCard(first, words) : html`<div class="grid">${card(first)}</div>`)
  const body = html`<main class="index">
<header class="mast"><h1>${title}</h1><span>${cards.length}</span></header>
${lead}
${others.length > 0 && html`<div class="grid">\n${others.map(card)}</div>`}
</main>`
  const head = html`<meta property="og:type" content="website">\n<meta property="og:title" content="${title}">\n`
  return wholePage(options, { lang, dir, title, head, attributes: html` class="theme-${theme}"`, body })
}

/** Says what is wrong with a post, where its deck would be, and leads to the other ones. */
export function problemPage(path: string, problem: string, options: Omit<IndexPageOptions, "title">): string {
  const { lang, dir, theme } = options
  const body = html`<main class="index"><header class="mast"><h1>${path}</h1></header>${problemBox(problem)}<p class="links"><a href="../index.html">${wordsFor(lang).decks}</a></p></main>`
  return wholePage(options, { lang, dir, title: path, attributes: html` class="theme-${theme}"`, body })
}

function card(card: IndexCard): Html {
  switch (card.kind) {
    case "deck":
      return smallCard(card)
    case "problem":
      return problemCard(card)
    case "pending":
      return pendingCard(card)
  }
}

function leadCard(card: DeckCard, words: Words): Html {
  const { deck, href, problem } = card
  const contents = deck.parts.filter(({ number }) => number > 0)
  return html`<article class="lead"${languageOf(deck)}>${thumbnail(card)}<div class="about"><h2><a href="${href}">${renderPlainTitle(deck.meta)}</a></h2>${byline(deck)}${
    contents.length > 0 && html`<ol>${contents.map(({ number, title }) => contentsLine(number, title))}</ol>`
  }${problem !== null && problemBox(problem)}<p class="links"><a href="${href}">${words.present}</a></p></div></article>`
}

function contentsLine(number: number, title: readonly Inline[]): Html {
  return html`<li><b>${number}</b>${plainText(title)}</li>`
}

function smallCard(card: DeckCard): Html {
  const { deck, href, problem } = card
  return html`<article class="card"${languageOf(deck)}>${thumbnail(card)}<h2><a href="${href}">${renderPlainTitle(deck.meta)}</a></h2>${byline(deck)}${problem !== null && problemBox(problem)}</article>\n`
}

function problemCard({ path, href, problem }: ProblemCard): Html {
  return html`<article class="card broken"><h2><a href="${href}">${path}</a></h2>${problemBox(problem)}</article>\n`
}

function pendingCard({ title, href }: PendingCard): Html {
  return html`<article class="card pending"><div class="thumb"></div><h2><a href="${href}">${title}</a></h2></article>\n`
}

/** The cover itself, small: for the eye only, so it takes no focus and is not read out. */
function thumbnail({ deck, rendered }: DeckCard): Html {
  return html`<div${themeAttributes(deck, "thumb")}${accentOf(deck)} aria-hidden="true" inert>${raw(rendered.slides[0]?.picture ?? "")}</div>`
}

/** Decks of one theme may have accents of their own, so each cover carries its own. */
function accentOf({ meta: { accent } }: Deck): Html {
  const isColour = accent !== null && /^#[0-9a-f]{6}$/i.test(accent)
  return attribute("style", isColour && `--accent:${accent};--field-accent:${accent}`)
}

function byline({ meta }: Deck): Html {
  const date =
    meta.date && html`<time datetime="${isoDate(meta.date)}">${formatDate(meta.date, meta.lang)}</time>`
  const authors =
    meta.authors.length > 0 && html`<span>${meta.authors.map(({ name }) => name).join(", ")}</span>`
  return html`<p class="m">${date}${authors}</p>`
}

function problemBox(problem: string): Html {
  return html`<pre class="problem">${problem}</pre>`
}

function languageOf({ meta }: Deck): Html {
  return html` lang="${meta.lang}" dir="${meta.dir}"`
}
