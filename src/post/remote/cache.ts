// Remote pictures that were fetched once → the same bytes from disk, under the hash of their content.
import { join } from "node:path"
import { hashOf } from "../../files/hash.ts"
import { readKept, writeKept } from "../../files/kept-files.ts"

export interface RemoteCache {
  read(url: string): Promise<Uint8Array | null>
  write(url: string, bytes: Uint8Array): Promise<void>
}

/** Two files a picture: one named after the address that says which content, one named after the content. */
export function createRemoteCache(folder: string): RemoteCache {
  const address = (url: string) => join(folder, "addresses", hashOf(url))
  const content = (hash: string) => join(folder, "pictures", hash)
  return {
    async read(url) {
      const hash = (await readKept(address(url)))?.toString("utf8") ?? ""
      const bytes = /^[\da-f]{64}$/.test(hash) ? await readKept(content(hash)) : null
      return bytes && hashOf(bytes) === hash ? bytes : null
    },
    async write(url, bytes) {
      const hash = hashOf(bytes)
      await writeKept(content(hash), bytes)
      await writeKept(address(url), hash)
    },
  }
}
