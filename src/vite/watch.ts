// Folders → a call for every file in them that is touched. Folders are watched one by one, not files: editors replace
// files, and a file that is missing can be waited for.
import { type FSWatcher, watch } from "node:fs"
import { join } from "node:path"

export interface Watcher {
  /** Watches these folders and no others. Gives those that cannot be watched because the system's limit is reached. */
  watch(folders: Iterable<string>): string[]
  close(): void
}

export function watchFolders(touched: (file: string) => void): Watcher {
  const watched = new Map<string, FSWatcher>()
  const drop = (folder: string) => {
    watched.get(folder)?.close()
    watched.delete(folder)
  }
  const add = (folder: string) => {
    const watcher = watch(folder, { persistent: false }, (_, name) =>
      touched(name ? join(folder, name) : folder),
    )
    // The folder itself went away; whoever wants it again will ask.
    watcher.on("error", () => drop(folder))
    watched.set(folder, watcher)
  }
  return {
    watch(folders) {
      const wanted = new Set(folders)
      for (const folder of watched.keys()) if (!wanted.has(folder)) drop(folder)
      return [...wanted].filter(folder => !watched.has(folder) && isOverLimit(() => add(folder)))
    },
    close() {
      for (const folder of [...watched.keys()]) drop(folder)
    },
  }
}

const LIMITS: ReadonlySet<string> = new Set(["ENOSPC", "EMFILE", "ENFILE"])

/** A folder that is not there is waited for by its parent. */
function isOverLimit(start: () => void): boolean {
  try {
    start()
    return false
  } catch (error) {
    return LIMITS.has((error as NodeJS.ErrnoException).code ?? "")
  }
}
