// Bytes of a WebP → its header; null where the file is shorter than it says.
import { type Bytes, type Header, header } from "./header.ts"

export function readWebp(bytes: Bytes): Header | null | undefined {
  if (bytes.text(0, 4) !== "RIFF" || bytes.text(8, 4) !== "WEBP") return undefined
  if (bytes.little32(4) + 8 > bytes.length + 1) return null
  const size = sizeOf(bytes)
  return size && header({ type: "image/webp", extension: "webp", ...size })
}

type Size = Pick<Header, "width" | "height" | "alpha">

/** By the first chunk: extended, lossless or lossy. */
function sizeOf(bytes: Bytes): Size | null {
  const kind = bytes.text(12, 4)
  if (kind === "VP8X")
    return {
      width: 1 + little24(bytes, 24),
      height: 1 + little24(bytes, 27),
      alpha: (bytes.byte(20) & 0x10) !== 0,
    }
  if (kind === "VP8L" && bytes.byte(20) === 0x2f) return losslessSize(bytes.little32(21))
  if (kind !== "VP8 " || bytes.text(23, 3) !== "\x9d\x01\x2a") return null
  return { width: bytes.little16(26) & 0x3fff, height: bytes.little16(28) & 0x3fff, alpha: false }
}

function losslessSize(bits: number): Size {
  return {
    width: 1 + (bits & 0x3fff),
    height: 1 + ((bits >>> 14) & 0x3fff),
    alpha: ((bits >>> 28) & 1) === 1,
  }
}

function little24(bytes: Bytes, at: number): number {
  return bytes.little16(at) + (bytes.byte(at + 2) << 16)
}
