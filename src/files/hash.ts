// Content → a hash that stands for it, in names and keys.
import { createHash } from "node:crypto"

const hashes = new WeakMap<Uint8Array, string>()

/** SHA-256 in hexadecimal digits. Fonts and files of the package are asked for again and again, as the same object. */
export function hashOf(content: string | Uint8Array): string {
  if (typeof content === "string") return sha256(content)
  const hash = hashes.get(content) ?? sha256(content)
  hashes.set(content, hash)
  return hash
}

/** Its first eight digits, for the name of a file: enough to tell apart what a site holds. */
export function shortHash(content: string | Uint8Array): string {
  return hashOf(content).slice(0, 8)
}

function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex")
}
