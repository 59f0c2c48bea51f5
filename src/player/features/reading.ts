// The slide on stage → its place on the page where the post is read, for the link that leads there.
import type { Player } from "../player.ts"

export function reading({ reveal }: Player): undefined {
  const link = document.querySelector<HTMLAnchorElement>(".reading-link")
  // The prefix of the ids that slides have there.
  const prefix = link?.dataset["slides"]
  if (!link || prefix === undefined) return
  const update = () => {
    const isCover = reveal.getIndices().h === 0
    link.hash = isCover ? "" : `${prefix}${reveal.getCurrentSlide()?.id ?? ""}`
  }
  update()
  reveal.on("slidechanged", update)
}
