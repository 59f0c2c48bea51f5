// A WOFF2 file → a font without its outlines: enough to shape text and to read advances.
import { readTables } from "../../src/themes/font-tables.ts"

interface Table {
  readonly tag: string
  readonly data: Uint8Array
}

export function withoutOutlines(woff2: Uint8Array): Uint8Array {
  const tables = [...(readTables(woff2) ?? [])].map(([tag, data]) => ({ tag, data }))
  return writeFont(tables.filter(({ tag }) => tag !== "glyf" && tag !== "loca" && tag !== "gvar"))
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
