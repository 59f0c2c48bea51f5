// Folders → a call for every file in them that is touched. Folders are watched one by one, not files: editors replace
// files, and a file that is missing can be waited for.
import { type FSWatcher, watch } from "node:fs"
import { join } from "node:path"

export interface Watcher {
  /** Watches these folders and no others. */
  watch(folders: Iterable<string>): void
  close(): void
}

/** How often folders are looked into that the system does not watch for us. */
const POLL = 2000

/** `limited` is called once, when the system's limit of watches is reached. */
export function watchFolders(touched: (path: string) => void, limited: () => void): Watcher {
  const watched = new Map<string, FSWatcher | null>()
  let closed = false
  let poll: NodeJS.Timeout | null = null
  const drop = (folder: string) => {
    watched.get(folder)?.close()
    watched.delete(folder)
  }
  const add = (folder: string) => {
    const watcher = start(folder, touched)
    if (watcher === "missing") return
    watched.set(folder, watcher)
    // The folder itself went away; whoever wants it again will ask.
    watcher?.on("error", () => drop(folder))
    if (watcher || poll) return
    limited()
    poll = setInterval(() => {
      for (const [folder, watcher] of watched) if (!watcher) touched(folder)
    }, POLL).unref()
  }
  return {
    watch(folders) {
      // A conversion that ends after the server has closed must not keep the process alive.
      if (closed) return
      const wanted = new Set(folders)
      for (const folder of watched.keys()) if (!wanted.has(folder)) drop(folder)
      for (const folder of wanted) if (!watched.has(folder)) add(folder)
    },
    close() {
      closed = true
      for (const folder of [...watched.keys()]) drop(folder)
      if (poll) clearInterval(poll)
    },
  }
}

const LIMITS: ReadonlySet<string> = new Set(["ENOSPC", "EMFILE", "ENFILE"])

/** null: it has to be polled. A folder that is missing is waited for by watching the one above it. */
function start(folder: string, touched: (path: string) => void): FSWatcher | null | "missing" {
  try {
    return watch(folder, (_, name) => touched(name ? join(folder, name) : folder))
  } catch (error) {
    return LIMITS.has((error as NodeJS.ErrnoException).code ?? "") ? null : "missing"
  }
}
