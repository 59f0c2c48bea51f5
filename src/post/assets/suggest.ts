// A path that leads nowhere → the one that may have been meant.
import { dirname, join } from "node:path"
import { nearest } from "../../error.ts"
import { type Disk, isInside } from "../../files/disk.ts"
import { nameKey } from "../slug.ts"
import type { Standpoint } from "./lookup.ts"

const PICTURE = /\.(png|jpe?g|gif|webp|avif|svg|bmp)$/i

/** E.g. "img/a.png" → "img/A.png" where that is in the same folder; null where nothing is near. */
export function suggestPath(path: string, { file, site }: Standpoint, disk: Disk): string | null {
  const slash = path.lastIndexOf("/") + 1
  const [folder, name] = [path.slice(0, slash), path.slice(slash)]
  const place = path.startsWith("/") ? join(site.base, folder) : join(dirname(file), folder)
  if (!isInside(place.replace(/[/\\]$/, ""), site.root) || name === "") return null
  const names = disk
    .list(place)
    .flatMap(entry => (entry.kind !== "folder" && PICTURE.test(entry.name) ? [entry.name] : []))
  const near =
    names.find(each => stem(each) === stem(name)) ?? nearest(name.slice(0, 100), names.slice(0, 500))
  return near === null || near === undefined ? null : folder + near
}

function stem(name: string): string {
  return nameKey(name).replace(/\.[a-z]+$/, "")
}
