// A disk → the same disk, which remembers every path that was asked for: what a deck depends on, there or not.
import { resolve } from "node:path"
import type { Disk } from "../files/disk.ts"

export function rememberingDisk(disk: Disk, remember: (path: string) => void): Disk {
  const asked = (path: string) => {
    remember(resolve(path))
    return path
  }
  return {
    list: folder => disk.list(folder),
    realPath: path => disk.realPath(asked(path)),
    open: path => disk.open(asked(path)),
  }
}
