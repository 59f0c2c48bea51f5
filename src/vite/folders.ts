// The folders that the user named → they and all below them: where a new post may appear.
import { join, resolve } from "node:path"
import type { Disk } from "../files/disk.ts"

/** Enough for any folder of posts; a home folder named by mistake must not use up the system's watches. */
const MOST = 2000

export function foldersBelow(paths: readonly string[], disk: Disk): string[] {
  const found: string[] = []
  const waiting = paths.map(path => resolve(path)).filter(path => disk.open(path).kind === "folder")
  while (waiting.length > 0 && found.length < MOST) {
    const folder = waiting.shift() ?? ""
    found.push(folder)
    const inner = disk.list(folder).filter(({ name, kind }) => kind === "folder" && isForPosts(name))
    waiting.push(...inner.map(({ name }) => join(folder, name)))
  }
  return found
}

function isForPosts(name: string): boolean {
  return !name.startsWith(".") && name !== "node_modules"
}
