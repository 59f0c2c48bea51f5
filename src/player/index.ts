// The script of pages without a deck, on the dev server: the list of posts, or what is said in place of a broken deck.
// Keeps them as they would be if loaded now.
import { readLive } from "./live/live-page.ts"
import { showLost } from "./live/lost.ts"
import { replaceStyles } from "./live/shell.ts"
import { connect, sendEvent } from "./live/socket.ts"
import { type DeckStatus, type DeckUpdate, HELLO, type Live, POSTS, STATUS, UPDATE } from "./update.ts"

const page = readLive()
if (page) follow(page)

function follow({ token, post, version, problem }: Live): void {
  const events = {
    [POSTS]: () => post === null && void replaceBody(),
    [STATUS]: (data: unknown) => isOther(data as DeckStatus) && void replaceBody(),
    [UPDATE]: (data: unknown) => (data as DeckUpdate).post === post && location.reload(),
  }
  const isOther = (status: DeckStatus) => status.post === post && status.problem !== problem
  const opened = (socket: WebSocket) => sendEvent(socket, HELLO, { post, version })
  connect(token, { events, opened, lost: showLost })
}

let isReplacing = false
let isStale = false

/** In place, so that the reader keeps his place in the list. Many changes in a row are shown together. */
async function replaceBody(): Promise<void> {
  isStale = true
  if (isReplacing) return
  isReplacing = true
  while (isStale) {
    isStale = false
    await showLatest()
    await new Promise(resolve => setTimeout(resolve, PAUSE))
  }
  isReplacing = false
}

/** In milliseconds. */
const PAUSE = 500

async function showLatest(): Promise<void> {
  const answer = await fetch(location.href, { cache: "no-store" })
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html")
  document.title = fresh.title
  replaceStyles(fresh)
  document.body.replaceChildren(...fresh.body.childNodes)
}
