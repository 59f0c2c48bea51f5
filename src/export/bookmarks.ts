// A deck → the bookmarks of its PDFs: one a slide or, where its post's text is printed, one a heading; nested as the headings.
import { plainText } from "../content/inlines.ts"
import { slideTitle } from "../content/titles.ts"
import type { Deck, Outline, Slide } from "../model.ts"
import { headingsOf, passagesOf } from "../render/pages/passages.ts"
import { COVER } from "../render/prepare.ts"
import type { Bookmark } from "./pdf/outline.ts"
import type { Ref } from "./pdf/syntax.ts"

/** `pages`: the first page of each slide that is printed, by the slide's index. */
export function bookmarksOf(deck: Deck, pages: ReadonlyMap<number, Ref>): Bookmark[] {
  return deck.slides.flatMap((slide, index) => {
    const page = pages.get(index)
    return page ? [{ title: titleOf(slide, deck), place: [page, "/Fit"], depth: slide.trail.length }] : []
  })
}

/** What a bookmark leads to on pages that the browser divides: an id in the page that it printed. */
export interface Landmark {
  readonly id: string
  readonly title: string
  /** 0 for the outermost. */
  readonly depth: number
}

/** `pages`: indices of the slides that are printed; null for all. */
export function slideLandmarks(deck: Deck, pages: readonly number[] | null): Landmark[] {
  return deck.slides.flatMap((slide, index) => {
    if (pages && !pages.includes(index)) return []
    return [{ id: slide.id, title: titleOf(slide, deck), depth: slide.trail.length }]
  })
}

/** The post's title over its headings, or over those beside the slides wanted. */
export function textLandmarks(outline: Outline, deck: Deck, pages: readonly number[] | null): Landmark[] {
  const title = { id: COVER, title: plainText(deck.meta.title), depth: 0 }
  const headings = headingsOf(passagesOf(outline, deck, pages))
  const outermost = Math.min(...headings.map(({ level }) => level))
  const below = headings.map(({ id, level, inlines }) => ({
    id,
    title: plainText(inlines).trim(),
    depth: 1 + level - outermost,
  }))
  // A picture alone says nothing in a list.
  return [title, ...below.filter(each => each.title !== "")]
}

/** E.g. "Projections (2/3)"; slides without a heading, such as the closing one, are called after the deck. */
function titleOf(slide: Slide, { meta }: Pick<Deck, "meta">): string {
  const { part } = slide
  const title = plainText(slideTitle(slide)).trim() || plainText(meta.title)
  return part && part.index > 1 ? `${title} (${part.index}/${part.of})` : title
}
