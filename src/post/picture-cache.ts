// Pictures that were read before → the same again for as long as their file does not change, so that an edit of the
// text reads no picture.
import type { OpenFile } from "../files/disk.ts"
import type { Picture } from "../model.ts"
import type { Unusable } from "./pictures/picture.ts"

export interface PictureCache {
  get(file: OpenFile, read: () => Picture | Unusable): Picture | Unusable
}

interface Kept {
  readonly version: string
  readonly result: Picture | Unusable
}

/** Bytes; what was not used for longest goes first. */
const ROOM = 256 * 1024 * 1024

export function createPictureCache(room = ROOM): PictureCache {
  const kept = new Map<string, Kept>()
  return {
    get({ realPath, version }, read) {
      const known = kept.get(realPath)
      const result = known?.version === version ? known.result : read()
      kept.delete(realPath)
      kept.set(realPath, { version, result })
      makeRoom(kept, room)
      return result
    },
  }
}

function makeRoom(kept: Map<string, Kept>, room: number): void {
  let used = [...kept.values()].reduce((sum, { result }) => sum + sizeOf(result), 0)
  for (const [path, { result }] of kept) {
    if (used <= room || kept.size === 1) return
    kept.delete(path)
    used -= sizeOf(result)
  }
}

function sizeOf(result: Picture | Unusable): number {
  return result.kind === "picture" ? result.bytes.length : 0
}
