// A slide → what it is called, wherever it is named: in bookmarks, in lists, in messages.
import type { Block, Inline, Slide } from "../model.ts"

type Paragraph = Block & { kind: "paragraph" }

/** Its heading, above its content or as its content. */
export function slideTitle(slide: Slide): readonly Inline[] {
  return slide.heading.length > 0 ? slide.heading : (headingAlone(slide)?.inlines ?? [])
}

/** A statement under no heading is one: a heading of the post with nothing under it. What opens the post is text. */
export function headingAlone({ heading, layout, trail, deckPart, regions }: Slide): Paragraph | null {
  const isOpening = trail.length === 0 && deckPart === 0
  if (heading.length > 0 || layout !== "statement" || isOpening) return null
  const [only] = regions.flatMap(({ blocks }) => blocks)
  return only?.kind === "paragraph" ? only : null
}
