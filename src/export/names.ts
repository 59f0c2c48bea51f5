// What the user gave as --out → where each file of a run goes.
import { statSync } from "node:fs"
import { join } from "node:path"
import { UserError } from "../error.ts"

export type Destination =
  | { readonly kind: "output" }
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "folder"; readonly path: string }

export interface Expected {
  /** How many there will be; null: as many as slides. */
  readonly files: number | null
  /** Of the forms that they are in. */
  readonly extensions: readonly string[]
  /** A post itself was named, and no folder, which may hold more of them tomorrow. */
  readonly ofOnePost: boolean
}

/** Without the extension of a form, a name is a folder, unless there can never be more than one file. */
export function destinationFor(
  out: string | undefined,
  { files, extensions, ofOnePost }: Expected,
): Destination {
  if (out === undefined) return { kind: "folder", path: "" }
  if (out === "-") return one(files, { kind: "output" })
  if (isFolder(out) || /[\\/]$/.test(out)) return { kind: "folder", path: out }
  if (extensions.some(each => out.toLowerCase().endsWith(each)))
    return one(files, { kind: "file", path: out })
  return files === 1 && ofOnePost ? { kind: "file", path: out } : { kind: "folder", path: out }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

function one(files: number | null, destination: Destination): Destination {
  if (files === 1) return destination
  throw new UserError(
    {
      code: "E_USE",
      what: `--out names one file, and there will be ${files ?? "several"}`,
      hint: "give a folder with --out, or export one post in one form",
    },
    2,
  )
}

/** Where a file goes, or null for standard output. */
export function pathFor(destination: Destination, slug: string, ending: string): string | null {
  switch (destination.kind) {
    case "output":
      return null
    case "file":
      return destination.path
    case "folder":
      return join(destination.path, slug + ending)
  }
}
