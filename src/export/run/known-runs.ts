// A run of exports → whether the same was asked for before. Nearly all that it cuts from fonts is kept then.
import { existsSync } from "node:fs"
import { join } from "node:path"
import { hashOf } from "../../files/hash.ts"
import { writeKept } from "../../files/kept-files.ts"
import { cutsFolder, programHash } from "../font/cuts-on-disk.ts"

export function isKnownRun(asked: unknown): boolean {
  const path = markOf(asked)
  return path !== null && existsSync(path)
}

/** To be known the next time. */
export async function rememberRun(asked: unknown): Promise<void> {
  const path = markOf(asked)
  if (path !== null) await writeKept(path, "")
}

/** An empty file among the cuts, which goes as they do. */
function markOf(asked: unknown): string | null {
  const folder = cutsFolder()
  const key = JSON.stringify([programHash(), process.cwd(), asked])
  return folder && join(folder, hashOf(key))
}
