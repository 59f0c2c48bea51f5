// A path → whether what lies there is meant to be read by others: hidden files hold secrets, keys and histories.
import { relative } from "node:path"
import { isInside } from "../files/disk.ts"

/** Neither hidden nor installed. */
export function isPublic(path: string): boolean {
  return !path
    .split(/[/\\]/)
    .some(part => (part.startsWith(".") && !/^\.{1,2}$/.test(part)) || part === "node_modules")
}

/** Of a real path, whatever links and folders led there; below one of these folders, which themselves may be hidden. */
export function isPublicBelow(real: string, ...folders: readonly string[]): boolean {
  return folders.some(folder => isInside(real, folder) && isPublic(relative(folder, real)))
}
