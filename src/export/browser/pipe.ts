// The two pipes of a browser process → a transport that Puppeteer speaks through.
import type { Readable, Writable } from "node:stream"
import type { ConnectionTransport } from "./puppeteer.ts"

/** Messages are JSON, each ended by a zero byte. */
export function pipeTransport(write: Writable, read: Readable): ConnectionTransport {
  const transport: ConnectionTransport = {
    send: message => void write.write(`${message}\0`),
    close: () => read.destroy(),
  }
  let pending: Buffer[] = []
  read.on("data", (chunk: Buffer) => {
    let start = 0
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      const message = Buffer.concat([...pending, chunk.subarray(start, end)]).toString()
      pending = []
      start = end + 1
      // One task each, so that what awaits an answer runs before the next message is handled.
      setImmediate(() => transport.onmessage?.(message))
    }
    if (start < chunk.length) pending.push(chunk.subarray(start))
  })
  read.on("close", () => transport.onclose?.())
  // A browser that ends breaks its pipes; its exit is what is acted upon.
  read.on("error", () => {})
  write.on("error", () => {})
  return transport
}
