// Files and folders that a user names → the posts there. What cannot be read becomes a diagnostic, and the others go on.
import { basename, dirname, resolve } from "node:path"
import { nearest, placeIn, UserError, warning } from "../error.ts"
import type { Disk, OpenFile } from "../files/disk.ts"
import type { Diagnostic } from "../model.ts"
import { distinctSlugs } from "./distinct.ts"
import { shownPath } from "./shown-path.ts"
import { slugFromFile } from "./slug.ts"
import type { Source } from "./text.ts"
import { type Problem, walk } from "./walk.ts"

export interface PostFile {
  /** As shown to people: relative to where the command was called. */
  readonly path: string
  /** Absolute. */
  readonly file: string
  /** The folder that the user named, or the one of the named file. */
  readonly root: string
  /** Where the file really lies. */
  readonly real: string
  /** Its address where its front matter gives none: from the name of the file, different from all the others. */
  readonly slug: string
}

type Listed = Omit<PostFile, "slug">

export interface ListedPosts {
  /** Each file once, folders in the order of their names. */
  readonly posts: readonly PostFile[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Throws E_PATH for a path at which there is nothing. */
export function listPosts(paths: readonly string[], disk: Disk, cwd = process.cwd()): ListedPosts {
  const lists = paths.map(path => listPath(path, disk, cwd))
  const posts = distinctFiles(lists.flatMap(list => list.posts))
  const slugs = distinctSlugs(posts.map(({ file }) => file))
  return {
    posts: posts.map((post, index) => ({ ...post, slug: slugs[index] ?? slugFromFile(post.file) })),
    diagnostics: lists.flatMap(list => list.diagnostics),
  }
}

/** The first of those that are one and the same file. */
function distinctFiles(posts: readonly Listed[]): Listed[] {
  const seen = new Set<string>()
  return posts.filter(({ real }) => {
    const isNew = !seen.has(real)
    seen.add(real)
    return isNew
  })
}

interface ListedPath {
  readonly posts: readonly Listed[]
  readonly diagnostics: readonly Diagnostic[]
}

function listPath(path: string, disk: Disk, cwd: string): ListedPath {
  const place = resolve(cwd, path)
  const opened = disk.open(place)
  switch (opened.kind) {
    case "missing":
      throw nothingAt(path, place, disk)
    case "folder":
      return listFolder(place, disk, cwd)
    case "file":
      opened.file.close()
      return {
        posts: [
          { path: shownPath(place, cwd), file: place, root: dirname(place), real: opened.file.realPath },
        ],
        diagnostics: [],
      }
    case "other":
      return { posts: [], diagnostics: [notAFile(shownPath(place, cwd))] }
    case "unreadable":
      return { posts: [], diagnostics: [unreadable(shownPath(place, cwd), opened.reason)] }
  }
}

function listFolder(folder: string, disk: Disk, cwd: string): ListedPath {
  const walked = walk(folder, disk)
  const shown = (file: string) => shownPath(file, cwd)
  const none = walked.files.length === 0 ? [noPosts(shown(folder))] : []
  return {
    posts: walked.files.map(({ file, real }) => ({ path: shown(file), file, root: folder, real })),
    diagnostics: [...walked.problems.map(problem => ofFolder(problem, shown(problem.file))), ...none],
  }
}

function ofFolder({ code, what, hint }: Problem, file: string): Diagnostic {
  const severity = code.startsWith("E_") ? "error" : "warning"
  return { code, severity, where: placeIn(file), what, hint }
}

export const NO_POSTS = "W_NO_POSTS"
export const NOT_A_FILE = "W_NOT_A_FILE"

function noPosts(folder: string): Diagnostic {
  const hint = "posts are Markdown files: .md, .markdown, .mdx, .qmd or .rmd; name any other file itself"
  return warning({ code: NO_POSTS, what: `no posts in ${folder}`, hint })
}

function nothingAt(path: string, place: string, disk: Disk): UserError {
  const names = disk.list(dirname(place)).map(({ name }) => name)
  if (names.includes(basename(place))) {
    const hint = "mend the link, or name the file that it is meant for"
    return new UserError({ code: "E_PATH", what: `the link ${path} leads nowhere`, hint }, 2)
  }
  const near = nearest(basename(place), names)
  const hint = near
    ? `did you mean ${path.slice(0, path.length - basename(path).length)}${near}?`
    : "give the path of a post or of a folder of posts"
  return new UserError({ code: "E_PATH", what: `nothing found at ${path}`, hint }, 2)
}

function notAFile(file: string): Diagnostic {
  const hint = "a post is an ordinary file"
  return warning({ code: NOT_A_FILE, what: `${file} is no file`, hint, where: placeIn(file) })
}

function unreadable(file: string, reason: string): Diagnostic {
  return {
    code: "E_FILE_UNREADABLE",
    severity: "error",
    where: placeIn(file),
    what: `${file} cannot be read`,
    hint: reason,
  }
}

const MEGABYTE = 1024 * 1024
const LARGEST_POST = 5 * MEGABYTE

/** Throws E_FILE_… where the post is gone, too large, or not what it was when it was listed. */
export function readSource(post: PostFile, disk: Disk): Source & Pick<OpenFile, "version"> {
  const { path, file } = post
  const opened = disk.open(file)
  if (opened.kind === "unreadable")
    throw fileError("E_FILE_UNREADABLE", path, `${path} cannot be read`, opened.reason)
  if (opened.kind !== "file")
    throw fileError("E_FILE_UNREADABLE", path, `${path} is no file any more`, "was it moved?")
  try {
    if (opened.file.realPath !== post.real)
      throw fileError(
        "E_FILE_UNREADABLE",
        path,
        `${path} is now a link to another file`,
        "name that file itself",
      )
    if (opened.file.size > LARGEST_POST) throw tooLarge(path, opened.file.size)
    return { path, file, slug: post.slug, bytes: opened.file.read(), version: opened.file.version }
  } finally {
    opened.file.close()
  }
}

function tooLarge(path: string, size: number): UserError {
  const what = `${path} is ${Math.ceil(size / MEGABYTE)} MB; the limit is ${LARGEST_POST / MEGABYTE} MB`
  return fileError("E_FILE_TOO_LARGE", path, what, "cut it into several posts")
}

function fileError(code: string, file: string, what: string, hint: string): UserError {
  return new UserError({ code, what, hint, where: placeIn(file) })
}
