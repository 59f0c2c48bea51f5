// What went wrong with a post on the dev server → the text for its pages and for the terminal.
import { dirname } from "node:path"
import { formatDiagnostic, UserError, warning } from "../error.ts"
import type { Disk } from "../files/disk.ts"
import type { PostFile } from "../post/list.ts"
import { shownPath } from "../post/shown-path.ts"

/** The same for all posts of a folder that is gone. */
export function removed({ path, file }: Pick<PostFile, "path" | "file">, disk: Disk): string {
  const gone = topmostGone(file, disk)
  const [what, hint] =
    gone === file
      ? [path, "its last version stays on screen; put the file back to go on"]
      : [shownPath(gone), "its posts stay on screen as they were; put the folder back to go on"]
  return formatDiagnostic(warning({ code: "W_POST_GONE", what: `${what} was removed`, hint }))
}

function topmostGone(path: string, disk: Disk): string {
  const above = dirname(path)
  return above === path || disk.realPath(above) !== null ? path : topmostGone(above, disk)
}

/** A bug must not take the talk down either. */
export function describe(error: unknown): string {
  if (error instanceof UserError) return formatDiagnostic(error.diagnostic, error.source)
  const what = error instanceof Error ? error.message : String(error)
  return describe(new UserError({ code: "E_INTERNAL", what, hint: "this is a bug in Lectern" }))
}
