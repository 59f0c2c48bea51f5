// The world outside of the program as conversions see it: the disk, the web for pictures, a thread for diagrams.
import { join } from "node:path"
import type { Draw } from "./diagrams/thread.ts"
import { cacheFolder } from "./files/cache-folder.ts"
import { type Disk, nodeDisk } from "./files/disk.ts"
import { packaged } from "./files/package.ts"
import type { AssetWorld } from "./post/assets.ts"
import { createPictureCache } from "./post/picture-cache.ts"
import { findShrink } from "./post/pictures/shrink.ts"
import type { FetchRemote } from "./post/remote.ts"

/** One for all conversions of a run, so that nothing is read or fetched twice. `seconds`: for one remote picture. */
export function openWorld(disk: Disk = nodeDisk, seconds = 10): AssetWorld & { readonly draw: Draw } {
  let fetcher: Promise<FetchRemote> | null = null
  let drawer: Promise<Draw> | null = null
  const timeout = seconds * 1000
  return {
    shrink: findShrink(),
    disk,
    timeout,
    pictures: createPictureCache(),
    async fetchRemote(url, signal) {
      fetcher ??= openWeb(timeout)
      return (await fetcher)(url, signal)
    },
    async draw(text) {
      drawer ??= openDrawer()
      return (await drawer)(text)
    },
  }
}

/** Loaded only for posts with diagrams, which few have. */
async function openDrawer(): Promise<Draw> {
  const { createDraw } = await import("./diagrams/thread.ts")
  return createDraw(packaged("dist/diagram-worker.js"))
}

/** Loaded only for posts with remote pictures, which few have. */
async function openWeb(timeout: number): Promise<FetchRemote> {
  const [{ lookup }, { createFetchRemote }, { createRemoteCache }, { createGet }] = await Promise.all([
    import("node:dns"),
    import("./post/remote.ts"),
    import("./post/remote/cache.ts"),
    import("./post/remote/get.ts"),
  ])
  return createFetchRemote({
    get: createGet(),
    lookup,
    cache: createRemoteCache(join(cacheFolder(), "web")),
    timeout,
  })
}
