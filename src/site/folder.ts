// A site's files → its folder, replaced whole or not at all.
import { existsSync, statSync } from "node:fs"
import { readdir, rename, rm, writeFile } from "node:fs/promises"
import { basename, dirname, join, resolve } from "node:path"
import { UserError } from "../error.ts"
import { isInside } from "../files/disk.ts"
import { makeFolder } from "../files/folders.ts"
import { makeWritable, outputError, temporaryName, writerOf } from "../files/output.ts"
import { isRunning } from "../files/running.ts"
import type { SiteFiles } from "../pages/site-files.ts"

/** Says that a folder was made by us and may be replaced. */
const MARKER = ".lectern-site"

/**
 * Called before any work. Throws E_OUTPUT_NOT_OURS for a folder with files of somebody else, and for one that holds
 * or is a folder of posts.
 */
export async function checkSiteFolder(folder: string, sources: readonly string[]): Promise<void> {
  const holds = sources.find(source => isInside(resolve(source), resolve(folder)))
  if (holds !== undefined) {
    throw notOurs(`${folder} holds the posts`, "choose another folder with --out")
  }
  await makeWritable(dirname(resolve(folder)))
  if (!existsSync(folder)) return
  if (!statSync(folder).isDirectory()) throw notOurs(`${folder} is a file`, "give --out the name of a folder")
  const names = await readdir(folder).catch(error => {
    throw outputError(error, folder)
  })
  if (names.length > 0 && !names.includes(MARKER)) {
    throw notOurs(
      `${folder} is not empty and was not made by lectern`,
      "choose another folder with --out, or empty it",
    )
  }
}

/**
 * Writes beside the folder first, then swaps, so that a killed run leaves the old site. Where two runs write one site,
 * each writes a whole one, and the last that is whole stays.
 */
export async function writeSiteFolder(folder: string, files: SiteFiles, stop?: AbortSignal): Promise<void> {
  const target = resolve(folder)
  const fresh = temporaryName(beside(target, "new"))
  const old = beside(target, "old")
  try {
    await recover(target, old)
    await removeLeftovers(target)
    await writeAll(fresh, files, stop)
    if (existsSync(target)) await rename(target, old)
    await rename(fresh, target)
    if (existsSync(old)) await moveKept(old, target)
    await rm(old, { recursive: true, force: true })
  } catch (error) {
    await rm(fresh, { recursive: true, force: true }).catch(() => {})
    throw outputError(error, folder)
  }
}

/** What a run that was killed in the middle of the swap left beside the folder. */
async function recover(target: string, old: string): Promise<void> {
  if (!existsSync(old)) return
  if (!existsSync(target)) return rename(old, target)
  await moveKept(old, target)
  await rm(old, { recursive: true, force: true })
}

/** Sites that killed runs did not write to their end. */
async function removeLeftovers(target: string): Promise<void> {
  const begun = basename(beside(target, "new"))
  for (const name of await readdir(dirname(target)).catch(() => [])) {
    const writer = name.startsWith(`${begun}.~`) ? writerOf(name) : null
    if (writer === null || isRunning(writer)) continue
    await rm(join(dirname(target), name), { recursive: true, force: true })
  }
}

/** What belongs to the place and not to the site: `.git`, `.nojekyll`, the name of a host. */
const KEPT = /^\.|^CNAME$/

async function moveKept(from: string, to: string): Promise<void> {
  for (const name of await readdir(from)) {
    if (KEPT.test(name) && !existsSync(join(to, name))) await rename(join(from, name), join(to, name))
  }
}

async function writeAll(folder: string, files: SiteFiles, stop?: AbortSignal): Promise<void> {
  const folders = new Set([...files.keys()].map(path => dirname(join(folder, path))))
  for (const path of [folder, ...folders]) makeFolder(path)
  for (const [path, file] of files) {
    stop?.throwIfAborted()
    await writeFile(join(folder, path), file.content())
  }
  await writeFile(
    join(folder, MARKER),
    "Made by lectern build, which replaces all in this folder but CNAME and names that begin with a dot.\n",
  )
}

/** E.g. "/home/me/dist" → "/home/me/.dist.lectern-new": on the same disk, so that it can be renamed. */
function beside(target: string, which: string): string {
  return join(dirname(target), `.${basename(target)}.lectern-${which}`)
}

function notOurs(what: string, hint: string): UserError {
  return new UserError({ code: "E_OUTPUT_NOT_OURS", what, hint }, 2)
}
