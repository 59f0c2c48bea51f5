// What the speaker view asks for → the slide that this mirror shows.

import type { Player } from "../player.ts"
import { isFromParent, receive, send } from "./message.ts"

export function mirror({ reveal }: Player): undefined {
  let shown = { index: 0, step: -1 }
  const show = () => reveal.slide(shown.index, 0, shown.step)
  receive("show", isFromParent, ({ index, step }) => {
    shown = { index: Number(index), step: Number(step) }
    show()
  })
  // After an edit the slides are other elements, and there may be more or fewer of them.
  reveal.on("sync", show)
  send(window.parent, { lectern: "ready" })
}
