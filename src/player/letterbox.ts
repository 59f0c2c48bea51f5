// The slide on stage → the colour of the bars beside it, so that a screen of another shape shows no frame.
import type { Player } from "./player.ts"

export function letterbox({ reveal }: Player): undefined {
  const update = () => {
    const slide = reveal.getCurrentSlide()
    if (slide) document.body.style.backgroundColor = getComputedStyle(slide).backgroundColor
  }
  update()
  reveal.on("slidechanged", update)
  reveal.on("sync", update)
}
