// Bytes of a GIF or a BMP → its header.
import { type Bytes, type Header, header } from "./header.ts"

export function readGif(bytes: Bytes): Header | null | undefined {
  if (!/^GIF8[79]a$/.test(bytes.text(0, 6))) return undefined
  const [width, height] = [bytes.little16(6), bytes.little16(8)]
  return bytes.length < 14
    ? null
    : header({ type: "image/gif", extension: "gif", width, height, alpha: true })
}

export function readBmp(bytes: Bytes): Header | null | undefined {
  if (bytes.text(0, 2) !== "BM" || bytes.little32(14) < 40) return undefined
  // A negative height means that the rows begin at the top.
  const height = Math.abs(bytes.little32(22) | 0)
  return header({ type: "image/bmp", extension: "bmp", width: bytes.little32(18), height, alpha: false })
}
