// The dev server's socket → its events; comes back by itself after a restart of the server or a sleep of the machine.

export type Listener = (data: unknown) => void

const FIRST_RETRY = 300
const SLOWEST_RETRY = 5000

/** Vite speaks JSON under this protocol name; the token proves that this page came from the server itself. */
export function connect(
  token: string,
  events: Readonly<Record<string, Listener>>,
  opened: (socket: WebSocket) => void,
): void {
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
      opened(socket)
    })
    socket.addEventListener("message", ({ data }) => dispatch(String(data), events))
    socket.addEventListener("close", () => {
      if (connected) setTimeout(open, wait)
      else setTimeout(() => void returnTo(open), wait)
      wait = Math.min(wait * 2, SLOWEST_RETRY)
    })
  }
  open()
}

/** A server that answers but refuses the token is a new one: only a fresh page has its token. */
async function returnTo(open: () => void): Promise<void> {
  const answer = await fetch(location.href, { method: "HEAD", cache: "no-store" }).catch(() => null)
  if (answer?.ok) location.reload()
  else open()
}

function dispatch(text: string, events: Readonly<Record<string, Listener>>): void {
  const message = JSON.parse(text) as { type?: unknown; event?: unknown; data?: unknown }
  if (message.type === "custom" && typeof message.event === "string") events[message.event]?.(message.data)
}

export function sendEvent(socket: WebSocket, event: string, data: unknown): void {
  socket.send(JSON.stringify({ type: "custom", event, data }))
}
