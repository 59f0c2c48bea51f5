// The dev server's socket → its events; comes back by itself after a restart of the server or a sleep of the machine.

export type Listener = (data: unknown) => void

export interface Connection {
  /** What to do with events, by name. */
  readonly events: Readonly<Record<string, Listener>>
  readonly opened: (socket: WebSocket) => void
  /** Whether the server could not be reached when it was last asked. */
  readonly lost: (isLost: boolean) => void
}

const FIRST_RETRY = 300
const SLOWEST_RETRY = 5000

/** Vite speaks JSON under this protocol name; the token proves that this page came from the server itself. */
export function connect(token: string, { events, opened, lost }: Connection): void {
  let wait = FIRST_RETRY
  const open = () => {
    const scheme = location.protocol === "https:" ? "wss" : "ws"
    const socket = new WebSocket(
      `${scheme}://${location.host}/?token=${encodeURIComponent(token)}`,
      "vite-hmr",
    )
    let connected = false
    socket.addEventListener("open", () => {
      connected = true
      wait = FIRST_RETRY
      lost(false)
      opened(socket)
    })
    socket.addEventListener("message", ({ data }) => dispatch(String(data), events))
    socket.addEventListener("close", () => {
      if (connected) setTimeout(open, wait)
      else setTimeout(() => void returnTo(open, lost), wait)
      wait = Math.min(wait * 2, SLOWEST_RETRY)
    })
  }
  open()
}

/** A server that answers but refuses the token is a new one: only a fresh page has its token. */
async function returnTo(open: () => void, lost: Connection["lost"]): Promise<void> {
  const answer = await fetch(location.href, { method: "HEAD", cache: "no-store" }).catch(() => null)
  if (answer?.ok) return location.reload()
  lost(true)
  open()
}

function dispatch(text: string, events: Readonly<Record<string, Listener>>): void {
  const message = JSON.parse(text) as { type?: unknown; event?: unknown; data?: unknown }
  if (message.type === "custom" && typeof message.event === "string") events[message.event]?.(message.data)
}

export function sendEvent(socket: WebSocket, event: string, data: unknown): void {
  socket.send(JSON.stringify({ type: "custom", event, data }))
}
