// The name of a picture or note → where it lies in an Obsidian vault, whose notes call both without their folders.
import { join } from "node:path"
import type { Disk } from "../../files/disk.ts"
import { nameKey } from "../slug.ts"

/** A vault with more folders is searched only so far. */
const MOST_FOLDERS = 5000

const FILE = /\.(png|jpe?g|gif|webp|avif|svg|bmp|md)$/i

export type FindByName = (name: string) => string | null

/** The folders are walked once, when the first file is not where it should be. */
export function createFindByName(root: string, disk: Disk): FindByName {
  let places: ReadonlyMap<string, string> | undefined
  return name => {
    places ??= placesBelow(root, disk)
    return places.get(nameKey(name)) ?? null
  }
}

/** The one furthest up wins, as in Obsidian. */
function placesBelow(root: string, disk: Disk): Map<string, string> {
  const places = new Map<string, string>()
  const folders = [root]
  for (let index = 0; index < Math.min(folders.length, MOST_FOLDERS); index++) {
    const folder = folders[index] ?? root
    for (const { name, kind } of disk.list(folder)) {
      const path = join(folder, name)
      if (kind === "folder" && !name.startsWith(".") && name !== "node_modules") folders.push(path)
      if (kind === "file" && FILE.test(name) && !places.has(nameKey(name))) places.set(nameKey(name), path)
    }
  }
  return places
}
