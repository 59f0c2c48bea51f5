// What went wrong, in one form for people: where, what, hint. Bugs are all other errors.
import { isWide } from "./content/inlines.ts"
import type { Diagnostic, Place } from "./model.ts"

/** 1: a post failed; 2: wrong use; 3: environment (browser, port, disk). */
export type ExitCode = 1 | 2 | 3

/** Something the user can mend. Everything else that is thrown is a bug. */
export class UserError extends Error {
  override readonly name = "UserError"
  readonly diagnostic: Diagnostic
  readonly exit: ExitCode
  /** Text of the file that `where` points into, to show the line; null where there is none. */
  readonly source: string | null

  constructor(problem: Problem, exit: ExitCode = 1) {
    super(problem.what)
    const { code, what, hint = null, where = null, source = null } = problem
    this.diagnostic = { code, severity: "error", where, what, hint }
    this.exit = exit
    this.source = source
  }
}

/** What the system calls an error that comes from it, e.g. "ENOENT"; "" for all others. */
export function systemCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : ""
}

export interface Problem {
  readonly code: string
  readonly what: string
  readonly hint?: string | null
  readonly where?: Place | null
  readonly source?: string | null
}

export function warning(problem: Problem): Diagnostic {
  const { code, what, hint = null, where = null } = problem
  return { code, severity: "warning", where, what, hint }
}

/** E.g.: "error: image not found: a.png [W_IMAGE_MISSING]\n  posts/maps.md:42:3\n…\nhint: …" */
export function formatDiagnostic(diagnostic: Diagnostic, source: string | null = null): string {
  const { code, severity, where, what, hint } = diagnostic
  const lines = [`${severity}: ${what} [${code}]`]
  if (where) lines.push(`  ${printableName(formatPlace(where))}`)
  if (where && source !== null) lines.push(...sourceFrame(where, source))
  if (hint) lines.push(`hint: ${hint}`)
  return lines.map(printable).join("\n")
}

/** A file, or a line of it; columns are found by `pointAt`. */
export function placeIn(file: string, line = 0): Place {
  return { file, line, column: 0 }
}

/** Of one kind of problem in one file, so many are shown; the rest are counted. */
const SHOWN_OF_A_KIND = 10

/** One text for each that is shown, kind by kind. Lines of the post stand below what is said of its own file. */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  post: { readonly path: string; readonly text: string | null } | null = null,
): string[] {
  const kinds = new Map<string, Diagnostic[]>()
  for (const diagnostic of diagnostics) {
    const kind = `${diagnostic.code} ${diagnostic.where?.file ?? ""}`
    kinds.set(kind, [...(kinds.get(kind) ?? []), diagnostic])
  }
  return [...kinds.values()].flatMap(kind => {
    const shown = kind
      .slice(0, SHOWN_OF_A_KIND)
      .map(each => formatDiagnostic(each, each.where?.file === post?.path ? post?.text : null))
    const more = kind.length - SHOWN_OF_A_KIND
    const [first] = kind
    return more > 0 && first ? [...shown, `${first.severity}: and ${more} more of ${first.code}`] : shown
  })
}

/** So far below the line of its block a piece of text may stand. */
const NEAR = 60

/** The place of a piece of text on or below a line; the place as it was where the text is not found as written. */
export function pointAt(place: Place, sought: string, source: string): Place {
  if (sought === "" || place.line === 0) return place
  const lines = linesOf(source).slice(place.line - 1, place.line + NEAR)
  const at = lines.findIndex(line => line.includes(sought))
  if (at === -1) return place
  return { ...place, line: place.line + at, column: (lines[at]?.indexOf(sought) ?? 0) + 1 }
}

/** A post with thousands of faults is asked about thousands of times. */
let last: { readonly source: string; readonly lines: readonly string[] } = { source: "", lines: [] }

function linesOf(source: string): readonly string[] {
  if (last.source !== source) last = { source, lines: source.split("\n") }
  return last.lines
}

function formatPlace({ file, line, column }: Place): string {
  if (line === 0) return file
  return column === 0 ? `${file}:${line}` : `${file}:${line}:${column}`
}

/** Longest piece of a source line that is shown; the rest is cut around the column. */
const FRAME_WIDTH = 100

function sourceFrame({ line, column }: Place, source: string): string[] {
  const text = source.split(/\r\n|\n|\r/)[line - 1]
  if (text === undefined) return []
  const from = Math.max(0, Math.min(column - 1, text.length) - FRAME_WIDTH + 20)
  const shown = text.slice(from, from + FRAME_WIDTH).replaceAll("\t", " ")
  const gutter = `${line} | `
  const frame = [gutter + shown]
  if (column > 0) {
    const before = printable(shown.slice(0, column - 1 - from))
    frame.push(`${" ".repeat(gutter.length - 2)}| ${" ".repeat(cells(before))}^`)
  }
  return frame
}

/** Columns that a terminal gives to a text: wide scripts take two. */
function cells(text: string): number {
  return [...text].reduce((sum, character) => sum + (isWide(character.charCodeAt(0)) ? 2 : 1), 0)
}

/** Text from a post made safe for a terminal: control bytes and direction marks are shown as `\u{…}`. */
export function printable(text: string): string {
  return text.replace(
    /(?!\n)[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    character => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  )
}

/** The name or path of a file, in one line however it is called. */
export function printableName(name: string): string {
  return printable(name).replaceAll("\n", "\\u{a}")
}

const LONGEST_ADDRESS = 100

/** Addresses can be megabytes long. */
export function shownAddress(src: string): string {
  return src.length > LONGEST_ADDRESS ? `${src.slice(0, LONGEST_ADDRESS)}…` : src
}

/** JSON with what it leaves as it is and a terminal may obey escaped too; it says the same. */
export function printableJson(json: string): string {
  return json.replace(
    /[\u007f-\u009f]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  )
}

/** E.g. "1 page", "3 pages". */
export function counted(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`
}

/** The valid name nearest to what was typed, or null if none is near. */
export function nearest(typed: string, names: readonly string[]): string | null {
  const near = names
    .map(name => ({ name, distance: editDistance(typed.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)[0]
  if (!near || near.distance > Math.max(2, Math.floor(near.name.length / 3))) return null
  // Of the shortest names some are near that have no letter in common.
  return near.distance < Math.max(typed.length, near.name.length) ? near.name : null
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
