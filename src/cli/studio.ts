// Paths and options of the command line → the studio of the dev server: every part of it is what other commands use too.
import { nodeDisk } from "../disk.ts"
import { UserError } from "../error.ts"
import type { Diagnostic } from "../model.ts"
import { deckFiles, indexFiles, problemFiles } from "../pages.ts"
import { type PostFile, readSource } from "../post/list.ts"
import { readPost } from "../post/post.ts"
import { noSite } from "../post/site.ts"
import { slugFromFile } from "../post/slug.ts"
import { foldersBelow } from "../vite/folders.ts"
import type { Studio } from "../vite/studio.ts"
import { postsAt, startRun } from "./posts.ts"
import { reportDiagnostics } from "./report.ts"
import type { PostOptions } from "./settings.ts"

/** `paths` as on the command line: posts or folders of posts. */
export function studioFor(paths: readonly string[], options: PostOptions): Studio {
  const run = startRun(options)
  const report = reportOnce()
  return {
    disk: nodeDisk,
    find() {
      const { posts, diagnostics } = postsAt(paths)
      report("", diagnostics)
      const named = paths.length > 0 ? paths : ["posts"]
      return { posts, folders: foldersBelow(named, nodeDisk) }
    },
    slugOf,
    async convert(post, disk) {
      const conversion = await run.convert(post, disk)
      report(post.file, conversion.diagnostics, conversion.post.text)
      return conversion
    },
    deckFiles: (conversion, live) => deckFiles(conversion, { live, speakerNotes: true }),
    indexFiles: (posts, live) => indexFiles(posts, { live, title: null }),
    problemFiles,
  }
}

/** A post that cannot be read has an address all the same, where it says why. */
function slugOf(post: PostFile): string {
  try {
    return readPost(readSource(post, nodeDisk), noSite).slug
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return post.slug ?? slugFromFile(post.file)
  }
}

/** Warnings are told when they appear, not again with every save. */
function reportOnce() {
  const told = new Map<string, string>()
  return (file: string, diagnostics: readonly Diagnostic[], source: string | null = null) => {
    const all = JSON.stringify(diagnostics.map(({ code, what }) => [code, what]))
    if (told.get(file) !== all) reportDiagnostics(diagnostics, source)
    told.set(file, all)
  }
}
