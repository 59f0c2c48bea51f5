// Files of posts → an address for each that no other has, from the names of the files and their folders alone.
import { basename, dirname } from "node:path"
import { nameKey, safeStem, slugFromFile } from "./slug.ts"

/** In the order of the files. Of those with one name the file furthest up keeps it; the others get their folder's too. */
export function distinctSlugs(files: readonly string[]): string[] {
  const taken = new Set<string>()
  const slugs = new Map<string, string>()
  for (const file of [...files].sort(byDepth)) {
    const slug = firstFree(file, taken)
    taken.add(nameKey(slug))
    slugs.set(file, slug)
  }
  return files.map(file => slugs.get(file) ?? slugFromFile(file))
}

function firstFree(file: string, taken: ReadonlySet<string>): string {
  for (const slug of candidates(file)) if (!taken.has(nameKey(slug))) return slug
  throw new Error("there is always one more candidate")
}

function byDepth(a: string, b: string): number {
  const depth = (file: string) => file.split(/[/\\]/).length
  return depth(a) - depth(b) || (a < b ? -1 : 1)
}

/** E.g. "docs/guide/intro.md" → "intro", "guide-intro", "docs-guide-intro", then "intro-2" and so on. */
function* candidates(file: string): Generator<string> {
  const slug = slugFromFile(file)
  yield slug
  let prefixed = slug
  for (const folder of foldersAbove(file)) {
    prefixed = `${safeStem(folder)}-${prefixed}`
    yield prefixed
  }
  for (let number = 2; ; number++) yield `${slug}-${number}`
}

/** Three at most, the nearest first; without the one that an `index.md` already has its name from. */
function foldersAbove(file: string): string[] {
  const own = /^(_?index|readme)\b/i.test(basename(file)) ? dirname(file) : file
  const folders = [dirname(own), dirname(dirname(own)), dirname(dirname(dirname(own)))]
  return folders.map(folder => basename(folder)).filter(Boolean)
}
