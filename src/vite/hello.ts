// What came over the socket → a page's greeting, or null: whatever can reach the socket may write anything to it.
import { HELLO } from "../player/update.ts"

/** What a page shows. */
export interface Hello {
  /** Path of its post; null: the list. */
  readonly post: string | null
  readonly version: number
}

/** No path is longer, and nothing longer is even parsed. */
const LONGEST = 8192

export function readHello(message: string): Hello | null {
  const { event, data } = message.length > LONGEST ? {} : objectIn(parsed(message))
  const { post, version } = event === HELLO ? objectIn(data) : {}
  const isPost = post === null || typeof post === "string"
  return isPost && typeof version === "number" ? { post, version } : null
}

function objectIn(value: unknown): { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null ? { ...value } : {}
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
