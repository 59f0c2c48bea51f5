// Key Z, or a click on a picture → that picture as large as the window, from its original file.
import { openDialog } from "../dialog.ts"
import { element } from "../element.ts"
import type { Keys, Player } from "../player.ts"
import { wordsFor } from "../words.ts"
import "./zoom.css"

const PICTURE = ".figure img, .figure .diagram"

export function zoom({ reveal, slides }: Player): Keys {
  slides.addEventListener("click", ({ target }) => {
    const picture = target instanceof Element ? target.closest(PICTURE) : null
    if (picture && !picture.closest("a")) enlarge(picture)
  })
  return {
    z() {
      const pictures = [...(reveal.getCurrentSlide()?.querySelectorAll(PICTURE) ?? [])]
      const [largest] = pictures.sort((a, b) => areaOf(b) - areaOf(a))
      if (largest) enlarge(largest)
    },
  }
}

function areaOf(picture: Element): number {
  const { width, height } = picture.getBoundingClientRect()
  return width * height
}

function enlarge(picture: Element): void {
  const { enlarge: label } = wordsFor(document.documentElement.lang)
  // Colours and letters of a diagram are those of its slide.
  const theme = picture.closest("[class*=theme-]")?.className.match(/theme-\S+/)?.[0] ?? ""
  openDialog({ class: `zoom ${theme}`, "aria-label": label }, copyOf(picture))
}

function copyOf(picture: Element): Node {
  const copy = picture.cloneNode(true) as Element
  if (picture instanceof HTMLImageElement)
    return element("img", { src: picture.dataset["full"] ?? picture.src, alt: picture.alt })
  return copy
}
