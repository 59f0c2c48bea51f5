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
  /** One of those that `what` lists in place of NAMES where they are said together. */
  readonly name?: string
}

export interface Report {
  /** Says it each time. */
  warn(finding: Finding): void
  /** Says it the first time only; further ones of the same `kind` are counted into the hint. */
  once(kind: string, finding: Finding): void
  diagnostics(): Diagnostic[]
}

export function createReport({ path: file, text }: Pick<Post, "path" | "text">): Report {
  const kinds = new Map<string, Found>()
  let unnamed = 0
  return {
    warn(finding) {
      kinds.set(`#${unnamed++}`, found(finding))
    },
    once(kind, finding) {
      const known = kinds.get(kind)
      if (!known) kinds.set(kind, found(finding))
      else {
        known.count++
        known.names.add(finding.name ?? "")
      }
    },
    diagnostics() {
      return [...kinds.values()].map(each => toDiagnostic(each, { file, text }))
    },
  }
}

interface Found {
  readonly finding: Finding
  readonly names: Set<string>
  count: number
}

function found(finding: Finding): Found {
  return { finding, names: new Set([finding.name ?? ""]), count: 1 }
}

const NAMES = "…"

/** An attribute that has no place in a deck, wherever a post writes it. */
export function reportAttribute(report: Report, name: string, line: number): void {
  report.once("attribute", { code: "W_ATTR_REMOVED", what: `removed: attribute ${name}`, line, at: name })
}

/** What a post asks for and a deck does not have. `what`: for the author, in the plural or with its name. */
export function reportDropped(report: Report, what: string, line: number): void {
  report.once(`dropped ${what}`, { code: "W_DROPPED", what: `left out: ${what}`, line })
}

/** What a file tells another slide tool of the look of its slides: said once for all of it. */
export function reportLook(report: Report, { name, tool }: Look, line: number): void {
  const what = `left out: ${NAMES} of ${tool}`
  const hint = "the look of a deck is its theme's: --theme, or theme: below deck:"
  report.once(`look of ${tool}`, { code: "W_DROPPED", what, hint, line, name })
}

export interface Look {
  readonly name: string
  readonly tool: string
}

function toDiagnostic(
  { finding, names, count }: Found,
  { file, text }: { readonly file: string; readonly text: string },
): Diagnostic {
  const { code, hint, line, at = "" } = finding
  const what = finding.name === undefined ? finding.what : finding.what.replace(NAMES, [...names].join(", "))
  const more = count > names.size ? `and ${count - names.size} more of this kind` : null
  const hints = [hint, more].filter(part => part != null)
  const where = pointAt(placeIn(file, line), at, text)
  return warning({ code, what, where, hint: hints.length > 0 ? hints.join("; ") : null })
}
