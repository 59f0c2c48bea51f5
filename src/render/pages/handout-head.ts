// A post → what stands over its handout: the title, who, when and where, a QR code, and the list of contents.
import type { Deck, DeckMeta, Lines, Outline, Section } from "../../model.ts"
import { attribute, type Html, html } from "../html.ts"
import { renderQr } from "../qr.ts"
import { renderPlainTitle } from "../typeset/unbroken.ts"
import { formatDate } from "../words/date.ts"
import { wordsFor } from "../words/words.ts"

export function titleHead({ meta }: Deck, id?: string): Html {
  const { url } = meta
  const qr = url ? renderQr(url) : null
  const address =
    url &&
    html`<span><a href="${url}" rel="noopener noreferrer">${url.replace(/^https?:\/\//, "")}</a></span>`
  return html`<header><h1${attribute("id", id)}>${renderPlainTitle(meta)}</h1><p>${facts(meta)}${address}</p>${qr && html`<div class="qr">${qr}</div>`}</header>\n`
}

/** Who, when and about what. */
export function facts({ date, authors, categories, lang }: DeckMeta): Html[] {
  const names = authors.map(({ name }) => name).join(", ")
  const all = [names, date && formatDate(date, lang), categories.join(", ")]
  return all.filter(Boolean).map(fact => html`<span>${fact}</span>`)
}

/** Below these a list of contents tells nothing. */
const FEWEST_CONTENTS = 4

/** `ids`: of the headings that are printed. */
export function contents({ root }: Outline, deck: Deck, ids: readonly string[]): Html | false {
  const only = root.children.length === 1 ? root.children[0] : undefined
  const all = only && only.children.length > 0 ? only.children : root.children
  const sections = all.filter(({ id }) => ids.includes(id))
  if (sections.length < FEWEST_CONTENTS) return false
  return html`<nav class="contents"><ol>${sections.map(section => contentsLine(section, deck))}</ol></nav>\n`
}

function contentsLine({ heading, id, lines }: Section, deck: Deck): Html {
  const slide = deck.slides.findIndex(each => each.layout !== "cover" && overlap(each.lines, lines))
  return html`<li><a href="#${id}">${renderPlainTitle({ title: heading, lang: deck.meta.lang })}</a>${slide >= 0 && html`<span>${slideName(slide + 1, deck)}</span>`}</li>`
}

/** A list of contents has text in a handout, and no slide: the next one is not its. */
function overlap(one: Lines, other: Lines): boolean {
  return one.end >= other.start && one.start <= other.end
}

/** E.g. "Slide 7". */
export function slideName(number: number, { meta }: Deck): string {
  return `${wordsFor(meta.lang).slide} ${number}`
}
