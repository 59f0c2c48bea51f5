// The tables of a font → a WOFF2 file (W3C, "WOFF File Format 2.0"). Outlines are left as they are: to rearrange them
// gains little on a font of a few dozen letters.
import { brotliCompressSync, constants } from "node:zlib"
import { flavorOf, padding } from "./sfnt.ts"
import { knownTags } from "./tables.ts"

const HEAD = 48
/** In place of a tag's number: the tag itself follows. */
const OTHER = 63
/** Of glyf and loca: not rearranged. */
const AS_IS = 3

export function writeWoff2(unordered: ReadonlyMap<string, Uint8Array>): Buffer {
  const tables = inOrder(unordered)
  const directory = Buffer.concat([...tables].map(([tag, bytes]) => entryOf(tag, bytes.length)))
  const packed = packedFont(Buffer.concat([...tables.values()]))
  const head = Buffer.alloc(HEAD)
  const end = HEAD + directory.length + packed.length
  head.write("wOF2", 0, "latin1")
  head.writeUInt32BE(flavorOf(tables), 4)
  head.writeUInt32BE(end + padding(end), 8)
  head.writeUInt16BE(tables.size, 12)
  head.writeUInt32BE(plainSize(tables), 16)
  head.writeUInt32BE(packed.length, 20)
  return Buffer.concat([head, directory, packed, Buffer.alloc(padding(end))])
}

/** Readers of the format expect loca right behind glyf. */
function inOrder(tables: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const rest = [...tables].filter(([tag]) => tag !== "loca")
  const loca = tables.get("loca")
  if (loca) rest.splice(rest.findIndex(([tag]) => tag === "glyf") + 1, 0, ["loca", loca])
  return new Map(rest)
}

function entryOf(tag: string, length: number): Buffer {
  const number = knownTags.indexOf(tag)
  const version = tag === "glyf" || tag === "loca" ? AS_IS : 0
  const flags = Buffer.from([(version << 6) | (number < 0 ? OTHER : number)])
  return Buffer.concat([flags, Buffer.from(number < 0 ? tag : "", "latin1"), base128(length)])
}

function base128(value: number): Buffer {
  const bytes = [value & 127]
  for (let rest = value >> 7; rest > 0; rest >>= 7) bytes.unshift(128 | (rest & 127))
  return Buffer.from(bytes)
}

function packedFont(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
}

function plainSize(tables: ReadonlyMap<string, Uint8Array>): number {
  return [...tables.values()].reduce(
    (sum, { length }) => sum + length + padding(length),
    12 + 16 * tables.size,
  )
}
