// A page → what the dev server wrote into it about itself; null for pages from anywhere else.
import type { Live } from "../update.ts"

export function readLive(): Live | null {
  const content = document.querySelector('meta[name="lectern-live"]')?.getAttribute("content")
  return content ? (JSON.parse(content) as Live) : null
}
