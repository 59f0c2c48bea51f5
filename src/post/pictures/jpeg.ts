// Bytes of a JPEG → its header, with the turn that its camera noted.
import { type Bytes, type Header, header } from "./header.ts"

export function readJpeg(bytes: Bytes): Header | null | undefined {
  if (bytes.big16(0) !== 0xffd8 || bytes.byte(2) !== 0xff) return undefined
  let turned = false
  for (const { marker, at } of segments(bytes)) {
    if (marker === 0xe1) turned ||= isTurned(bytes, at + 2)
    if (isFrame(marker)) return frameHeader(bytes, at, turned)
  }
  return null
}

interface Segment {
  readonly marker: number
  /** Offset of its length. */
  readonly at: number
}

function* segments(bytes: Bytes): Generator<Segment> {
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes.byte(at) !== 0xff) return
    const marker = bytes.byte(at + 1)
    // Fill bytes, and markers that stand alone.
    if (marker === 0xff) at += 1
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2
    else {
      yield { marker, at: at + 2 }
      at += 2 + Math.max(2, bytes.big16(at + 2))
    }
  }
}

/** Start of a frame: C0 to CF but the three that hold tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

function frameHeader(bytes: Bytes, at: number, turned: boolean): Header | null {
  const [height, width] = [bytes.big16(at + 3), bytes.big16(at + 5)]
  const size = turned ? { width: height, height: width } : { width, height }
  return header({ type: "image/jpeg", extension: "jpg", ...size, alpha: false })
}

const ORIENTATION = 0x0112

/** Whether the orientation in the EXIF block at this offset lays the picture on its side (5 to 8). */
function isTurned(bytes: Bytes, at: number): boolean {
  if (bytes.text(at, 6) !== "Exif\0\0") return false
  const tiff = at + 6
  const little = bytes.text(tiff, 2) === "II"
  const short = (offset: number) => (little ? bytes.little16(offset) : bytes.big16(offset))
  const directory = tiff + (little ? bytes.little32(tiff + 4) : bytes.big32(tiff + 4))
  const count = short(directory)
  for (let index = 0; index < count && directory + index * 12 < bytes.length; index++) {
    const entry = directory + 2 + index * 12
    if (short(entry) === ORIENTATION) return short(entry + 8) >= 5 && short(entry + 8) <= 8
  }
  return false
}
