// A change between two slides of one heading → the way in which its content moves, as if it was scrolled.
import type { Player } from "../player.ts"

const CONTINUES = "data-continues"

export function scroll({ reveal, slides }: Player): undefined {
  // Nothing has begun to move when the new slide is measured.
  reveal.on("beforeslidechange", () => {
    delete slides.dataset["way"]
  })
  reveal.on("slidechanged", event => {
    const { previousSlide, currentSlide } = event as unknown as Record<string, Element | undefined>
    const way = wayBetween(previousSlide ?? null, currentSlide ?? null)
    if (way) slides.dataset["way"] = way
  })
}

/** null: to another heading, or farther than the next slide. */
function wayBetween(from: Element | null, to: Element | null): "on" | "back" | null {
  if (!from || !to) return null
  if (to.hasAttribute(CONTINUES) && to.previousElementSibling === from) return "on"
  return from.hasAttribute(CONTINUES) && from.previousElementSibling === to ? "back" : null
}
