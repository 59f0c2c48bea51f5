// A path in the cache folder → what was kept there. A cache that cannot be read or written is only slow.
import { randomUUID } from "node:crypto"
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import { dirname } from "node:path"
import { systemCode } from "../error.ts"

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
    // Of a disk that is full at least this part is free again.
    await rm(unfinished, { force: true }).catch(ignoreSystem)
    ignoreSystem(error)
  }
}

function ignoreSystem(error: unknown): null {
  if (systemCode(error) !== "") return null
  throw error
}
