// A path → whether a folder is there, or one that is made, with all folders above it.
import { mkdirSync, rmdirSync, statSync } from "node:fs"
import { dirname } from "node:path"

/** False too where the system does not say, as of links that go round in a circle. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/**
 * Gives those that were not there before, the outermost first. Node's own way to do this never ends in folders such as
 * /proc, where nobody can make one.
 */
export function makeFolder(path: string, mode = 0o777): string[] {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return []
  const above = dirname(path) === path ? [] : makeFolder(dirname(path), mode)
  try {
    mkdirSync(path, mode)
    return [...above, path]
  } catch (error) {
    // Somebody else was faster.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error
    return above
  }
}

/** The last one first; those in which something lies stay. */
export function removeEmpty(folders: readonly string[]): void {
  for (const folder of folders.toReversed()) {
    try {
      rmdirSync(folder)
    } catch {
      return
    }
  }
}
