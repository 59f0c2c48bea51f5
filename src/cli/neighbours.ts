// The posts of a run → the address of each one's deck, for the links of the others.
import { type Disk, nodeDisk } from "../disk.ts"
import { UserError } from "../error.ts"
import type { SlugAt } from "../post/decks.ts"
import { type PostFile, readSource } from "../post/list.ts"
import { readPost } from "../post/post.ts"
import { noSite } from "../post/site.ts"
import { slugFromFile } from "../post/slug.ts"

export interface NeighbourOptions {
  /** Whether posts that are not finished have decks too. */
  readonly drafts: boolean
}

/** No file is read before a link leads to it, and none twice unless it changed. `posts` may be others each time. */
export function neighbours(posts: () => readonly PostFile[], { drafts }: NeighbourOptions): SlugAt {
  const known = new Map<string, { readonly version: string; readonly slug: string | null }>()
  return file => {
    const post = posts().find(({ real }) => real === file)
    const version = post && versionOf(post, nodeDisk)
    if (!post || !version) return null
    const old = known.get(file)
    if (old?.version === version) return old.slug
    const { slug, draft } = addressOf(post)
    const fresh = { version, slug: draft && !drafts ? null : slug }
    known.set(file, fresh)
    return fresh.slug
  }
}

/** A post that cannot be read has an address all the same, where it says why. */
export function addressOf(post: PostFile): { readonly slug: string; readonly draft: boolean } {
  try {
    const { slug, meta } = readPost(readSource(post, nodeDisk), noSite)
    return { slug, draft: meta.draft }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { slug: post.slug ?? slugFromFile(post.file), draft: false }
  }
}

function versionOf({ file }: PostFile, disk: Disk): string | null {
  const opened = disk.open(file)
  if (opened.kind !== "file") return null
  opened.file.close()
  return opened.file.version
}
