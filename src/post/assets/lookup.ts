// A path as a post writes it → the open file, looked for in all the places where sites keep their pictures, and only
// inside the root. The one way to every file that a post refers to.
import { basename, dirname, join, resolve } from "node:path"
import { type Disk, isInside, type OpenFile } from "../../files/disk.ts"
import type { Site } from "../site.ts"
import { POST_FILE } from "../slug.ts"
import { createFindByName } from "./vault.ts"

/** Where a post stands: what its paths are relative to. */
export interface Standpoint {
  /** Absolute path of the post. */
  readonly file: string
  readonly site: Site
  /** Scalars of the post's front matter. */
  readonly page?: ReadonlyMap<string, string>
}

export type Found =
  | { readonly kind: "file"; readonly file: OpenFile }
  | { readonly kind: "missing" | "folder" | "outside" | "link-outside" | "no-file" }
  | { readonly kind: "unreadable"; readonly reason: string }

/** Folders whose content a site publishes at its root. */
const PUBLISHED = [
  "",
  "static",
  "public",
  "source",
  "assets",
  "images",
  "img",
  "docs",
  "docs/public",
  "content",
  "src",
  "src/assets",
]

/** Names by which sites call their own folders. */
const ALIASES: readonly (readonly [RegExp, string])[] = [
  [/^@site\//, ""],
  [/^[@~]\//, "src"],
  [/^@assets\//, "src/assets"],
]

/** The caller closes the file that is found. */
export type FindFile = (paths: readonly string[]) => Found

/** Looks from one post; what is the same for all its pictures is found out once, with the first. */
export function createFindFile(standpoint: Standpoint, disk: Disk): FindFile {
  const { site } = standpoint
  let shelves: Shelves | null = null
  const findByName = site.dialect === "obsidian" ? createFindByName(site.root, disk) : null
  return paths => {
    const known = shelves ?? shelvesOf(standpoint, disk)
    shelves = known
    const found = firstInside(paths.flatMap(path => placesOf(path, known)).flatMap(unicodeForms), site, disk)
    const named = found.kind === "missing" ? findByName?.(basename(paths[0] ?? "")) : null
    return named ? openInside(named, site.root, disk) : found
  }
}

function shelvesOf({ file, site, page }: Standpoint, disk: Disk): Shelves {
  const shelves = PUBLISHED.map(each => join(site.base, each))
  const folder = disk.realPath(dirname(file)) ?? dirname(file)
  const named = namedShelves(page, [folder, ...shelves])
  const published = [...named, ...shelves].filter(each => disk.realPath(each) !== null)
  return {
    folder,
    own: join(folder, basename(file).replace(POST_FILE, "")),
    published: [...published, site.root],
    site,
  }
}

/** What a post says of its pictures' folder: to Chirpy, a theme of Jekyll, and to the editor Typora. */
const NAMES_SHELF = ["media_subpath", "img_path", "typora-root-url"]

function namedShelves(page: Standpoint["page"], shelves: readonly string[]): string[] {
  return NAMES_SHELF.flatMap(key => {
    const folder = page?.get(key)?.replaceAll("\\", "/") ?? ""
    return folder === "" ? [] : shelves.map(shelf => join(shelf, folder))
  })
}

function firstInside(places: readonly string[], { root }: Site, disk: Disk): Found {
  let answer: Found = { kind: "missing" }
  for (const [index, place] of [...new Set(places)].entries()) {
    const found = openInside(place, root, disk)
    if (found.kind === "file") return found
    // What lies outside counts for the place that the post means, not for those that are only tried.
    if (answer.kind === "missing" && (index === 0 || found.kind !== "outside")) answer = found
  }
  return answer
}

/** Where the pictures of a post may lie. */
interface Shelves {
  /** The post's own. */
  readonly folder: string
  /** The folder of the post's name, where Hexo keeps them. */
  readonly own: string
  readonly published: readonly string[]
  readonly site: Site
}

function placesOf(path: string, { folder, own, published, site }: Shelves): string[] {
  const alias = ALIASES.find(([pattern]) => pattern.test(path))
  if (alias) return [join(site.base, alias[1], path.replace(alias[0], ""))]
  if (path.startsWith("/")) {
    const local = path.replace(/^\/+/, "")
    return [...published, folder].flatMap(each => [join(each, local), ...withoutBase(local, site, each)])
  }
  // Many posts climb from the address under which they are published, which is not where their file lies.
  const below = path.replace(/^(\.{1,2}\/)+/, "")
  return [resolve(folder, path), join(own, below), ...published.map(each => join(each, below))]
}

/** A site published below a path writes it in front of its addresses: `/blog/assets/a.png`. */
function withoutBase(local: string, { config }: Site, folder: string): string[] {
  const prefix = (config.get("baseurl") ?? config.get("root") ?? "").split("/").filter(Boolean).join("/")
  return prefix !== "" && local.startsWith(`${prefix}/`) ? [join(folder, local.slice(prefix.length + 1))] : []
}

/** Names with accents or Hangul are written apart by macOS and in one piece by all others. */
function unicodeForms(path: string): string[] {
  return [path, path.normalize("NFC"), path.normalize("NFD")]
}

function openInside(path: string, root: string, disk: Disk): Found {
  // Not even looked at, so that a post cannot learn what exists elsewhere.
  if (!isInside(path, root)) return { kind: "outside" }
  const opened = disk.open(path)
  if (opened.kind === "other") return { kind: "no-file" }
  if (opened.kind === "unreadable") return opened
  if (opened.kind !== "file") return { kind: opened.kind }
  if (isInside(opened.file.realPath, root)) return opened
  opened.file.close()
  return { kind: "link-outside" }
}
