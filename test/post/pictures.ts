// Small pictures of every type, made byte by byte, so that a test can say what is in them.
import { crc32, deflateSync } from "node:zlib"

export interface Size {
  readonly width: number
  readonly height: number
}

/** A PNG of one grey, or with alpha. */
export function png({ width, height }: Size, alpha = false): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, alpha ? 6 : 0, 0, 0, 0], 8)
  const row = Buffer.alloc(1 + width * (alpha ? 4 : 1))
  const data = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))
  const chunks = [chunk("IHDR", head), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))]
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), ...chunks])
}

function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data])
  return Buffer.concat([uint32(data.length), named, uint32(crc(named))])
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** Node 20.15 has it in zlib; older ones do without, since nothing here checks it. */
function crc(bytes: Uint8Array): number {
  return typeof crc32 === "function" ? crc32(bytes) : 0
}

/** The head of a JPEG, with an EXIF orientation where one is given (1 to 8). */
export function jpeg({ width, height }: Size, orientation?: number): Uint8Array {
  const frame = [
    0xff,
    0xc0,
    0,
    17,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    3,
    1,
    0x22,
    0,
    2,
    0x11,
    1,
    3,
    0x11,
    1,
  ]
  const exif = orientation === undefined ? [] : exifSegment(orientation)
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, ...exif, ...frame, 0xff, 0xd9])
}

function exifSegment(orientation: number): number[] {
  const tiff = [
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ]
  const body = [...Buffer.from("Exif\0\0", "latin1"), ...tiff]
  return [0xff, 0xe1, 0, body.length + 2, ...body]
}

export function gif({ width, height }: Size): Uint8Array {
  return Uint8Array.from([
    ...Buffer.from("GIF89a"),
    width & 255,
    width >> 8,
    height & 255,
    height >> 8,
    0,
    0,
    0,
    0x3b,
  ])
}

/** Extended WebP. */
export function webp({ width, height }: Size, alpha = false): Uint8Array {
  const [w, h] = [width - 1, height - 1]
  const body = [
    ...Buffer.from("WEBPVP8X"),
    10,
    0,
    0,
    0,
    alpha ? 0x10 : 0,
    0,
    0,
    0,
    w & 255,
    w >> 8,
    0,
    h & 255,
    h >> 8,
    0,
  ]
  return Uint8Array.from([...Buffer.from("RIFF"), body.length, 0, 0, 0, ...body])
}

export function bmp({ width, height }: Size): Uint8Array {
  const bytes = Buffer.alloc(54)
  bytes.write("BM")
  bytes.writeUInt32LE(40, 14)
  bytes.writeInt32LE(width, 18)
  bytes.writeInt32LE(-height, 22)
  return bytes
}

export function avif({ width, height }: Size, { alpha = false, turned = false } = {}): Uint8Array {
  const properties = [box("ispe", Buffer.concat([uint32(0), uint32(width), uint32(height)]))]
  if (turned) properties.push(box("irot", Buffer.from([1])))
  if (alpha)
    properties.push(
      box("auxC", Buffer.concat([uint32(0), Buffer.from("urn:mpeg:mpegB:cicp:systems:auxiliary:alpha\0")])),
    )
  const meta = Buffer.concat([uint32(0), box("iprp", box("ipco", Buffer.concat(properties)))])
  return Buffer.concat([box("ftyp", Buffer.from("avif\0\0\0\0avifmif1")), box("meta", meta)])
}

function box(name: string, body: Uint8Array): Buffer {
  return Buffer.concat([uint32(body.length + 8), Buffer.from(name, "latin1"), body])
}
