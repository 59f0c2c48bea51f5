// A post's file → what its front matter alone says: enough to list it, to order it, and to link to it.
import { UserError } from "../error.ts"
import { nodeDisk } from "../files/disk.ts"
import type { PlainDate } from "../model.ts"
import type { SlugAt } from "../post/decks.ts"
import { type PostFile, readSource } from "../post/list.ts"
import { readPost } from "../post/post.ts"
import { noSite } from "../post/site.ts"

export interface Glance {
  /** The last part of the address of its deck. */
  readonly slug: string
  /** As text. */
  readonly title: string
  readonly date: PlainDate | null
  readonly draft: boolean
  /** It cannot be read, and no deck can be made of it. */
  readonly failed: boolean
}

export type GlanceAt = (post: PostFile) => Glance

/** Reads no file twice unless it changed. */
export function createGlances(encoding?: string): GlanceAt {
  const known = new Map<string, Glanced>()
  return post => {
    const old = known.get(post.real)
    if (old && old.version === versionOf(post)) return old.glance
    const read = readGlanced(post, encoding)
    known.set(post.real, read)
    return read.glance
  }
}

/** For the links between the posts of a run; `posts` may give others each time. */
export function neighbours(
  posts: () => readonly PostFile[],
  glance: GlanceAt,
  hasDeck: (post: Glance) => boolean,
): SlugAt {
  let listed: readonly PostFile[] = []
  let byFile = new Map<string, PostFile>()
  return file => {
    if (listed !== posts()) {
      listed = posts()
      byFile = new Map(listed.map(post => [post.real, post]))
    }
    const post = byFile.get(file)
    if (!post) return null
    const glanced = glance(post)
    return hasDeck(glanced) ? glanced.slug : null
  }
}

/** Of the posts of a run, those whose decks are made, or all. */
export type WithDecks = "published" | "all"

/** For the links between the posts of a run that are all known. */
export function slugsAmong(posts: readonly PostFile[], decks: WithDecks, encoding?: string): SlugAt {
  const isMade = ({ draft, failed }: Glance) => !draft && !failed
  return neighbours(() => posts, createGlances(encoding), decks === "all" ? () => true : isMade)
}

interface Glanced {
  readonly glance: Glance
  /** Of the file; null: it cannot be opened. */
  readonly version: string | null
}

/** A post that cannot be read is listed all the same, with what is wrong. */
function readGlanced(post: PostFile, encoding: string | undefined): Glanced {
  try {
    const source = readSource(post, nodeDisk)
    const { slug, meta } = readPost({ ...source, encoding }, noSite)
    const glance = { slug, title: meta.title ?? slug, date: meta.date, draft: meta.draft, failed: false }
    return { glance, version: source.version }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const glance = { slug: post.slug, title: post.path, date: null, draft: false, failed: true }
    return { glance, version: versionOf(post) }
  }
}

function versionOf({ file }: PostFile): string | null {
  const opened = nodeDisk.open(file)
  if (opened.kind !== "file") return null
  opened.file.close()
  return opened.file.version
}
