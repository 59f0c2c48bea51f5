// A deck → its slides for the speaker's desk, each on a sheet with its notes under it.
import type { Deck } from "../../model.ts"
import { type Html, html, raw } from "../html.ts"
import type { RenderedDeck } from "../slides/slides.ts"
import { wordsFor } from "../words/words.ts"
import { slideName } from "./handout-head.ts"
import { MOST_LINES, namedMini, type PaperSource, ruled, slidesPage, wantedSlides } from "./minis.ts"
import { cssText, marginStyle, type PaperOptions, sidesOf } from "./paper.ts"

export function notesPage(source: PaperSource, options: PaperOptions): string {
  const wanted = wantedSlides(source.rendered, options)
  const sheets = wanted.map(
    index =>
      html`<section class="sheet" style="page:slide-${index + 1}">${namedMini(index, source, options)}${notesOf(source.rendered, index)}</section>\n`,
  )
  const heads = wanted.map(index => sheetRule(index + 1, source.deck, options))
  const css = `${goesOnRule(source.deck)}${heads.join("")}${options.css}`
  return slidesPage(source, { ...options, css }, html`${sheets}`)
}

/** All pages that a slide's notes run over say whose they are; a counter of its own knows the first of them. */
function sheetRule(number: number, deck: Deck, { fontFamily }: PaperOptions): string {
  const [name, text] = [`slide-${number}`, cssText(slideName(number, deck))]
  const content = `${text} counter(${name},goes-on)`
  const [, end] = sidesOf(deck.meta.dir)
  return `@page ${name}{counter-increment:page ${name};@top-${end}{content:${content};${marginStyle(fontFamily)};padding-top:20px}}`
}

/** Nothing for 1, and for 0, which a browser stays at that counts no pages; the word from 2 on. */
function goesOnRule({ meta }: Deck): string {
  const word = cssText(` (${wordsFor(meta.lang).goesOn})`)
  return `@counter-style goes-on-word{system:cyclic;symbols:${word}}@counter-style goes-on{system:fixed 0;symbols:"" "";fallback:goes-on-word}`
}

/** Without any, lines to write some on. */
function notesOf({ slides }: RenderedDeck, index: number): Html {
  const notes = slides[index]?.notesHtml ?? ""
  return notes === "" ? ruled(MOST_LINES) : html`<div class="txt">${raw(notes)}</div>`
}
