// Slides → small pictures of them on paper, and lines to write on beside them.
import type { Deck } from "../../model.ts"
import { attribute, type Html, html, raw } from "../html.ts"
import type { WrittenDeck } from "../prepare.ts"
import type { RenderedDeck } from "../slides/slides.ts"
import { themeAttributes } from "./deck-pages.ts"
import { namedPlaces, type PaperOptions, paperPage } from "./paper.ts"

/** A deck, and all that its pages on paper say. */
export interface PaperSource extends WrittenDeck {
  readonly rendered: RenderedDeck
}

/** Slides stand for themselves. */
export function slidesPage({ deck, rendered }: PaperSource, options: PaperOptions, body: Html): string {
  const ids = wantedSlides(rendered, options).map(index => rendered.slides[index]?.id ?? "")
  return paperPage(deck, options, html`${namedPlaces(ids)}${body}`)
}

/** Where a slide stands for itself, links and bookmarks lead to it. */
export function namedMini(index: number, source: PaperSource, options: PaperOptions): Html {
  return mini(index, source, options, source.rendered.slides[index]?.id)
}

/** The slide itself, small and sharp, with its number. Its words are beside it, so it is not read out. */
export function mini(
  index: number,
  { rendered, deck }: Pick<PaperSource, "rendered" | "deck">,
  { light }: PaperOptions,
  id?: string,
): Html {
  const picture = raw(rendered.slides[index]?.picture ?? "")
  return html`<figure class="mini"${attribute("id", id)}>${screen(picture, deck, ...(light ? ["light"] : []))}<figcaption>${index + 1}</figcaption></figure>`
}

/** As wide as it is given room. */
export function screen(picture: Html, deck: Deck, ...names: readonly string[]): Html {
  return html`<div${themeAttributes(deck, "screen", ...names)} aria-hidden="true">${picture}</div>`
}

export function wantedSlides({ slides }: RenderedDeck, { pages }: PaperOptions): readonly number[] {
  return pages ?? slides.map((_, index) => index)
}

/** Lines to write on that a page has room for, and those beside a slide. */
export const MOST_LINES = 30
export const LINES_BESIDE = 5

export function ruled(lines: number): Html {
  return html`<div class="ruled">${Array.from({ length: lines }, () => raw("<i></i>"))}</div>`
}
