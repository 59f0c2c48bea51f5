// Fields in a comment above the text, as Nikola writes them (`.. title: …`) → front matter.
import { type Line, linesOf } from "../text/lines.ts"
import type { Entry, FrontMatter } from "./value.ts"

const FIELD = /^\s*\.\.\s+([\p{L}_][\p{L}\p{N}_-]*):(?:[ \t]+(.*))?$/u

export function readCommentFields(text: string, file: string): FrontMatter | null {
  if (!/^\s{0,100}<!--/.test(text)) return null
  const lines = commentLines(text)
  const end = lines.at(-1)
  if (!end || !/-->\s*$/.test(end.text)) return null
  const entries = lines.flatMap(line => entryOf(line, file) ?? [])
  if (!entries.some(({ key }) => key === "title")) return null
  const fields = { kind: "map", entries, at: { file, line: 1, column: 1 } } as const
  return { fields, body: text.slice(end.next), bodyLine: end.number + 1, format: "field-lines" }
}

/** Up to the one that closes it; none where one of them is neither a mark nor a field. */
function commentLines(text: string): Line[] {
  const lines: Line[] = []
  for (const line of linesOf(text)) {
    const inside = line.text.replace("<!--", "").replace(/-->\s*$/, "")
    if (inside.trim() !== "" && !FIELD.test(inside)) return []
    lines.push(line)
    if (line.text.includes("-->")) return lines
  }
  return []
}

function entryOf({ text, number }: Line, file: string): Entry | null {
  const [, name = "", written = ""] = FIELD.exec(text.replace("<!--", "").replace(/-->\s*$/, "")) ?? []
  if (written.trim() === "") return null
  const at = { file, line: number, column: 1 }
  return { key: name.toLowerCase(), at, value: { kind: "scalar", type: "text", text: written.trim(), at } }
}
