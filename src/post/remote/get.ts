// One request for a picture → its bytes, a redirect, or why there is nothing. Knows nothing of what is allowed, but
// keeps to the size, and asks only the machines that the given look-up names.
import type { IncomingMessage } from "node:http"
import { request } from "node:https"
import type { LookupFunction } from "node:net"

export type Answer =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "redirect"; readonly location: string }
  | { readonly kind: "failed"; readonly reason: string }

export interface GetOptions {
  readonly lookup: LookupFunction
  readonly signal: AbortSignal
}

export type Get = (url: URL, options: GetOptions) => Promise<Answer>

/** Thrown by a look-up that does not want a machine to be asked. */
export class RefusedAddress extends Error {
  override readonly name = "RefusedAddress"
}

const LARGEST = 10 * 1024 * 1024

const HEADERS = {
  accept: "image/avif,image/webp,image/*;q=0.8",
  "accept-encoding": "identity",
  "user-agent": "lectern",
}

export function createGet(send: typeof request = request): Get {
  return (url, { lookup, signal }) =>
    new Promise((resolve, reject) => {
      // No agent: a connection kept from before would not be looked up again.
      const asked = send(url, { agent: false, headers: HEADERS, lookup, signal }, answer =>
        readAnswer(answer).then(resolve, reject),
      )
      asked.on("error", reject)
      asked.end()
    })
}

async function readAnswer(answer: IncomingMessage): Promise<Answer> {
  const { statusCode = 0, headers } = answer
  if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
    answer.destroy()
    return { kind: "redirect", location: headers.location }
  }
  if (statusCode !== 200) return refuse(answer, `the server says ${statusCode}`)
  if (Number(headers["content-length"] ?? 0) > LARGEST) return refuse(answer, TOO_LARGE)
  return readBody(answer)
}

const TOO_LARGE = `it is larger than ${LARGEST / 1024 / 1024} MB`

async function readBody(answer: IncomingMessage): Promise<Answer> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of answer as AsyncIterable<Buffer>) {
    size += piece.length
    if (size > LARGEST) return refuse(answer, TOO_LARGE)
    pieces.push(piece)
  }
  return { kind: "bytes", bytes: Buffer.concat(pieces) }
}

function refuse(answer: IncomingMessage, reason: string): Answer {
  answer.destroy()
  return { kind: "failed", reason }
}
