// Bytes of a PNG → its header; null where chunks are missing or cut short.
import { type Bytes, type Header, header } from "./header.ts"

const SIGNATURE = "\x89PNG\r\n\x1a\n"

/** Colour types with a channel for transparency. */
const WITH_ALPHA = new Set([4, 6])

export function readPng(bytes: Bytes): Header | null | undefined {
  if (bytes.text(0, 8) !== SIGNATURE) return undefined
  const chunks = chunkNames(bytes)
  if (chunks?.[0] !== "IHDR" || !chunks.includes("IDAT")) return null
  const alpha = WITH_ALPHA.has(bytes.byte(25)) || chunks.includes("tRNS")
  return header({
    type: "image/png",
    extension: "png",
    width: bytes.big32(16),
    height: bytes.big32(20),
    alpha,
  })
}

/** Names of all chunks down to the last; null where the file ends before. */
function chunkNames(bytes: Bytes): string[] | null {
  const names: string[] = []
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.big32(at)) {
    const name = bytes.text(at + 4, 4)
    names.push(name)
    if (name === "IEND") return names
  }
  return null
}
