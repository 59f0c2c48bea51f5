// Diagnostics and errors → lines on standard error, and the exit code that they call for.
import {
  type ExitCode,
  formatDiagnostic,
  formatDiagnostics,
  placeIn,
  printable,
  printableName,
  UserError,
} from "../error.ts"
import type { Diagnostic, Post } from "../model.ts"
import { tinted } from "./tinted.ts"

export function reportDiagnostics(
  diagnostics: readonly Diagnostic[],
  post: Pick<Post, "path" | "text"> | null = null,
): void {
  for (const text of formatDiagnostics(diagnostics, post)) say(text)
}

/**
 * Prints what a user can mend in three parts, and of a bug one line; its stack only with `--debug`. `file`: of what is
 * worked on, for errors that know no place.
 */
export function reportError(error: unknown, debug: boolean, file: string | null = null): ExitCode {
  const known = file === null ? null : placeIn(file)
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
  process.stderr.write(`${tinted(printable(line), process.stderr)}\n`)
}
