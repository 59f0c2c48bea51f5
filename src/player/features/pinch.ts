// A deck that is enlarged with two fingers → one finger moves over the slide, and turns none until it is as large as before.
import type { Player } from "../player.ts"

/** What reveal.js looks for before it takes a movement for a swipe. */
const NO_SWIPE = "data-prevent-swipe"

/** Fingers do not bring it back to exactly 1. */
const ENLARGED = 1.05

export function pinch({ slides }: Player): undefined {
  const viewport = window.visualViewport
  const reveal = slides.closest(".reveal")
  viewport?.addEventListener("resize", () => reveal?.toggleAttribute(NO_SWIPE, viewport.scale > ENLARGED))
}
