// Diagnostics and errors → lines on standard error, and the exit code that they call for.
import { type ExitCode, formatDiagnostic, printable, printableName, UserError } from "../error.ts"
import type { Diagnostic, Post } from "../model.ts"

/** Of one kind of warning in one file, so many are printed; the rest are counted. */
const SHOWN_OF_A_KIND = 10

/** Lines of the post are shown where it is what they are about. */
export function reportDiagnostics(
  diagnostics: readonly Diagnostic[],
  post: Pick<Post, "path" | "text"> | null = null,
): void {
  for (const group of byKind(diagnostics).values()) {
    for (const diagnostic of group.slice(0, SHOWN_OF_A_KIND)) {
      say(formatDiagnostic(diagnostic, diagnostic.where?.file === post?.path ? post?.text : null))
    }
    const more = group.length - SHOWN_OF_A_KIND
    const first = group[0]
    if (more > 0 && first) say(`${first.severity}: and ${more} more of ${first.code}`)
  }
}

function byKind(diagnostics: readonly Diagnostic[]): Map<string, Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>()
  for (const diagnostic of diagnostics) {
    const kind = `${diagnostic.code} ${diagnostic.where?.file ?? ""}`
    const group = groups.get(kind)
    if (group) group.push(diagnostic)
    else groups.set(kind, [diagnostic])
  }
  return groups
}

/**
 * Prints what a user can mend in three parts, and of a bug one line; its stack only with `--debug`. `file`: of what is
 * worked on, for errors that know no place.
 */
export function reportError(error: unknown, debug: boolean, file: string | null = null): ExitCode {
  const known = file === null ? null : { file, line: 0, column: 0 }
  if (error instanceof UserError) {
    const { diagnostic, source, exit } = error
    say(formatDiagnostic({ ...diagnostic, where: diagnostic.where ?? known }, source))
    return exit
  }
  const bug = error instanceof Error ? error : new Error(String(error))
  say(`error: ${bug.message} [E_INTERNAL]${file === null ? "" : `\n  ${printableName(file)}`}`)
  say(debug ? (bug.stack ?? "") : "hint: this is a bug in Lectern; --debug shows where")
  return 1
}

/** Nothing that a terminal may obey gets out, whoever named it. */
export function say(line: string): void {
  process.stderr.write(`${printable(line)}\n`)
}
