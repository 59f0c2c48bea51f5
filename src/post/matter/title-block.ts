// The title block of Pandoc (lines that begin with %, in this order: title, authors, date) → front matter.
import { type Line, linesOf } from "../text/lines.ts"
import type { Entry, FrontMatter, Value } from "./value.ts"

export function readTitleBlock(text: string, file: string): FrontMatter | null {
  if (!/^%[ \t]+\S/.test(text)) return null
  const rows = titleRows(text)
  const end = rows.at(-1)?.at(-1)
  const names = ["title", "author", "date"]
  const entries = rows.flatMap((row, index) => entryOfRow(names[index] ?? "", row, file) ?? [])
  const fields = { kind: "map", entries, at: { file, line: 1, column: 1 } } as const
  return { fields, body: text.slice(end?.next), bodyLine: (end?.number ?? 0) + 1, format: "title-block" }
}

/** Up to three rows, each with the indented lines that go on with it. */
function titleRows(text: string): Line[][] {
  const rows: Line[][] = []
  for (const line of linesOf(text)) {
    if (line.text.startsWith("%") && rows.length < 3) rows.push([line])
    else if (/^[ \t]+\S/.test(line.text)) rows.at(-1)?.push(line)
    else break
  }
  return rows
}

function entryOfRow(key: string, row: readonly Line[], file: string): Entry | null {
  const texts = row.map(({ text }) => text.replace(/^%/, "").trim()).filter(Boolean)
  if (texts.length === 0) return null
  const at = { file, line: row[0]?.number ?? 1, column: 1 }
  const scalar = (text: string): Value => ({ kind: "scalar", type: "text", text, at })
  if (key !== "author") return { key, at, value: scalar(texts.join(" ")) }
  return { key, at, value: { kind: "list", items: texts.map(scalar), at } }
}
