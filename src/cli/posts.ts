// Paths on the command line → the posts there.
import { existsSync } from "node:fs"
import { resolve } from "node:path"
import { UserError } from "../error.ts"
import { nodeDisk } from "../files/disk.ts"
import { isFolder } from "../files/folders.ts"
import { type ListedPosts, listPosts, NO_POSTS, NOT_A_FILE } from "../post/list.ts"
import { checkSlugs } from "../post/slug.ts"
import { createGlances } from "./glance.ts"
import { reportDiagnostics } from "./report.ts"
import type { PostOptions } from "./settings.ts"

/** Where posts lie when nobody says. */
const DEFAULT_PATH = "posts"

export function pathsOrUsual(paths: readonly string[]): readonly string[] {
  return paths.length > 0 ? paths : [DEFAULT_PATH]
}

/** Throws E_PATH for a path that is not there; what else cannot be read becomes a diagnostic. */
export function postsAt(paths: readonly string[]): ListedPosts {
  if (paths.includes("")) throw noPath("the path of a post is empty", "a shell variable that is not set?")
  if (paths.includes("-") && !existsSync("-"))
    throw noPath("posts are not read from standard input", "name a file; --out - writes to standard output")
  if (paths.length === 0 && !existsSync(DEFAULT_PATH)) {
    const what = `no folder ${DEFAULT_PATH} here, which is taken where no path is given`
    throw noPath(what, "give the path of a post or of a folder of posts")
  }
  return listPosts(pathsOrUsual(paths), nodeDisk)
}

function noPath(what: string, hint: string): UserError {
  return new UserError({ code: "E_PATH", what, hint }, 2)
}

/**
 * Where there are none, a command that only shows or hands on what there is has nothing to do: throws E_NO_POSTS, or
 * E_NOT_A_FILE for a device.
 */
export function somePostsAt(paths: readonly string[]): ListedPosts {
  const listed = postsAt(paths)
  const none = listed.diagnostics.findLast(({ code }) => code === NO_POSTS || code === NOT_A_FILE)
  if (listed.posts.length > 0 || !none) return listed
  reportDiagnostics(listed.diagnostics.filter(each => each !== none))
  throw new UserError({ ...none, code: none.code.replace(/^W/, "E") }, 2)
}

/**
 * Without those whose deck would have the name of one before, each of which is an error: told before any work, and the
 * same in every part of a run.
 */
export function withOwnNames({ posts, diagnostics }: ListedPosts, { encoding }: PostOptions): ListedPosts {
  if (posts.length < 2) return { posts, diagnostics }
  const glance = createGlances(encoding)
  const clashes = checkSlugs(posts.map(post => ({ path: post.path, slug: glance(post).slug })))
  const refused = new Set(clashes.map(({ where }) => where?.file))
  return {
    posts: posts.filter(({ path }) => !refused.has(path)),
    diagnostics: [...diagnostics, ...clashes],
  }
}

/** Decided by what the user names, so that a script gets the same shape however many posts a folder holds. */
export function isOnePost(paths: readonly string[]): boolean {
  const [path, ...others] = paths
  return path !== undefined && others.length === 0 && !isFolder(resolve(path))
}
