// A request → the whole answer. Knows addresses and headers, nothing of the disk.
import type { IncomingMessage } from "node:http"
import type { SiteFile } from "../pages/site-files.ts"
import type { Addresses } from "./addresses.ts"

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | string
}

export type Asked = Pick<IncomingMessage, "method" | "url" | "rawHeaders">

export async function answer({ method, url = "", rawHeaders }: Asked, addresses: Addresses): Promise<Answer> {
  if (method !== "GET" && method !== "HEAD") return refusal(405, { Allow: "GET, HEAD" })
  // Of two names for one server, each part of it could believe another one.
  const hosts = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === "host")
  const path = hosts.length > 1 ? null : pathOf(url)
  if (path === null) return refusal(400)
  const file = await addresses.find(path.endsWith("/") || path === "" ? `${path}index.html` : path)
  if (file) return found(path, file)
  const folder = path !== "" && !path.includes("/") && (await addresses.find(`${path}/index.html`))
  return folder ? refusal(307, { Location: `/${encodeURIComponent(path)}/` }) : refusal(404)
}

/** Decoded once; null for what no browser of a reader sends. */
function pathOf(target: string): string | null {
  if (!target.startsWith("/") || target.includes("#")) return null
  try {
    const path = decodeURIComponent(target.slice(1).split("?", 1)[0] ?? "")
    return path.includes("\0") ? null : path.normalize("NFC")
  } catch {
    return null
  }
}

const ALWAYS: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  // The speaker view frames the deck beside it; nobody else may.
  "X-Frame-Options": "SAMEORIGIN",
}

function found(path: string, { type, content }: SiteFile): Answer {
  const hashed = path.startsWith("assets/")
  const headers = {
    ...ALWAYS,
    "Content-Type": type,
    "Content-Security-Policy": policyFor(type),
    "Cache-Control": hashed ? "public, max-age=31536000, immutable" : "no-store",
  }
  return { status: 200, headers, body: content() }
}

/** Pages carry the rest of their policy themselves. A picture is a picture, even if it is opened on its own. */
function policyFor(type: string): string {
  return type.startsWith("image/")
    ? "sandbox; default-src 'none'; style-src 'unsafe-inline'"
    : "frame-ancestors 'self'"
}

function refusal(status: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return {
    status,
    headers: { ...ALWAYS, "Content-Type": "text/plain; charset=utf-8", ...headers },
    body: `${status}${SAID[status] ?? ""}\n`,
  }
}

/** For people: a post may be called otherwise by now. */
const SAID: Readonly<Record<number, string>> = { 404: ": nothing is here, all decks are at /" }
