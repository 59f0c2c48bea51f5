// Paths and options of the command line → the backend of the dev server: every part of it is what other commands use too.
import type { Memory } from "../convert.ts"
import { nodeDisk } from "../files/disk.ts"
import type { Diagnostic, Post } from "../model.ts"
import { deckFiles, deckShell } from "../pages/deck-files.ts"
import { indexFiles, problemFiles } from "../pages/index-files.ts"
import { PlanMemory } from "../plan/slides/memory.ts"
import { NO_POSTS, type PostFile } from "../post/list.ts"
import { RenderMemory } from "../render/slides/memory.ts"
import { newestFirst } from "../site/newest-first.ts"
import type { Backend } from "../vite/backend.ts"
import { foldersBelow } from "../vite/folders.ts"
import { createGlances, neighbours } from "./glance.ts"
import { pathsOrUsual, postsAt } from "./posts.ts"
import { reportDiagnostics } from "./report.ts"
import { startRun } from "./run.ts"
import type { PostOptions } from "./settings.ts"

/** `paths` as on the command line: posts or folders of posts. */
export function backendFor(paths: readonly string[], options: PostOptions): Backend {
  let listed: readonly PostFile[] = []
  let hadPosts = false
  const glance = createGlances(options.encoding)
  const run = startRun(
    options,
    // What is wrong with a post stands in place of its deck.
    neighbours(
      () => listed,
      glance,
      () => true,
    ),
  )
  const report = reportOnce()
  const memories = new Map<string, Memory>()
  const convert: Backend["convert"] = (post, disk) => {
    const memory = memories.get(post.file) ?? { plan: new PlanMemory(), render: new RenderMemory() }
    memories.set(post.file, memory)
    return run.convert(post, disk, memory)
  }
  return {
    disk: nodeDisk,
    find() {
      const { posts, diagnostics } = postsAt(paths)
      listed = newestFirst(posts, post => glance(post).date)
      hadPosts ||= posts.length > 0
      // Of each post that went, or of their folder, is told anyway.
      report("", hadPosts ? diagnostics.filter(({ code }) => code !== NO_POSTS) : diagnostics)
      return { posts: listed, folders: foldersBelow(pathsOrUsual(paths), nodeDisk) }
    },
    glance,
    async convert(post, disk) {
      const conversion = await convert(post, disk)
      report(post.file, conversion.diagnostics, conversion.post)
      return conversion
    },
    convertQuietly: convert,
    deckFiles: (conversion, live) => deckFiles(conversion, { live, speakerNotes: true }),
    deckShell,
    indexFiles: (posts, live) => indexFiles(posts, { live, title: null }),
    problemFiles,
  }
}

/** Warnings are told when they appear, not again with every save. */
function reportOnce() {
  const told = new Map<string, string>()
  return (file: string, diagnostics: readonly Diagnostic[], post: Post | null = null) => {
    const all = JSON.stringify(diagnostics.map(({ code, what }) => [code, what]))
    if (told.get(file) !== all) reportDiagnostics(diagnostics, post)
    told.set(file, all)
  }
}
