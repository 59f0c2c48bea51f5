// A WOFF2 file → a font without its outlines: enough to shape text and to read advances.
import { brotliDecompressSync } from "node:zlib"

interface Table {
  readonly tag: string
  readonly data: Uint8Array
}

const knownTags = (
  "cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx " +
  "BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG  sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty " +
  "just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill"
).match(/.{4}(?: |$)/g)

export function withoutOutlines(woff2: Uint8Array): Uint8Array {
  const tables = readTables(woff2).filter(({ tag }) => tag !== "glyf" && tag !== "loca" && tag !== "gvar")
  return writeFont(tables)
}

function readTables(woff2: Uint8Array): Table[] {
  const view = new DataView(woff2.buffer, woff2.byteOffset, woff2.byteLength)
  const count = view.getUint16(12)
  const compressed = view.getUint32(20)
  const reader = { view, at: 48 }
  const entries = Array.from({ length: count }, () => readEntry(reader))
  const stream = brotliDecompressSync(woff2.subarray(reader.at, reader.at + compressed))
  let at = 0
  const tables = entries.map(({ tag, length, transformed }) => {
    const data = new Uint8Array(stream.subarray(at, at + length))
    at += length
    return { tag, data, transformed }
  })
  return tables.map(table =>
    table.tag === "hmtx" && table.transformed ? restoreAdvances(table, tables) : table,
  )
}

interface Reader {
  readonly view: DataView
  at: number
}

function readEntry(reader: Reader): { tag: string; length: number; transformed: boolean } {
  const flags = reader.view.getUint8(reader.at++)
  const index = flags & 63
  const tag = index === 63 ? readTag(reader) : (knownTags?.[index]?.slice(0, 4) ?? "")
  const original = readBase128(reader)
  const version = flags >> 6
  const isOutline = tag === "glyf" || tag === "loca"
  const transformed = isOutline ? version !== 3 : version !== 0
  return { tag, length: transformed ? readBase128(reader) : original, transformed }
}

function readTag(reader: Reader): string {
  const letters = Array.from({ length: 4 }, () => reader.view.getUint8(reader.at++))
  return String.fromCharCode(...letters)
}

function readBase128(reader: Reader): number {
  let value = 0
  for (;;) {
    const byte = reader.view.getUint8(reader.at++)
    value = value * 128 + (byte & 127)
    if (byte < 128) return value
  }
}

/** Left side bearings were left out; advances do not need them. */
function restoreAdvances({ tag, data }: Table, tables: readonly Table[]): Table {
  const number = (name: string, offset: number) => {
    const table = tables.find(each => each.tag === name)?.data ?? new Uint8Array(64)
    return new DataView(table.buffer, table.byteOffset).getUint16(offset)
  }
  const metrics = number("hhea", 34)
  const glyphs = number("maxp", 4)
  const restored = new Uint8Array(metrics * 4 + (glyphs - metrics) * 2)
  for (let i = 0; i < metrics; i++) restored.set(data.subarray(1 + i * 2, 3 + i * 2), i * 4)
  return { tag, data: restored }
}

function writeFont(tables: readonly Table[]): Uint8Array {
  const sorted = tables.toSorted((a, b) => (a.tag < b.tag ? -1 : 1))
  const start = 12 + sorted.length * 16
  const size = sorted.reduce((sum, { data }) => sum + ((data.length + 3) & ~3), start)
  const font = new Uint8Array(size)
  const view = new DataView(font.buffer)
  view.setUint32(0, 0x00010000)
  view.setUint16(4, sorted.length)
  let at = start
  sorted.forEach(({ tag, data }, index) => {
    const entry = 12 + index * 16
    font.set(Buffer.from(tag, "latin1"), entry)
    view.setUint32(entry + 8, at)
    view.setUint32(entry + 12, data.length)
    font.set(data, at)
    at += (data.length + 3) & ~3
  })
  return font
}
