// A path → whether a folder is there, or one that is made, with all folders above it.
import { mkdirSync, statSync } from "node:fs"
import { dirname } from "node:path"

/** False too where the system does not say, as of links that go round in a circle. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** Node's own way to do this never ends in folders such as /proc, where nobody can make one. */
export function makeFolder(path: string, mode = 0o777): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return
  if (dirname(path) !== path) makeFolder(dirname(path), mode)
  try {
    mkdirSync(path, mode)
  } catch (error) {
    // Somebody else was faster.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error
  }
}
