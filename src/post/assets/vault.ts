// The name of a picture → where it lies in an Obsidian vault, whose notes name their pictures without folders.
import { join } from "node:path"
import type { Disk } from "../../disk.ts"

/** A vault with more folders is searched only so far. */
const MOST_FOLDERS = 5000

const PICTURE = /\.(png|jpe?g|gif|webp|avif|svg|bmp)$/i

export type FindByName = (name: string) => string | null

/** The folders are walked once, when the first picture is not where it should be. */
export function createFindByName(root: string, disk: Disk): FindByName {
  let places: ReadonlyMap<string, string> | undefined
  return name => {
    places ??= placesBelow(root, disk)
    return places.get(keyOf(name)) ?? null
  }
}

/** The picture furthest up wins, as in Obsidian. */
function placesBelow(root: string, disk: Disk): Map<string, string> {
  const places = new Map<string, string>()
  const folders = [root]
  for (let index = 0; index < Math.min(folders.length, MOST_FOLDERS); index++) {
    const folder = folders[index] ?? root
    for (const { name, kind } of disk.list(folder)) {
      const path = join(folder, name)
      if (kind === "folder" && !name.startsWith(".") && name !== "node_modules") folders.push(path)
      if (kind === "file" && PICTURE.test(name) && !places.has(keyOf(name))) places.set(keyOf(name), path)
    }
  }
  return places
}

function keyOf(name: string): string {
  return name.normalize("NFC").toLowerCase()
}
