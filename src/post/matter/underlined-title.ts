// A title underlined with =, and right below it authors and date, as R Markdown writes for GitHub → front matter.
import { dateOf } from "../meta/date.ts"
import { linesOf } from "../text/lines.ts"
import type { Entry, FrontMatter, Value } from "./value.ts"

/** In characters: of all that is looked at, and of a line that is no text. */
const HEAD = 1000
const LONGEST_AUTHORS = 120

/** Null without a date: one line there may be anything. */
export function readUnderlinedTitle(text: string, file: string): FrontMatter | null {
  const lines = [...linesOf(text.slice(0, HEAD))].slice(0, 5)
  const end = lines.findIndex(line => line.text.trim() === "")
  const [title, line, ...below] = lines.slice(0, Math.max(end, 0))
  const date = below.at(-1)
  if (!title || !date || !/^=+\s*$/.test(line?.text ?? "")) return null
  if (!/\d\s*$/.test(date.text) || date.text.length > LONGEST_DATE || dateOf(date.text) === null) return null
  const [authors] = below.slice(0, -1)
  if ((authors?.text.length ?? 0) > LONGEST_AUTHORS) return null
  const at = { file, line: 1, column: 1 }
  const scalar = (written: string): Value => ({ kind: "scalar", type: "text", text: written.trim(), at })
  const names = authors?.text.split(/,| and /).map(scalar) ?? []
  const entries: Entry[] = [
    { key: "title", at, value: scalar(title.text) },
    ...(names.length > 0 ? [{ key: "author", at, value: { kind: "list", items: names, at } as const }] : []),
    { key: "date", at, value: scalar(date.text) },
  ]
  const fields = { kind: "map", entries, at } as const
  return { fields, body: text.slice(date.next), bodyLine: date.number + 1, format: "field-lines" }
}

/** "September 30, 2024". */
const LONGEST_DATE = 24
