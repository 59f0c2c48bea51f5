// The slide on stage → the colour of the bars beside it, so that a screen of another shape shows no frame.
import type { Player } from "../player.ts"

export function letterbox({ reveal }: Player): undefined {
  const update = () => {
    const slide = reveal.getCurrentSlide()
    if (slide) document.body.style.backgroundColor = getComputedStyle(slide).backgroundColor
  }
  update()
  reveal.on("slidechanged", update)
  reveal.on("sync", update)
  reveal.on("slidesync", update)
  // Another theme comes with other classes, and with style sheets that may take their time.
  new MutationObserver(update).observe(document.documentElement, { attributeFilter: ["class"] })
  new MutationObserver(update).observe(document.body, { attributeFilter: ["class"] })
  new MutationObserver(update).observe(document.head, { childList: true })
  document.head.addEventListener("load", update, { capture: true })
}
