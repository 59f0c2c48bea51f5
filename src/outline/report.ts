// Takes problems as they are found while a post is read, gives diagnostics: one for each kind, with its first line.
import { placeIn, pointAt, warning } from "../error.ts"
import type { Diagnostic, Post } from "../model.ts"

export interface Finding {
  readonly code: string
  readonly what: string
  readonly hint?: string
  /** Line of the file; 0 where only the post as a whole can be named. */
  readonly line: number
  /** What stands there in the post, as written. */
  readonly at?: string
}

export interface Report {
  /** Says it each time. */
  warn(finding: Finding): void
  /** Says it the first time only; further ones of the same `kind` are counted into the hint. */
  once(kind: string, finding: Finding): void
  diagnostics(): Diagnostic[]
}

export function createReport({ path: file, text }: Pick<Post, "path" | "text">): Report {
  const kinds = new Map<string, { readonly finding: Finding; count: number }>()
  let unnamed = 0
  return {
    warn(finding) {
      kinds.set(`#${unnamed++}`, { finding, count: 1 })
    },
    once(kind, finding) {
      const known = kinds.get(kind)
      if (known) known.count++
      else kinds.set(kind, { finding, count: 1 })
    },
    diagnostics() {
      return [...kinds.values()].map(({ finding, count }) => toDiagnostic(finding, count, { file, text }))
    },
  }
}

/** An attribute that has no place in a deck, wherever a post writes it. */
export function reportAttribute(report: Report, name: string, line: number): void {
  report.once("attribute", { code: "W_ATTR_REMOVED", what: `removed: attribute ${name}`, line, at: name })
}

/** What a post asks for and a deck does not have. `what`: for the author, in the plural or with its name. */
export function reportDropped(report: Report, what: string, line: number): void {
  report.once(`dropped ${what}`, { code: "W_DROPPED", what: `left out: ${what}`, line })
}

function toDiagnostic(
  { code, what, hint, line, at = "" }: Finding,
  count: number,
  { file, text }: { readonly file: string; readonly text: string },
): Diagnostic {
  const more = count > 1 ? `and ${count - 1} more of this kind` : null
  const hints = [hint, more].filter(part => part != null)
  const where = pointAt(placeIn(file, line), at, text)
  return warning({ code, what, where, hint: hints.length > 0 ? hints.join("; ") : null })
}
