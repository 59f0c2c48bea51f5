// A deck → its slides as HTML, loaded and rendered in one step.
import { type RenderedDeck, slideRenderer } from "../../src/render/slides/slides.ts"

export async function renderSlides(...given: Parameters<typeof slideRenderer>): Promise<RenderedDeck> {
  const render = await slideRenderer(...given)
  return render()
}
