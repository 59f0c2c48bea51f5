// What was found in all posts → text for people, data, or annotations for GitHub.
import { counted, formatDiagnostics, printable, printableJson } from "../error.ts"
import type { Diagnostic } from "../model.ts"
import { type Heights, isAsPlanned } from "./browser/heights.ts"

/** One post; or, with an empty path, what belongs to none. */
export interface Checked {
  readonly path: string
  /** Of the file, to show its lines; null where it could not be read. */
  readonly source: string | null
  readonly slides: number
  readonly diagnostics: readonly Diagnostic[]
  /** null: without a browser. */
  readonly heights: readonly Heights[] | null
}

export type Format = "text" | "json" | "github"

export const formats = { text, json, github } satisfies Record<Format, (all: readonly Checked[]) => string>

function text(all: readonly Checked[]): string {
  const found = all.flatMap(({ diagnostics, path, source }) =>
    formatDiagnostics(diagnostics, { path, text: source }).map(each => `${each}\n`),
  )
  return [...found, summary(all), ...heightsLine(all)].map(line => `${line}\n`).join("")
}

function summary(all: readonly Checked[]): string {
  const posts = all.filter(({ path }) => path !== "")
  const slides = posts.reduce((sum, post) => sum + post.slides, 0)
  const { errors, warnings } = counts(all)
  return [
    `${counted(posts.length, "post")}, ${counted(slides, "slide")}`,
    errors + warnings === 0
      ? "nothing to mend"
      : `${counted(errors, "error")}, ${counted(warnings, "warning")}`,
  ].join(": ")
}

function heightsLine(all: readonly Checked[]): string[] {
  const heights = all.flatMap(post => post.heights ?? [])
  if (heights.length === 0) return []
  const right = heights.filter(isAsPlanned).length
  return [`content as high as planned, within 2 %: ${right} of ${counted(heights.length, "slide")}`]
}

export function counts(all: readonly Checked[]): { errors: number; warnings: number } {
  const diagnostics = all.flatMap(post => post.diagnostics)
  const errors = diagnostics.filter(({ severity }) => severity === "error").length
  return { errors, warnings: diagnostics.length - errors }
}

function json(all: readonly Checked[]): string {
  const told = all.filter(({ path, diagnostics }) => path !== "" || diagnostics.length > 0)
  const posts = told.map(({ path, slides, diagnostics, heights }) => ({
    path: path || null,
    slides,
    diagnostics,
    ...(heights && { heights }),
  }))
  return `${printableJson(JSON.stringify({ ...counts(all), posts }, null, 2))}\n`
}

/** E.g. "::warning file=posts/maps.md,line=42,title=W_IMAGE_MISSING::image not found: a.png". */
function github(all: readonly Checked[]): string {
  return all.flatMap(({ diagnostics }) => diagnostics.map(each => `${annotation(each)}\n`)).join("")
}

function annotation({ code, severity, where, what, hint }: Diagnostic): string {
  const place = {
    ...(where && { file: where.file }),
    ...(where && where.line > 0 && { line: where.line }),
    ...(where && where.column > 0 && { col: where.column }),
    title: code,
  }
  const properties = Object.entries(place).map(([name, value]) => `${name}=${property(String(value))}`)
  return `::${severity} ${properties.join(",")}::${message(hint ? `${what}\nhint: ${hint}` : what)}`
}

/** As GitHub's own toolkit escapes them; what else would end a line is shown, not sent. */
function message(value: string): string {
  return printable(value).replaceAll("%", "%25").replaceAll("\n", "%0A")
}

function property(value: string): string {
  return message(value).replaceAll(":", "%3A").replaceAll(",", "%2C")
}
