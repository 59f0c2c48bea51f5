// The script of pages without a deck, on the dev server: the list of posts, or what is said in place of a broken deck.
// Keeps them as they would be if loaded now.
import { readLive } from "./live-page.ts"
import { connect, sendEvent } from "./socket.ts"
import { HELLO, POSTS, STATUS, UPDATE } from "./update.ts"

const page = readLive()
if (page) {
  const { token, slug, version } = page
  const changed = page.slug === null ? replaceBody : () => location.reload()
  connect(token, { [POSTS]: changed, [STATUS]: changed, [UPDATE]: changed }, socket =>
    sendEvent(socket, HELLO, { slug, version }),
  )
}

let latest = 0

/** In place, so that the reader keeps his place in the list. */
async function replaceBody(): Promise<void> {
  const turn = ++latest
  const answer = await fetch(location.href, { cache: "no-store" })
  const html = await answer.text()
  if (turn !== latest) return
  const fresh = new DOMParser().parseFromString(html, "text/html")
  document.title = fresh.title
  document.body.replaceChildren(...fresh.body.childNodes)
}
