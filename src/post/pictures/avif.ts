// Bytes of an AVIF → its header, from the properties in its boxes.
import { type Bytes, type Header, header } from "./header.ts"

const ALPHA = "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha"

export function readAvif(bytes: Bytes): Header | null | undefined {
  const [first] = boxes(bytes, 0, bytes.length)
  if (first?.name !== "ftyp" || !bytes.text(8, Math.min(first.end - 8, 64)).includes("avi")) return undefined
  const meta = child(bytes, { from: 0, end: bytes.length }, "meta")
  const properties = meta && child(bytes, { from: meta.from + 4, end: meta.end }, "iprp")
  const container = properties && child(bytes, properties, "ipco")
  return container ? fromProperties(bytes, [...boxes(bytes, container.from, container.end)]) : null
}

interface Span {
  readonly from: number
  readonly end: number
}

interface Box extends Span {
  readonly name: string
}

/** The boxes of a stretch, by their contents; ends at the first that does not fit into it. */
function* boxes(bytes: Bytes, from: number, end: number): Generator<Box> {
  for (let at = from; at + 8 <= end; ) {
    const length = bytes.big32(at)
    // 0: to the end of the file; 1: a length of 64 bits, larger than any picture that is read here.
    const next = length === 0 ? end : at + length
    if (next > end || next < at + 8) return
    yield { name: bytes.text(at + 4, 4), from: at + 8, end: next }
    at = next
  }
}

function child(bytes: Bytes, { from, end }: Span, name: string): Box | null {
  for (const box of boxes(bytes, from, end)) if (box.name === name) return box
  return null
}

/** The largest size is the picture's own; thumbnails and tiles have smaller ones. */
function fromProperties(bytes: Bytes, properties: readonly Box[]): Header | null {
  const sizes = properties
    .filter(({ name }) => name === "ispe")
    .map(({ from }) => ({ width: bytes.big32(from + 4), height: bytes.big32(from + 8) }))
    .sort((a, b) => b.width * b.height - a.width * a.height)
  const [size] = sizes
  if (!size) return null
  const alpha = properties.some(
    ({ name, from }) => name === "auxC" && bytes.text(from + 4, ALPHA.length) === ALPHA,
  )
  const turned = properties.some(({ name, from }) => name === "irot" && (bytes.byte(from) & 1) === 1)
  const { width, height } = turned ? { width: size.height, height: size.width } : size
  return header({ type: "image/avif", extension: "avif", width, height, alpha })
}
