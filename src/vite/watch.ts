// Folders → a call for every file in them that is touched. Folders are watched one by one, not files: editors replace
// files, and a file that is missing can be waited for. So can a folder that goes: the one above it is watched too.
import { existsSync, type FSWatcher, watch } from "node:fs"
import { basename, dirname, join } from "node:path"
import { systemCode } from "../error.ts"
import { isInside } from "../files/disk.ts"

/** How often folders are looked into that the system does not watch for us. */
const POLL_MS = 2000

export class FolderWatcher {
  private readonly touched: (path: string) => void
  private readonly limited: () => void
  private wanted: ReadonlySet<string> = new Set()
  /** null: it has to be polled. */
  private readonly watched = new Map<string, FSWatcher | null>()
  /** Wanted, and not there when it was looked for. */
  private missing: ReadonlySet<string> = new Set()
  private closed = false
  private poll: NodeJS.Timeout | null = null

  /** `limited` is called once, when the system's limit of watches is reached. */
  constructor(touched: (path: string) => void, limited: () => void) {
    this.touched = touched
    this.limited = limited
  }

  /** Tells of these folders and no others. */
  watch(folders: Iterable<string>): void {
    this.wanted = new Set(folders)
    this.follow()
  }

  close(): void {
    this.closed = true
    for (const folder of [...this.watched.keys()]) this.drop(folder)
    if (this.poll) clearInterval(this.poll)
  }

  private follow(): void {
    // A conversion that ends after the server has closed must not keep the process alive.
    if (this.closed) return
    const tried = new Set<string>()
    let places = this.places()
    for (let left = [...places]; left.length > 0; left = [...places].filter(each => !tried.has(each))) {
      for (const folder of left) if (!this.watched.has(folder)) this.add(folder)
      for (const folder of left) tried.add(folder)
      // Once more, because a folder may have come before the one above it was watched.
      places = this.places()
    }
    for (const folder of [...this.watched.keys()]) if (!places.has(folder)) this.drop(folder)
    this.tellOfReturned(places)
  }

  /** Whatever happened in a folder while it was missing, nobody has heard of it. */
  private tellOfReturned(places: ReadonlySet<string>): void {
    const returned = [...this.missing].filter(folder => places.has(folder))
    this.missing = new Set([...this.wanted].filter(folder => !places.has(folder)))
    for (const folder of returned) this.touched(folder)
  }

  /** Where to watch now. The folder above knows first that one goes: it lives on while a program is in it. */
  private places(): Set<string> {
    const there = [...this.wanted].map(folder => (this.watched.has(folder) ? folder : nearest(folder)))
    return new Set([...there, ...there.map(folder => dirname(folder))])
  }

  private add(folder: string): void {
    const watcher = start(folder, (event, name) => this.happened(folder, event, name))
    if (watcher === "missing") return
    this.watched.set(folder, watcher)
    watcher?.on("error", () => this.renew(folder))
    if (!watcher) this.startPolling()
  }

  private startPolling(): void {
    if (this.poll) return
    this.limited()
    this.poll = setInterval(() => {
      this.follow()
      for (const [folder, watcher] of this.watched)
        if (!watcher && this.wanted.has(folder)) this.touched(folder)
    }, POLL_MS).unref()
  }

  private happened(folder: string, event: string, name: string | null): void {
    // Of a folder that goes, the system tells under its own name too.
    const isItself = name === null || (event === "rename" && name === basename(folder))
    const path = isItself ? folder : join(folder, name)
    if (event === "rename") this.renew(path)
    if (this.wanted.has(folder) || [...this.wanted].some(each => isInside(each, path))) this.touched(path)
  }

  /** Below a path that came or went lie other folders than before, and of those the system tells nothing. */
  private renew(path: string): void {
    for (const folder of [...this.watched.keys()]) if (isInside(folder, path)) this.drop(folder)
    this.follow()
  }

  private drop(folder: string): void {
    this.watched.get(folder)?.close()
    this.watched.delete(folder)
  }
}

function nearest(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearest(dirname(folder))
}

const LIMITS: ReadonlySet<string> = new Set(["ENOSPC", "EMFILE", "ENFILE"])

/** null: it has to be polled. */
function start(
  folder: string,
  happened: (event: string, name: string | null) => void,
): FSWatcher | null | "missing" {
  try {
    return watch(folder, happened)
  } catch (error) {
    return LIMITS.has(systemCode(error)) ? null : "missing"
  }
}
