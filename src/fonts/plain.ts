// A font as the web carries it, WOFF or WOFF2, or a plain one → the plain font.
import { rebuildGlyphs, rebuildMetrics } from "./glyf.ts"
import { writeSfnt } from "./sfnt.ts"
import { unpackTables } from "./tables.ts"

export function plainFont(font: Uint8Array): Uint8Array {
  const unpacked = unpackTables(font)
  if (!unpacked) throw new Error("not a font")
  const tables = new Map(unpacked.map(({ tag, data }) => [tag, data]))
  const rearranged = new Set(unpacked.filter(({ transformed }) => transformed).map(({ tag }) => tag))
  if (rearranged.has("glyf")) restoreOutlines(tables, rearranged.has("hmtx"))
  return writeSfnt(tables)
}

function restoreOutlines(tables: Map<string, Uint8Array>, metrics: boolean): void {
  const table = (tag: string) => Buffer.from(tables.get(tag) ?? [])
  const { glyf, loca, lefts } = rebuildGlyphs(table("glyf"))
  const head = table("head")
  // Offsets of four bytes.
  head.writeInt16BE(1, 50)
  for (const [tag, data] of Object.entries({ glyf, loca, head })) tables.set(tag, data)
  if (metrics) tables.set("hmtx", rebuildMetrics(table("hmtx"), table("hhea").readUInt16BE(34), lefts))
}
