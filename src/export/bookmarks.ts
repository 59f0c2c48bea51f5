// A deck and the pages of its slides → the bookmarks of its PDF: one a slide, nested as the post's headings.
import { plainText } from "../inlines.ts"
import type { Deck, Slide } from "../model.ts"
import type { Bookmark } from "./pdf/outline.ts"
import type { Ref } from "./pdf/syntax.ts"

/** `pages`: the first page of each slide that is printed, by the slide's index. */
export function bookmarksOf(deck: Deck, pages: ReadonlyMap<number, Ref>): Bookmark[] {
  return deck.slides.flatMap((slide, index) => {
    const page = pages.get(index)
    return page ? [{ title: titleOf(slide, deck), page, depth: slide.trail.length }] : []
  })
}

/** E.g. "Projections (2/3)"; slides without a heading, such as the closing one, are called after the deck. */
export function titleOf({ heading, part }: Slide, { meta }: Pick<Deck, "meta">): string {
  const title = plainText(heading).trim() || plainText(meta.title)
  return part && part.index > 1 ? `${title} (${part.index}/${part.of})` : title
}
