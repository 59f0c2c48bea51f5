// Outlines as WOFF2 rearranges them, by kind instead of by letter → the tables of a plain font.
import { readPoints, writeSimple } from "./points.ts"
import { Reader } from "./reader.ts"
import { Writer } from "./writer.ts"

export interface Glyphs {
  readonly glyf: Buffer
  /** Offsets of four bytes. */
  readonly loca: Buffer
  /** Left edge of each glyph. */
  readonly lefts: readonly number[]
}

/** What is told of all glyphs, in the order of the file. */
const STREAMS = ["contours", "points", "flags", "glyphs", "composites", "boxes", "instructions"] as const

type Streams = Readonly<Record<(typeof STREAMS)[number], Reader>>

const COMPOSITE = -1

export function rebuildGlyphs(rearranged: Buffer): Glyphs {
  const reader = new Reader(rearranged)
  reader.take(4)
  const count = reader.u16()
  reader.take(2)
  const sizes = STREAMS.map(() => reader.u32())
  const readers = sizes.map(size => new Reader(reader.take(size)))
  const streams = Object.fromEntries(STREAMS.map((name, at) => [name, readers[at]])) as unknown as Streams
  return rebuild(streams, count)
}

/** Those that have a box of their own are marked in a field of bits before the boxes. */
function rebuild(streams: Streams, count: number): Glyphs {
  const marks = streams.boxes.take(4 * Math.ceil(count / 32))
  const writer = new Writer()
  const loca = Buffer.alloc(4 * (count + 1))
  const starts: number[] = []
  for (let glyph = 0; glyph < count; glyph++) {
    starts.push(writer.at)
    const isBoxed = ((marks[glyph >> 3] ?? 0) & (128 >> (glyph & 7))) !== 0
    writeGlyph(writer, streams, isBoxed ? streams.boxes.take(8) : null)
    loca.writeUInt32BE(writer.at, 4 * (glyph + 1))
  }
  const glyf = writer.done()
  const lefts = starts.map((start, glyph) =>
    loca.readUInt32BE(4 * (glyph + 1)) === start ? 0 : glyf.readInt16BE(start + 2),
  )
  return { glyf, loca, lefts }
}

function writeGlyph(writer: Writer, streams: Streams, box: Buffer | null): void {
  const contours = streams.contours.i16()
  if (contours === COMPOSITE) writeComposite(writer, streams, box)
  else if (contours > 0) writeOutline(writer, streams, contours, box)
  // They begin at even places.
  writer.reserve(1)
  if (writer.at % 2 === 1) writer.u8(0)
}

function writeOutline(writer: Writer, streams: Streams, contours: number, box: Buffer | null): void {
  let last = -1
  const ends = Array.from({ length: contours }, () => {
    last += streams.points.short255()
    return last
  })
  const points = readPoints(last + 1, streams.flags, streams.glyphs)
  const instructions = streams.instructions.take(streams.glyphs.short255())
  writeSimple(writer, { ends, points, instructions, box })
}

/** What the flags of a part say: how its place is given, how it is scaled, what follows. */
const WORDS = 0x1
const SCALE = 0x8
const MORE = 0x20
const TWO_SCALES = 0x40
const MATRIX = 0x80
const INSTRUCTED = 0x100

function writeComposite(
  writer: Writer,
  { composites, glyphs, instructions }: Streams,
  box: Buffer | null,
): void {
  const start = composites.at
  let flags = MORE
  let isInstructed = false
  while (flags & MORE) {
    flags = composites.u16()
    isInstructed ||= (flags & INSTRUCTED) !== 0
    composites.skip(2 + (flags & WORDS ? 4 : 2) + scaleSize(flags))
  }
  const code = isInstructed ? instructions.take(glyphs.short255()) : null
  writer.reserve(12 + composites.at - start + (code?.length ?? 0))
  writer.i16(COMPOSITE)
  writer.copy(box ?? Buffer.alloc(8))
  writer.copy(composites.bytes.subarray(start, composites.at))
  if (code) writer.i16(code.length)
  if (code) writer.copy(code)
}

function scaleSize(flags: number): number {
  if (flags & SCALE) return 2
  if (flags & TWO_SCALES) return 4
  return flags & MATRIX ? 8 : 0
}

/** Widths with left edges, of which those are left out that the outlines tell. */
export function rebuildMetrics(rearranged: Buffer, widths: number, lefts: readonly number[]): Buffer {
  const reader = new Reader(rearranged)
  const flags = reader.u8()
  const advances = Array.from({ length: widths }, () => reader.u16())
  const edges = lefts.map((left, index) => {
    const isToldByOutline = (flags & (index < widths ? 1 : 2)) !== 0
    return isToldByOutline ? left : reader.i16()
  })
  const metrics = Buffer.alloc(2 * (widths + lefts.length))
  for (const [index, left] of edges.entries()) {
    const at = index < widths ? 4 * index + 2 : 2 * (widths + index)
    metrics.writeInt16BE(left, at)
    if (index < widths) metrics.writeUInt16BE(advances[index] ?? 0, at - 2)
  }
  return metrics
}
