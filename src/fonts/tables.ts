// The bytes of a font file (TTF, OTF, WOFF, WOFF2) → its tables; null where it is none.
import { brotliDecompressSync, inflateSync } from "node:zlib"
import { systemCode } from "../error.ts"
import { Reader } from "./reader.ts"

/** No font needs more than this when it is unpacked. */
const LARGEST = 64 * 1024 * 1024

export interface Table {
  readonly tag: string
  readonly data: Uint8Array
  /** As WOFF2 rearranges outlines and their metrics, to pack them better. */
  readonly transformed: boolean
}

/** Left side bearings that were left out are missing: advances do not need them. */
export function readTables(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | null {
  const tables = unpackTables(bytes)
  return tables && new Map(tables.map(table => [table.tag, restored(table, tables)]))
}

/** In the order of the file. */
export function unpackTables(bytes: Uint8Array): readonly Table[] | null {
  try {
    return formats[Buffer.from(bytes.subarray(0, 4)).toString("latin1")]?.(bytes) ?? null
  } catch (error) {
    // A file that is cut short or was never a font breaks the reader in many ways.
    if (error instanceof RangeError || systemCode(error) !== "") return null
    throw error
  }
}

const formats: Readonly<Record<string, (bytes: Uint8Array) => readonly Table[]>> = {
  "\0\u0001\0\0": plainTables,
  OTTO: plainTables,
  true: plainTables,
  wOFF: woffTables,
  wOF2: woff2Tables,
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function tagAt(bytes: Uint8Array, at: number): string {
  return Buffer.from(bytes.subarray(at, at + 4)).toString("latin1")
}

function plainTables(bytes: Uint8Array): Table[] {
  const view = viewOf(bytes)
  return Array.from({ length: view.getUint16(4) }, (_, index) => {
    const at = 12 + index * 16
    const start = view.getUint32(at + 8)
    const data = bytes.subarray(start, start + view.getUint32(at + 12))
    return { tag: tagAt(bytes, at), data, transformed: false }
  })
}

function woffTables(bytes: Uint8Array): Table[] {
  const view = viewOf(bytes)
  return Array.from({ length: view.getUint16(12) }, (_, index) => {
    const at = 44 + index * 20
    const [start, packed, whole] = [4, 8, 12].map(offset => view.getUint32(at + offset)) as [
      number,
      number,
      number,
    ]
    const stored = bytes.subarray(start, start + packed)
    const data = packed < whole ? inflateSync(stored, { maxOutputLength: LARGEST }) : stored
    return { tag: tagAt(bytes, at), data, transformed: false }
  })
}

/** By number, as WOFF2 counts them. */
export const knownTags =
  (
    "cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx " +
    "BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG  sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty " +
    "just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill"
  )
    .match(/.{4}(?: |$)/g)
    ?.map(tag => tag.slice(0, 4)) ?? []

function woff2Tables(bytes: Uint8Array): Table[] {
  const view = viewOf(bytes)
  const reader = new Reader(bytes)
  reader.skip(48)
  const entries = Array.from({ length: view.getUint16(12) }, () => readEntry(reader))
  const packed = bytes.subarray(reader.at, reader.at + view.getUint32(20))
  const stream = brotliDecompressSync(packed, { maxOutputLength: LARGEST })
  let at = 0
  return entries.map(({ tag, length, transformed }) => {
    const data = new Uint8Array(stream.subarray(at, at + length))
    at += length
    return { tag, data, transformed }
  })
}

function readEntry(reader: Reader): { tag: string; length: number; transformed: boolean } {
  const flags = reader.u8()
  const index = flags & 63
  const tag = index === 63 ? reader.take(4).toString("latin1") : (knownTags[index] ?? "")
  const original = reader.base128()
  const version = flags >> 6
  const isOutline = tag === "glyf" || tag === "loca"
  const transformed = isOutline ? version !== 3 : version !== 0
  return { tag, length: transformed ? reader.base128() : original, transformed }
}

function restored({ tag, data, transformed }: Table, tables: readonly Table[]): Uint8Array {
  return tag === "hmtx" && transformed ? restoreAdvances(data, tables) : data
}

function restoreAdvances(data: Uint8Array, tables: readonly Table[]): Uint8Array {
  const number = (tag: string, offset: number) =>
    viewOf(tables.find(each => each.tag === tag)?.data ?? new Uint8Array(64)).getUint16(offset)
  const metrics = number("hhea", 34)
  const glyphs = number("maxp", 4)
  const restored = new Uint8Array(metrics * 4 + (glyphs - metrics) * 2)
  for (let i = 0; i < metrics; i++) restored.set(data.subarray(1 + i * 2, 3 + i * 2), i * 4)
  return restored
}
