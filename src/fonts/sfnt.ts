// The tables of a font → the plain file that they make up.

const HEAD = 12
const ENTRY = 16

/** Sorted by tag, as they are looked up; without the sums that nobody who cuts fonts checks. */
export function writeSfnt(tables: ReadonlyMap<string, Uint8Array>): Buffer {
  const head = Buffer.alloc(HEAD + ENTRY * tables.size)
  head.writeUInt32BE(flavorOf(tables), 0)
  head.writeUInt16BE(tables.size, 4)
  const chunks: Uint8Array[] = [head]
  let offset = head.length
  const sorted = [...tables].sort(([one], [other]) => (one < other ? -1 : 1))
  for (const [index, [tag, bytes]] of sorted.entries()) {
    const entry = HEAD + ENTRY * index
    head.write(tag, entry, "latin1")
    head.writeUInt32BE(offset, entry + 8)
    head.writeUInt32BE(bytes.length, entry + 12)
    chunks.push(bytes, Buffer.alloc(padding(bytes.length)))
    offset += bytes.length + padding(bytes.length)
  }
  return Buffer.concat(chunks)
}

/** First four bytes of the file, "OTTO" or a version: the kind of its outlines. */
export function flavorOf(tables: ReadonlyMap<string, Uint8Array>): number {
  return tables.has("CFF ") || tables.has("CFF2") ? 0x4f54544f : 0x00010000
}

/** Tables begin at multiples of four. */
export function padding(length: number): number {
  return -length & 3
}
