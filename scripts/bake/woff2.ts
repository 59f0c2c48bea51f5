// A WOFF2 file → a font without its outlines: enough to shape text and to read advances.
import { writeSfnt } from "../../src/fonts/sfnt.ts"
import { readTables } from "../../src/fonts/tables.ts"

export function withoutOutlines(woff2: Uint8Array): Uint8Array {
  const tables = new Map(readTables(woff2))
  for (const tag of ["glyf", "loca", "gvar"]) tables.delete(tag)
  return writeSfnt(tables)
}
