// Remote pictures that were fetched once → the same bytes from disk, under the hash of their content.
import { createHash, randomUUID } from "node:crypto"
import { mkdir, readFile, rename, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"

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
      const hash = (await readOrNull(address(url)))?.toString("utf8") ?? ""
      const bytes = /^[\da-f]{64}$/.test(hash) ? await readOrNull(content(hash)) : null
      return bytes && hashOf(bytes) === hash ? bytes : null
    },
    async write(url, bytes) {
      const hash = hashOf(bytes)
      await writeWhole(content(hash), bytes)
      await writeWhole(address(url), hash)
    },
  }
}

function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex")
}

async function readOrNull(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    return ignoreSystem(error)
  }
}

/** Under another name first: a run that is stopped leaves no half file behind. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const unfinished = `${path}.${randomUUID()}`
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await writeFile(unfinished, content, { mode: 0o600 })
    await rename(unfinished, path)
  } catch (error) {
    ignoreSystem(error)
  }
}

/** A cache that cannot be read or written is only slow. */
function ignoreSystem(error: unknown): null {
  if (error instanceof Error && "code" in error) return null
  throw error
}
