// Bytes and a path → a file that is there whole or not at all; whatever a killed run left behind goes at the next start.
import { access, constants, open, readdir, rename, rm, stat } from "node:fs/promises"
import { basename, dirname, join, resolve } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { counted, systemCode, UserError, warning } from "../../error.ts"
import { makeFolder } from "../../files/folders.ts"
import { makeWritable, outputError, streamError, temporaryName, writerOf } from "../../files/output.ts"
import { isRunning } from "../../files/running.ts"
import type { Diagnostic } from "../../model.ts"

/** What writing asks of the file system; tests hand in one that fails. */
export interface WriteDisk {
  open: typeof open
  rename: typeof rename
}

const nodeWriteDisk: WriteDisk = { open, rename }

/** Writes beside the file and renames, so that a reader sees the old one or the new one. */
export async function writeWhole(
  path: string,
  bytes: Uint8Array,
  disk: WriteDisk = nodeWriteDisk,
): Promise<void> {
  await refuseOthers(path)
  const temporary = temporaryName(path)
  try {
    // Another part of the run that made it may have ended with nothing to do, and have taken it away.
    makeFolder(dirname(resolve(path)))
    await writeThrough(disk, temporary, bytes)
    await renameOver(disk, temporary, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(temporary, { force: true })
    throw outputError(error, path)
  }
}

/** A device, a pipe or a folder would be replaced, not written to, and a file that nobody is to change as well. */
async function refuseOthers(path: string): Promise<void> {
  const there = await stat(path).catch(() => null)
  if (!there) return
  if (!there.isFile()) {
    const [what, hint] = [`${path} is no ordinary file`, "--out - writes to standard output"]
    throw new UserError({ code: "E_OUTPUT_NOT_OURS", what, hint }, 2)
  }
  await access(path, constants.W_OK).catch(() => {
    const hint = "allow writing to it, or choose another name with --out"
    throw new UserError({ code: "E_OUTPUT_READONLY", what: `${path} is write-protected`, hint }, 3)
  })
}

async function writeThrough(disk: WriteDisk, path: string, bytes: Uint8Array): Promise<void> {
  const file = await disk.open(path, "wx", 0o666)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** On Windows a virus scanner or a reader may hold a file for a moment. */
const BUSY = new Set(["EPERM", "EBUSY", "EACCES"])
const WAITS = [5, 10, 20, 40, 80, 160]

async function renameOver(disk: WriteDisk, from: string, to: string): Promise<void> {
  for (const pause of WAITS) {
    try {
      return await disk.rename(from, to)
    } catch (error) {
      if (!BUSY.has(systemCode(error))) throw error
      await wait(pause)
    }
  }
  await disk.rename(from, to)
}

/** So that the new name outlives a power cut too; not every system lets a folder be opened. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => null)
  if (!handle) return
  await handle.sync().catch(() => {})
  await handle.close()
}

/** Before any work: makes the folder of each file, sees that it can be written, and tidies up what killed runs left. */
export async function prepareOutput(paths: readonly string[]): Promise<Diagnostic[]> {
  // First, since whoever may not write beside a device is to hear that it is one, and no folder is made for nothing.
  for (const path of paths) {
    const there = await stat(path).catch(() => null)
    if (there?.isDirectory()) throw outputError(Object.assign(new Error(), { code: "EISDIR" }), path)
    await refuseOthers(path)
  }
  const folders = [...new Set(paths.map(path => dirname(resolve(path))))]
  const diagnostics: Diagnostic[] = []
  for (const folder of folders) {
    await makeWritable(folder)
    diagnostics.push(...(await removeLeftovers(folder)))
  }
  return diagnostics
}

async function removeLeftovers(folder: string): Promise<Diagnostic[]> {
  const names = await readdir(folder).catch(() => [])
  const left = names.filter(name => {
    const writer = writerOf(name)
    return writer !== null && !isRunning(writer)
  })
  await Promise.all(left.map(name => rm(join(folder, name), { recursive: true, force: true })))
  if (left.length === 0) return []
  const what = `removed ${counted(left.length, "unfinished file")} (${basename(left[0] ?? "")})`
  return [warning({ code: "W_LEFTOVER", what })]
}

/** The bytes to standard output, all of them before it returns; a reader that has gone is no error. */
export async function writeOut(
  bytes: Uint8Array,
  output: NodeJS.WritableStream = process.stdout,
): Promise<void> {
  await new Promise<void>((done, fail) => {
    const ended = (error?: Error | null) =>
      error && systemCode(error) !== "EPIPE" ? fail(streamError(error)) : done()
    output.once("error", ended)
    output.write(bytes, ended)
  })
}
