// A folder → the files below it that are posts, each real folder once. Links are followed only inside the folder.
import { basename, join } from "node:path"
import { type Disk, type Entry, isInside } from "../files/disk.ts"
import { isPublicBelow } from "./public.ts"
import { siteKind } from "./settings/site-kind.ts"
import { POST_FILE } from "./slug.ts"

export interface Walked {
  readonly files: readonly WalkedFile[]
  readonly problems: readonly Problem[]
}

export interface WalkedFile {
  readonly file: string
  readonly real: string
}

export interface Problem {
  readonly code: string
  readonly file: string
  readonly what: string
  readonly hint: string
}

interface Walk {
  /** Real path of the folder that the user named. */
  readonly root: string
  readonly disk: Disk
  readonly files: WalkedFile[]
  readonly problems: Problem[]
  /** Real paths of the folders that were entered. */
  readonly entered: Set<string>
  /** Links, to be followed when all that is real has been seen under its own name. */
  readonly links: { readonly path: string; readonly name: string; readonly depth: number }[]
}

export function walk(folder: string, disk: Disk): Walked {
  const walk: Walk = {
    root: disk.realPath(folder) ?? folder,
    disk,
    files: [],
    problems: [],
    entered: new Set(),
    links: [],
  }
  for (const start of startsOf(folder, disk)) enter(start, 0, walk)
  for (let link = walk.links.shift(); link; link = walk.links.shift()) follow(link, walk)
  // Links come last, so that a file is known by its own name where it has one below the folder.
  const once = [...new Map(walk.files.toReversed().map(each => [each.real, each])).values()]
  const files = withoutFrontPage(once, folder).sort((a, b) => (a.file < b.file ? -1 : 1))
  return { files, problems: walk.problems }
}

/** Where sites keep their posts; what lies beside them are pages, templates and themes. */
const POST_FOLDERS: Readonly<Partial<Record<string, readonly string[]>>> = {
  jekyll: ["_posts", "_drafts"],
  hexo: ["source/_posts", "source/_drafts"],
  hugo: ["content"],
  docusaurus: ["blog", "docs"],
  astro: ["src/content", "src/data", "src/posts", "src/pages"],
}

function startsOf(folder: string, disk: Disk): string[] {
  const names = disk.list(folder).map(({ name }) => name)
  const starts = POST_FOLDERS[siteKind(names)?.dialect ?? ""]?.map(each => join(folder, each)) ?? []
  const there = starts.filter(start => disk.open(start).kind === "folder")
  return there.length > 0 ? there : [folder]
}

const DEEPEST = 32

function enter(folder: string, depth: number, walk: Walk): void {
  const real = walk.disk.realPath(folder) ?? folder
  if (walk.entered.has(real)) return
  walk.entered.add(real)
  if (depth > DEEPEST) {
    problem(walk, "W_DEPTH", folder, `folders deeper than ${DEEPEST} levels are not searched`)
    return
  }
  const opened = walk.disk.open(folder)
  if (opened.kind === "unreadable") problem(walk, "E_FILE_UNREADABLE", folder, "the folder cannot be read")
  for (const entry of walk.disk.list(folder)) take(entry, join(folder, entry.name), depth, walk)
}

function take({ name, kind }: Entry, path: string, depth: number, walk: Walk): void {
  if (kind === "link" && !name.startsWith(".")) walk.links.push({ path, name, depth })
  else if (kind === "folder" && isPostFolder(name)) enter(path, depth + 1, walk)
  else if (kind === "file" && isPostName(name))
    walk.files.push({ file: path, real: walk.disk.realPath(path) ?? path })
  else if (kind === "other" && isPostName(name))
    problem(walk, "W_NOT_A_FILE", path, `${name} is no ordinary file`)
}

function follow({ path, name, depth }: { path: string; name: string; depth: number }, walk: Walk): void {
  const real = walk.disk.realPath(path)
  if (real === null) {
    if (isPostName(name)) walk.problems.push({ ...DEAD_LINK, file: path })
    return
  }
  const isFolder = isFolderAt(real, walk.disk)
  if (!isFolder && !isPostName(name)) return
  if (!isInside(real, walk.root))
    problem(walk, "W_SYMLINK_OUTSIDE", path, "the link leads out of the folder of the posts")
  else if (!isPublicBelow(real, walk.root) || !(isFolder || isPostName(basename(real))))
    problem(walk, "W_SYMLINK_HIDDEN", path, "the link leads to what would be no post under its own name")
  else if (!isFolder) walk.files.push({ file: path, real })
  else if (isInside(path, real))
    problem(walk, "W_SYMLINK_LOOP", path, "the link leads to a folder that it lies in")
  else if (isPostFolder(name)) enter(path, depth + 1, walk)
}

const DEAD_LINK = {
  code: "E_FILE_UNREADABLE",
  what: "the link leads nowhere, or round in a circle",
  hint: "mend the link, or take it away",
}

function isFolderAt(path: string, disk: Disk): boolean {
  const opened = disk.open(path)
  if (opened.kind === "file") opened.file.close()
  return opened.kind === "folder"
}

const HINTS: Readonly<Record<string, string>> = {
  W_SYMLINK_OUTSIDE: "it was not followed; copy the file, or name it on the command line",
  W_SYMLINK_HIDDEN: "it was not followed; copy the file, or name it on the command line",
  W_SYMLINK_LOOP: "it was not followed",
  W_DEPTH: "name a folder further down",
  W_NOT_A_FILE: "it was left out",
  E_FILE_UNREADABLE: "look at its permissions",
}

function problem(walk: Walk, code: string, file: string, what: string): void {
  walk.problems.push({ code, file, what, hint: HINTS[code] ?? "" })
}

/** Folders of programs, templates and results. */
const OTHER_FOLDERS = new Set(
  "node_modules vendor dist build out target coverage _site _includes _layouts _templates _data _sass archetypes layouts scaffolds templates themes".split(
    " ",
  ),
)

function isPostFolder(name: string): boolean {
  return !name.startsWith(".") && !OTHER_FOLDERS.has(name)
}

/** Files that repositories and sites have beside their posts, also "CONTRIBUTING.ko.md"; not "security-in-depth.md". */
const OTHER_FILES =
  /^(_index|licen[sc]e(-[\w.]+)?|contributing|contributors|code[-_]of[-_]conduct|security|support|governance|maintainers|summary|_sidebar|_navbar|_coverpage|_footer|pull_request_template|issue_template|agents|claude)([._][a-z]{2}([-_][a-z]+)?)?\.[^.]+$/i

function isPostName(name: string): boolean {
  return POST_FILE.test(name) && !name.startsWith(".") && !OTHER_FILES.test(name)
}

/** The README of the whole folder tells about it; alone, or further down, it is a post like any other. */
function withoutFrontPage(files: readonly WalkedFile[], folder: string): WalkedFile[] {
  const posts = files.filter(({ file }) => !/^readme\.[^.]+$/i.test(file.slice(folder.length + 1)))
  return posts.length > 0 ? posts : [...files]
}
