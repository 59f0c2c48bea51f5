// The environment → the private folder in which things made once are kept: mode 0700, ours alone.
import { chmodSync, lstatSync } from "node:fs"
import { homedir, tmpdir, userInfo } from "node:os"
import { isAbsolute, join } from "node:path"
import { makeFolder } from "./folders.ts"

/** The first folder that can be made and belongs to us. */
export function cacheFolder(): string {
  for (const folder of [usualFolder(), join(tmpdir(), `lectern-${userInfo().uid}`)]) {
    if (madePrivate(folder)) return folder
  }
  throw new Error("no folder to keep it in: set LECTERN_CACHE to one that you may write to")
}

function usualFolder(): string {
  const { LECTERN_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  if (LECTERN_CACHE) return LECTERN_CACHE
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches", "lectern")
  if (process.platform === "win32" && LOCALAPPDATA) return join(LOCALAPPDATA, "lectern")
  const caches = XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : join(homedir(), ".cache")
  return join(caches, "lectern")
}

function madePrivate(folder: string): boolean {
  try {
    makeFolder(folder, 0o700)
    const stat = lstatSync(folder)
    if (!stat.isDirectory() || (process.getuid && stat.uid !== process.getuid())) return false
    if ((stat.mode & 0o077) !== 0) chmodSync(folder, 0o700)
    return true
  } catch {
    return false
  }
}
