// A saved post → its slides changed in place; a broken one → a box that says so over the last good deck.
// Does nothing on pages that do not come from the dev server.

import { showProblem } from "../notice.ts"
import { canvasOf } from "../options.ts"
import type { Player } from "../player.ts"
import { type DeckStatus, type DeckUpdate, HELLO, STATUS, UPDATE } from "../update.ts"
import { readLive } from "./live-page.ts"
import { showLost } from "./lost.ts"
import { applyUpdate } from "./patch.ts"
import { applyShell } from "./shell.ts"
import { connect, sendEvent } from "./socket.ts"
import { moveAgain } from "./still.ts"

export function live(player: Player): undefined {
  const page = readLive()
  if (!page) return
  moveAgain(player)
  let version = page.version
  const update = (data: DeckUpdate) => {
    if (data.post !== page.post || data.version <= version) return
    if (data.from !== version || !applyShell(data.shell) || !applyUpdate(player, data))
      return location.reload()
    version = data.version
    fitCanvas(player)
  }
  const status = ({ post, problem }: DeckStatus) => {
    if (post === page.post && player.view === "deck") showProblem(problem)
  }
  connect(page.token, {
    events: { [UPDATE]: data => update(data as DeckUpdate), [STATUS]: data => status(data as DeckStatus) },
    opened: socket => sendEvent(socket, HELLO, { post: page.post, version }),
    lost: isLost => player.view === "deck" && showLost(isLost),
  })
}

/** The canvas is the style sheet's, and reveal.js learns it once. */
function fitCanvas({ reveal, slides }: Player): void {
  const slide = slides.querySelector(":scope > section")
  if (!slide) return
  const { width, height } = canvasOf(slide)
  const present = reveal.getConfig()
  if (present.width !== width || present.height !== height) reveal.configure({ width, height })
}
