// A path in the cache folder → what was kept there. A cache that cannot be read or written is only slow.
import { createHash, randomUUID } from "node:crypto"
import { mkdir, readFile, rename, writeFile } from "node:fs/promises"
import { dirname } from "node:path"

/** A name for what is kept, from all that tells it apart. */
export function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex")
}

export async function readKept(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    return ignoreSystem(error)
  }
}

/** Under another name first: a run that is stopped leaves no half file behind. */
export async function writeKept(path: string, content: string | Uint8Array): Promise<void> {
  const unfinished = `${path}.${randomUUID()}`
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await writeFile(unfinished, content, { mode: 0o600 })
    await rename(unfinished, path)
  } catch (error) {
    ignoreSystem(error)
  }
}

function ignoreSystem(error: unknown): null {
  if (error instanceof Error && "code" in error) return null
  throw error
}
