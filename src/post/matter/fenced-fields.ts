// A preamble in a fence of code at the top (`Title: …`, `Status: …`), as proposals of many projects have it → front matter.
import { type Line, linesOf } from "../text/lines.ts"
import { entryOfRow, rowsOf } from "./field-lines.ts"
import type { Entry, FrontMatter, Value } from "./value.ts"

/** In characters. */
const LONGEST = 4000

/** Of a title and what only such a preamble says: any other code is shown. */
export function readFencedFields(text: string, file: string): FrontMatter | null {
  if (!/^```[ \t]*\r?\n/.test(text)) return null
  const lines = [...linesOf(text.slice(0, LONGEST))]
  const end = lines.find(({ number, text }) => number > 1 && /^```\s*$/.test(text))
  if (!end) return null
  const inside = lines.slice(1, end.number - 1).map(line => line.text)
  const margin = Math.min(...inside.map(line => line.length - line.trimStart().length))
  const rows = rowsOf(`${inside.map(line => line.slice(margin)).join("\n")}\n\n`)
  const entries = rows.map(row =>
    entryOf(
      row.map(line => ({ ...line, number: line.number + 1 })),
      file,
    ),
  )
  const has = (...keys: readonly string[]) => entries.some(({ key }) => keys.includes(key))
  if (!has("title") || !has("status", "type") || !has("author", "authors")) return null
  const fields = { kind: "map", entries, at: { file, line: 1, column: 1 } } as const
  return { fields, body: text.slice(end.next), bodyLine: end.number + 1, format: "field-lines" }
}

/** Authors stand on a line each; the day on which its number was assigned is that of a proposal. */
function entryOf(row: readonly Line[], file: string): Entry {
  const entry = entryOfRow(row, file)
  if (entry.key === "assigned") return { ...entry, key: "created" }
  if (!/^authors?$/.test(entry.key)) return entry
  const names = row.flatMap((line, at) =>
    (at === 0 ? line.text.replace(/^[^:]*:/, "") : line.text).split(/[,;]/),
  )
  const items = names.filter(name => name.trim() !== "")
  const scalar = (text: string): Value => ({ kind: "scalar", type: "text", text: text.trim(), at: entry.at })
  return { ...entry, value: { kind: "list", items: items.map(scalar), at: entry.at } }
}
