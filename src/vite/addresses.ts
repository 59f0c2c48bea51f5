// A path of the server's address space → the finished file there. Exact names only: no path leads to the file system.
import { setTimeout } from "node:timers/promises"
import type { SiteFile, SiteFiles } from "../pages/site-files.ts"
import type { Live } from "../player/update.ts"
import type { Session } from "./session.ts"

export interface Addresses {
  find(path: string): Promise<SiteFile | null>
}

export function addressesOf(session: Session): Addresses {
  let list: SiteFiles = new Map()
  const index = async () => {
    await Promise.race([session.prepare(), setTimeout(PATIENCE_MS, null, { ref: false })])
    const live: Live = { token: session.token, post: null, version: session.version, problem: null }
    const posts = session.posts().map(post => post.listed())
    list = session.backend.indexFiles(posts, JSON.stringify(live))
    return list.get(INDEX) ?? null
  }
  const asset = (path: string) => {
    const files = [list, ...session.posts().map(post => post.filesInUse())].find(each => each.has(path))
    return files?.get(path) ?? null
  }
  const page = async (path: string) => {
    const post = session.withSlug(path.slice(0, path.indexOf("/")))
    await post?.ready()
    return post?.files().get(path) ?? null
  }
  return {
    async find(path) {
      session.asked()
      if (path === INDEX) return index()
      return path.startsWith("assets/") ? asset(path) : page(path)
    },
  }
}

const INDEX = "index.html"

/** A list that is all there after this long is better than one that fills while one looks. */
const PATIENCE_MS = 300
