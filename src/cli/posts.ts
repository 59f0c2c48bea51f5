// Paths on the command line → the posts there, converted one after the other; what one of them lacks stops no other.
import { existsSync } from "node:fs"
import { resolve } from "node:path"
import { type Conversion, convert, gather, type Memory } from "../convert.ts"
import { type ExitCode, UserError } from "../error.ts"
import { type Disk, nodeDisk } from "../files/disk.ts"
import { isFolder } from "../files/folders.ts"
import type { Diagnostic, Post } from "../model.ts"
import type { SlugAt } from "../post/decks.ts"
import { type ListedPosts, listPosts, NO_POSTS, NOT_A_FILE, type PostFile, readSource } from "../post/list.ts"
import { findSite, type SiteOptions } from "../post/site.ts"
import { checkSlugs } from "../post/slug.ts"
import { themeNames } from "../themes.ts"
import { openWorld } from "../world.ts"
import { createGlances, neighbours } from "./glance.ts"
import { type Progress, startProgress } from "./progress.ts"
import { reportDiagnostics, reportError } from "./report.ts"
import { givenSettings, type PostOptions } from "./settings.ts"

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

/** All conversions of a run: they share the command's settings, and what was read or fetched once. */
export interface Run {
  /** `disk` may watch what is looked at; `memory` is for posts that are converted again and again. */
  convert(post: PostFile, disk?: Disk, memory?: Memory): Promise<Conversion>
  /** Reads what a conversion of the post would read from the disk, and makes nothing of it. */
  read(post: PostFile, disk: Disk): Promise<void>
}

/** `slugAt` knows the decks that will lie beside each other. */
export function startRun(options: PostOptions, slugAt: SlugAt = () => null): Run {
  const world = { ...openWorld(nodeDisk, options.timeout), slugAt }
  const given = givenSettings(options)
  const themes = themeNames()
  const toldWith = new Map<string, string>()
  const [known, kept] = [new Map(), new Map()]
  const open = async (post: PostFile, disk: Disk, sites: SiteOptions) => ({
    site: await findSite(post.file, disk, { postsRoot: post.root, themes, ...sites }),
    source: { ...readSource(post, disk), encoding: options.encoding },
  })
  return {
    async convert(post, disk = nodeDisk, memory) {
      // What is converted again and again may belong to a site that changed meanwhile.
      const { site, source } = await open(post, disk, memory ? { kept } : { known })
      const conversion = await convert(source, site, given, { ...world, disk, memory })
      // What is wrong with a site's own files or with a theme is told with the first post of which it is found.
      const again = [...site.diagnostics, ...conversion.theme.diagnostics].filter(each => {
        const key = JSON.stringify(each)
        const first = toldWith.get(key) ?? post.file
        toldWith.set(key, first)
        return first !== post.file
      })
      const all = [...site.diagnostics, ...conversion.diagnostics]
      return { ...conversion, diagnostics: all.filter(each => !again.includes(each)) }
    },
    async read(post, disk) {
      const { site, source } = await open(post, disk, { known })
      await gather(source, site, given, { ...world, disk, fetchRemote: null, shrink: null })
    },
  }
}

/** Converts all, reports what each has to say, and gives the exit code. */
export async function convertEach(
  { posts, diagnostics }: ListedPosts,
  options: PostOptions,
  use: (conversion: Conversion) => void | Promise<void>,
): Promise<ExitCode | 0> {
  reportDiagnostics(diagnostics)
  const run = startRun(
    options,
    neighbours(
      () => posts,
      createGlances(options.encoding),
      ({ draft, failed }) => !draft && !failed,
    ),
  )
  const progress = startProgress("converting", posts.length)
  const made: Post[] = []
  for (const post of posts) {
    progress.step(post.path)
    const conversion = await attempt(() => run.convert(post), progress, options)
    if (!conversion) continue
    reportDiagnostics(conversion.diagnostics, conversion.post)
    await use(conversion)
    made.push(conversion.post)
  }
  const clashes = checkSlugs(made)
  reportDiagnostics(clashes)
  const failed = made.length < posts.length || [...diagnostics, ...clashes].some(isError)
  return failed ? 1 : 0
}

/** Null, and told, where the post failed; wrong use or a missing part of the system ends the run. */
async function attempt<T>(
  work: () => Promise<T>,
  progress: Progress,
  options: PostOptions,
): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof UserError && error.exit !== 1) throw error
    reportError(error, options.debug ?? false)
    return null
  } finally {
    progress.clear()
  }
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error"
}
