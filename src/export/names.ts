// What the user gave as --out → where each file of a run goes.
import { statSync } from "node:fs"
import { extname, join } from "node:path"
import { UserError } from "../error.ts"

export type Destination =
  | { readonly kind: "output" }
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "folder"; readonly path: string }

/** `files`: how many there will be; null: as many as slides. */
export function destinationFor(out: string | undefined, files: number | null): Destination {
  if (out === undefined) return { kind: "folder", path: "" }
  if (out === "-") return one(files, { kind: "output" })
  if (isFolder(out) || /[\\/]$/.test(out)) return { kind: "folder", path: out }
  if (extname(out) !== "") return one(files, { kind: "file", path: out })
  return files === 1 ? { kind: "file", path: out } : { kind: "folder", path: out }
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
