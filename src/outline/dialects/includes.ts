// Takes a post's text as its dialect prepares it, gives it with the texts that it includes in their places, and the
// line of the post for each of its lines.
import type { Post } from "../../model.ts"
import type { Finding, Report } from "../report.ts"
import { prepareSnippets } from "./snippets.ts"
import type { Preparation, Reference, Syntax } from "./syntax.ts"

/** Opens a file of the site by the path that a post writes; handed in. */
export type Include = (path: string, isCode?: boolean) => Included

export type Included =
  | { readonly kind: "text"; readonly text: string; readonly file: string }
  | { readonly kind: "none"; readonly reason: string }

export interface WholeText {
  readonly text: string
  /** Line of the post's file for a line of the text, both counted as in the file. */
  readonly lineAt: (line: number) => number
  /** Whether another text stands in it, so that its lines are not those of the file. */
  readonly hasIncludes: boolean
}

/** Files that may include each other, and that one post may include. */
const DEEPEST = 8
const MOST_FILES = 100
/** Of all included files together, in characters. */
const LARGEST = 1_000_000

export function withIncludes(post: Post, syntax: Syntax, include: Include, report: Report): WholeText {
  const reader = new Reader(post, syntax, include, report)
  const lines = reader.read(post.body, null, [])
  return {
    text: lines.map(({ text }) => text).join("\n"),
    lineAt: line => lines[line - post.bodyLine]?.line ?? lines.at(-1)?.line ?? line,
    hasIncludes: reader.opened > 0,
  }
}

interface Line {
  readonly text: string
  readonly line: number
}

class Reader {
  opened = 0
  #size = 0
  readonly #post: Post
  readonly #syntax: Syntax
  readonly #include: Include
  readonly #report: Report

  constructor(post: Post, syntax: Syntax, include: Include, report: Report) {
    this.#post = post
    this.#syntax = syntax
    this.#include = include
    this.#report = report
  }

  /** `fixed`: the line of the post that all of the text stands for; null for the post itself. */
  read(text: string, fixed: number | null, files: readonly string[]): Line[] {
    const references: Reference[] = []
    const preparation: Preparation = {
      post: fixed === null ? this.#post : { ...this.#post, bodyLine: fixed },
      report: fixed === null ? this.#report : pinned(this.#report, fixed),
      include: reference => marker(references.push(reference) - 1),
    }
    const snippets = prepareSnippets(text, preparation)
    const prepared = this.#syntax.prepare?.(snippets, preparation) ?? snippets
    return prepared.split("\n").flatMap((each, index) => {
      const line = fixed ?? this.#post.bodyLine + index
      return references.length > 0
        ? this.#readLine(each, line, { references, files })
        : [{ text: each, line }]
    })
  }

  #readLine(text: string, line: number, { references, files }: Around): Line[] {
    const open = (index: string) => this.#open(references[Number(index)], line, files)
    const [, before = "", only] = ALONE.exec(text) ?? []
    if (only !== undefined)
      return open(only).map(inner => ({
        text: inner.text === "" ? before.trimEnd() : before + inner.text,
        line,
      }))
    const whole = text.replace(MARKER, (_, index) =>
      open(index)
        .map(inner => inner.text)
        .join(" ")
        .trim(),
    )
    return [{ text: whole, line }]
  }

  #open(reference: Reference | undefined, line: number, files: readonly string[]): Line[] {
    if (!reference) return []
    const found = this.#find(reference, files)
    if (found.kind === "text" && reference.isCode) return found.text.split("\n").map(text => ({ text, line }))
    if (found.kind === "text") return this.read(found.text, line, [...files, found.file])
    const { paths, otherwise = "" } = reference
    const what = `file not included: ${(paths[0] ?? "").slice(0, 80)}`
    this.#report.once("include", {
      code: "W_INCLUDE",
      what,
      hint: found.reason,
      line,
      at: paths.at(-1) ?? "",
    })
    return [{ text: otherwise, line }]
  }

  #find({ paths, isCode = false, change = text => text }: Reference, files: readonly string[]): Included {
    if (files.length >= DEEPEST) return none(`it is included ${DEEPEST} files deep`)
    if (this.opened >= MOST_FILES) return none(`a post may include ${MOST_FILES} files`)
    const found = firstText(paths, path => this.#include(path, isCode))
    if (found.kind === "none") return found
    if (files.includes(found.file)) return none("it includes itself")
    this.opened++
    this.#size += found.text.length
    if (this.#size > LARGEST) return none("the included files are larger than 1 MB")
    const text = change(found.text)
    if (typeof text !== "string") return none(text.reason)
    return { ...found, text: isCode ? text.replace(/^\n+/, "").trimEnd() : text.trim() }
  }
}

interface Around {
  readonly references: readonly Reference[]
  readonly files: readonly string[]
}

function firstText(paths: readonly string[], include: Include): Included {
  let first: Included = none("not found")
  for (const [index, path] of paths.entries()) {
    const found = include(path)
    if (found.kind === "text") return found
    if (index === 0) first = found
  }
  return first
}

function none(reason: string): Included {
  return { kind: "none", reason }
}

/** Characters for private use, so that no dialect makes anything of them on the way. */
function marker(index: number): string {
  return `\ue000${index}\ue001`
}

const MARKER = /\ue000(\d+)\ue001/g

/** Alone on its line, whose indentation and quotation marks hold for all of the text. */
const ALONE = /^([\s>]*)\ue000(\d+)\ue001\s*$/

function pinned(report: Report, line: number): Report {
  return movedReport(report, () => line)
}

/** Says all that it is told in another line, also where the words name it. */
export function movedReport(report: Report, lineAt: (line: number) => number): Report {
  const moved = (finding: Finding) => {
    const line = lineAt(finding.line)
    return { ...finding, line, what: finding.what.replace(`line ${finding.line}`, `line ${line}`) }
  }
  return {
    warn: finding => report.warn(moved(finding)),
    once: (kind, finding) => report.once(kind, moved(finding)),
    diagnostics: () => report.diagnostics(),
  }
}
