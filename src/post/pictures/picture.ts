// Bytes of a file, from anybody → a picture that a browser shows, or why it is none. Known by the content alone; only
// the head is read, so that no picture can be too much.
import { shortHash } from "../../files/hash.ts"
import type { Picture } from "../../model.ts"
import { safeStem } from "../slug.ts"
import { readAvif } from "./avif.ts"
import { readBmp, readGif } from "./gif.ts"
import { Bytes, type Header, type HeaderReader } from "./header.ts"
import { readJpeg } from "./jpeg.ts"
import { readPng } from "./png.ts"
import { readSvg } from "./svg.ts"
import { readWebp } from "./webp.ts"

export interface Unusable {
  readonly kind: "broken" | "too-large"
  readonly reason: string
}

export const LARGEST_FILE = 20 * 1024 * 1024
const MOST_PIXELS = 50_000_000

const READERS: readonly HeaderReader[] = [readPng, readJpeg, readWebp, readGif, readAvif, readBmp]

/** `name` is the file's own, for the name under which the picture is published. */
export function readPicture(bytes: Uint8Array, name: string): Picture | Unusable {
  const svg = readSvg(bytes)
  if (svg?.header === null)
    return { kind: "too-large", reason: "it draws one shape inside another too often" }
  const head = svg?.header ?? headerOf(bytes)
  if (!head) return { kind: "broken", reason: brokenReason(bytes) }
  const { width, height, type, alpha, extension } = head
  if (width * height > MOST_PIXELS)
    return { kind: "too-large", reason: `${width}x${height} is over 50 megapixels` }
  const kept = svg?.bytes ?? bytes
  return { kind: "picture", name: publicName(name, kept, extension), type, bytes: kept, width, height, alpha }
}

function headerOf(bytes: Uint8Array): Header | null {
  const view = new Bytes(bytes)
  for (const read of READERS) {
    const head = read(view)
    if (head !== undefined) return head
  }
  return null
}

/** E.g. "Globe (1).PNG" → "Globe-1.3f9a2c71.png". */
export function publicName(name: string, bytes: Uint8Array, extension: string): string {
  const hash = shortHash(bytes)
  return `${safeStem(name.replace(/\.[a-z\d]{1,5}$/i, ""))}.${hash}.${extension}`
}

/** Files that are pictures for other programs, and what to do with them. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^....ftyp(heic|heix|mif1|msf1)/s, "it is HEIC, which browsers do not show; save it as JPEG"],
  [/^(II\*\0|MM\0\*)/, "it is TIFF, which browsers do not show; save it as PNG"],
  [/^%PDF/, "it is a PDF; save the page as SVG or PNG"],
  [/^8BPS/, "it is a Photoshop file; save it as PNG"],
  [/^version https:\/\/git-lfs/, "it is a pointer of Git LFS; fetch the real file with git lfs pull"],
]

function brokenReason(bytes: Uint8Array): string {
  const head = new Bytes(bytes).text(0, 32)
  if (bytes.length === 0) return "it is empty"
  return OTHERS.find(([pattern]) => pattern.test(head))?.[1] ?? "it is damaged, or no picture"
}
