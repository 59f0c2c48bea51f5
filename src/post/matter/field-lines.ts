// Fields without a fence above the first empty line (Pelican, MultiMarkdown, MkDocs) → front matter, and properties of
// a note (`name:: value`, of Logseq and Dataview) above anything else. Their values are plain text, colons and all.
import { type Line, linesOf } from "../text/lines.ts"
import { type Entry, type FrontMatter, textOf, type Value } from "./value.ts"

/**
 * Notes of a meeting begin with such lines, too, which are for its readers: so one must be the title, and all others have
 * known names or switch something on and off.
 */
const KNOWN =
  /^(title|subtitle|date|modified|updated|created|category|categories|tags?|keywords?|slug|authors?|summary|description|excerpt|lang|language|status|template|layout|image|cover|series|css|copyright|[a-z]+(_[a-z]+)+)$/
/** Deckset's settings stand so too; none of them is a sentence's first word. */
const DECKSET =
  /^(theme|autoscale|build-lists|footer|slidenumbers|slidecount|slide-transition|slide-dividers|presenter-notes)$/
const SWITCH = /^(?:yes|no|true|false|on|off|\d{1,2})$/i
const FIELD = /^([\p{L}_][\p{L}\p{N}_-]*)[ \t]*:(?:[ \t]+(.*))?$/u

const PROPERTY = /^(\p{L}[\p{L}\p{N}_.-]*)::(?:[ \t]+(.*))?$/u

export function readProperties(text: string, file: string): FrontMatter | null {
  const rows: Line[] = []
  for (const line of linesOf(text)) {
    if (!PROPERTY.test(line.text)) break
    rows.push(line)
  }
  const end = rows.at(-1)
  if (!end) return null
  const entries = rows.map(({ text, number }): Entry => {
    const [, name = "", written = ""] = PROPERTY.exec(text) ?? []
    const at = { file, line: number, column: 1 }
    return { key: name.toLowerCase(), at, value: { kind: "scalar", type: "text", text: bare(written), at } }
  })
  const fields = { kind: "map", entries, at: { file, line: 1, column: 1 } } as const
  return { fields, body: text.slice(end.next), bodyLine: end.number + 1, format: "properties" }
}

/** `#a #b/c` and `[[Page]]` as people read them. */
function bare(written: string): string {
  return written
    .replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, "$1")
    .replace(/[\s,]+#(?=\S)/g, ", ")
    .replace(/^#/, "")
    .trim()
}

export function readFieldLines(text: string, file: string): FrontMatter | null {
  if (!FIELD.test(text.slice(0, text.indexOf("\n")))) return null
  const rows = rowsOf(text)
  const entries = rows.map(row => entryOfRow(row, file))
  const isTitled = entries.some(({ key }) => key === "title")
  const isField = ({ key, value }: Entry) => KNOWN.test(key) || SWITCH.test(textOf(value) ?? "")
  if (!(isTitled && entries.every(isField)) && !entries.every(({ key }) => DECKSET.test(key))) return null
  const end = rows.at(-1)?.at(-1)
  const fields = { kind: "map", entries, at: { file, line: 1, column: 1 } } as const
  return { fields, body: text.slice(end?.next), bodyLine: (end?.number ?? 0) + 1, format: "field-lines" }
}

/** Each with the indented lines that go on with it; none where another line stands above the first empty one. */
export function rowsOf(text: string): Line[][] {
  const rows: Line[][] = []
  for (const line of linesOf(text)) {
    if (line.text.trim() === "") return rows
    if (FIELD.test(line.text)) rows.push([line])
    else if (/^[ \t]+\S/.test(line.text)) rows.at(-1)?.push(line)
    else return []
  }
  return rows
}

export function entryOfRow(row: readonly Line[], file: string): Entry {
  const [, name = "", begun = ""] = FIELD.exec(row[0]?.text ?? "") ?? []
  const key = name.toLowerCase()
  const at = { file, line: row[0]?.number ?? 1, column: 1 }
  const scalar = (written: string): Value => ({ kind: "scalar", type: "text", text: written.trim(), at })
  const written = [begun, ...row.slice(1).map(line => line.text.trim())].join(" ").trim()
  if (key !== "authors") return { key, at, value: scalar(written) }
  return { key, at, value: { kind: "list", items: written.split(/[,;]/).map(scalar), at } }
}
