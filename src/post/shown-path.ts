// An absolute path → the path as people read it in messages.
import { relative } from "node:path"

/** Relative to where the command was called, where that is shorter to read; with slashes on every system. */
export function shownPath(file: string, cwd = process.cwd()): string {
  const path = relative(cwd, file)
  return (path.startsWith("..") || path === "" ? file : path).replaceAll("\\", "/")
}
