// Bytes of an SVG → its size, and its text without anything that could run, call out or grow without end.
import { type Header, header } from "./header.ts"
import { cleanSvg, isActive } from "./svg-clean.ts"
import { svgWeight } from "./svg-weight.ts"

export interface Svg {
  /** null: it would draw more than a browser can bear. */
  readonly header: Header | null
  /** The bytes to use: the file's own where it holds nothing but a drawing. */
  readonly bytes: Uint8Array
}

/** Shapes after all references are followed; a drawing of good will has a few thousand. */
const HEAVIEST = 200_000

/** Undefined where the bytes are no SVG. */
export function readSvg(bytes: Uint8Array): Svg | undefined {
  const head = new TextDecoder().decode(bytes.subarray(0, 4096))
  if (!/^\uFEFF?\s*</.test(head) || !/<svg[\s>/]/i.test(head)) return undefined
  const text = textOf(bytes, head)
  const clean = isActive(text) ? cleanSvg(text) : text
  if (clean === null || svgWeight(text) > HEAVIEST) return { header: null, bytes }
  return { header: svgHeader(text), bytes: clean === text ? bytes : new TextEncoder().encode(clean) }
}

/** In the encoding that the file names, as a browser would read it. */
function textOf(bytes: Uint8Array, head: string): string {
  const named = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/i.exec(head)?.[1] ?? "utf-8"
  try {
    return new TextDecoder(named).decode(bytes)
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder().decode(bytes)
    throw error
  }
}

/** What a browser takes where a drawing does not say. */
const NO_SIZE = { width: 300, height: 150 }

/** Longer sides are scaled down: a drawing has no pixels of its own, and the slide decides. */
const LONGEST_SIDE = 4096

function svgHeader(text: string): Header | null {
  const { width, height } = sizeOf(rootTag(text))
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height))
  const [w, h] = [width, height].map(side => Math.max(1, Math.round(side * scale)))
  return header({ type: "image/svg+xml", extension: "svg", width: w ?? 0, height: h ?? 0, alpha: true })
}

/** Attributes of an outermost tag are hardly longer. */
const LONGEST_TAG = 16 * 1024

/** From the first `<svg` to the end of its tag. */
function rootTag(text: string): string {
  const start = text.search(/<svg[\s>/]/i)
  return /^(?:[^>"']|"[^"]*"|'[^']*')*/.exec(text.slice(start, start + LONGEST_TAG))?.[0] ?? ""
}

interface Size {
  readonly width: number
  readonly height: number
}

function sizeOf(root: string): Size {
  const [width, height] = [lengthOf(root, "width"), lengthOf(root, "height")]
  if (width && height) return { width, height }
  const box = boxOf(root)
  if (!box) return { width: width ?? NO_SIZE.width, height: height ?? NO_SIZE.height }
  if (width) return { width, height: (width * box.height) / box.width }
  return height ? { width: (height * box.width) / box.height, height } : box
}

function boxOf(root: string): Size | null {
  const [, , width = 0, height = 0] = (attribute(root, "viewBox") ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  return width > 0 && height > 0 ? { width, height } : null
}

const UNITS: Readonly<Record<string, number>> = {
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  em: 16,
  rem: 16,
  ex: 8,
}

/** In px; null for a share of the room (per cent) and for what is no length. */
function lengthOf(root: string, name: string): number | null {
  const length = /^\s*([\d.]+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(attribute(root, name) ?? "")
  if (!length) return null
  const unit = length[2] === "" ? 1 : UNITS[length[2]?.toLowerCase() ?? ""]
  const px = Number(length[1]) * (unit ?? Number.NaN)
  return px > 0 && Number.isFinite(px) ? px : null
}

function attribute(root: string, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(root)
  return found ? (found[1] ?? found[2] ?? "") : null
}
