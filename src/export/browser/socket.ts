// The address of a browser that runs elsewhere → a transport that Puppeteer speaks through. One of our own, so that it can
// be ended while nobody answers: an open socket keeps the whole process.
import { WebSocket } from "ws"
import type { ConnectionTransport } from "./puppeteer.ts"

export interface BrowserSocket {
  /** Rejects where nobody is there. */
  readonly opened: Promise<ConnectionTransport>
  end(): void
}

/** A page's picture comes in one message. */
const LARGEST_MESSAGE = 256 * 1024 * 1024

export function openSocket(url: string): BrowserSocket {
  const socket = new WebSocket(url, [], {
    followRedirects: true,
    perMessageDeflate: false,
    // One task for each message, so that what awaits an answer runs before the next one is handled.
    allowSynchronousEvents: false,
    maxPayload: LARGEST_MESSAGE,
  })
  const opened = new Promise<ConnectionTransport>((resolve, reject) => {
    socket.once("open", () => resolve(transportOf(socket)))
    // Later ones close it, which is what is acted upon.
    socket.on("error", reject)
  })
  return { opened, end: () => socket.terminate() }
}

function transportOf(socket: WebSocket): ConnectionTransport {
  const transport: ConnectionTransport = {
    send: message => socket.send(boundToUs(message)),
    close: () => socket.close(),
  }
  socket.on("message", (message: Buffer) => transport.onmessage?.(message.toString()))
  socket.once("close", () => transport.onclose?.())
  return transport
}

/** Pages of a run that was killed would stay open there: the browser is told to close what is ours when we are gone. */
function boundToUs(message: string): string {
  if (!message.includes('"Target.createBrowserContext"')) return message
  const { params, ...call } = JSON.parse(message)
  return JSON.stringify({ ...call, params: { ...params, disposeOnDetach: true } })
}
