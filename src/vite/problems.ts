// What went wrong with a post on the dev server → the text for its pages and for the terminal.
import { formatDiagnostic, UserError, warning } from "../error.ts"

export function removed(path: string): string {
  const what = `${path} was removed`
  return formatDiagnostic(
    warning({
      code: "W_POST_GONE",
      what,
      hint: "its last version stays on screen; put the file back to go on",
    }),
  )
}

/** A bug must not take the talk down either. */
export function describe(error: unknown): string {
  if (error instanceof UserError) return formatDiagnostic(error.diagnostic, error.source)
  const what = error instanceof Error ? error.message : String(error)
  return describe(new UserError({ code: "E_INTERNAL", what, hint: "this is a bug in Lectern" }))
}
