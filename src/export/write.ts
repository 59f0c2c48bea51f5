// Bytes and a path → a file that is there whole or not at all; whatever a killed run left behind goes at the next start.
import { randomBytes } from "node:crypto"
import { open, readdir, rename, rm, stat } from "node:fs/promises"
import { basename, dirname, join, resolve } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { UserError, warning } from "../error.ts"
import { makeFolder } from "../folders.ts"
import type { Diagnostic } from "../model.ts"
import { isRunning } from "./profile.ts"

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
  await refuseDevices(path)
  const temporary = temporaryName(path)
  try {
    await writeThrough(disk, temporary, bytes)
    await renameOver(disk, temporary, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(temporary, { force: true })
    throw outputError(error, path)
  }
}

/** A device, a pipe or a folder would be replaced, not written to. */
async function refuseDevices(path: string): Promise<void> {
  const there = await stat(path).catch(() => null)
  if (!there || there.isFile()) return
  throw new UserError(
    {
      code: "E_OUTPUT_NOT_OURS",
      what: `${path} is no ordinary file`,
      hint: "--out - writes to standard output",
    },
    2,
  )
}

/** E.g. "talk.pdf.~4711-9f3a2c71": the number of the process says later whether anybody still writes it. */
function temporaryName(path: string): string {
  return `${path}.~${process.pid}-${randomBytes(4).toString("hex")}`
}

const TEMPORARY = /\.~(\d+)-[0-9a-f]{8}$/

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
      if (!BUSY.has(codeOf(error))) throw error
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

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : ""
}

function outputError(error: unknown, path: string): unknown {
  const problem = problemOf(codeOf(error), path)
  return problem ? new UserError(problem, 3) : error
}

function problemOf(code: string, path: string) {
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
      return { code: "E_DISK_FULL", what: `the disk is full: ${path} was not written`, hint: null }
    case "EROFS":
    case "EACCES":
    case "EPERM":
    case "EBUSY":
      return {
        code: "E_OUTPUT_BUSY",
        what: `cannot write ${path}`,
        hint: "close it in other programs, or use --out",
      }
    case "EISDIR":
    case "ENOTEMPTY":
    case "EEXIST":
      return {
        code: "E_OUTPUT_FOLDER",
        what: `${path} is a folder`,
        hint: "give the name of a file with --out",
      }
    case "":
      return null
    default:
      return {
        code: "E_OUTPUT",
        what: `cannot write ${path} (${code})`,
        hint: "choose another place with --out",
      }
  }
}

/** Before any work: makes the folder of each file, sees that it can be written, and tidies up what killed runs left. */
export async function prepareOutput(paths: readonly string[]): Promise<Diagnostic[]> {
  const folders = [...new Set(paths.map(path => dirname(resolve(path))))]
  const diagnostics: Diagnostic[] = []
  for (const folder of folders) {
    await makeWritable(folder)
    diagnostics.push(...(await removeLeftovers(folder)))
  }
  for (const path of paths) {
    const there = await stat(path).catch(() => null)
    if (there?.isDirectory()) throw outputError(Object.assign(new Error(), { code: "EISDIR" }), path)
    await refuseDevices(path)
  }
  return diagnostics
}

async function makeWritable(folder: string): Promise<void> {
  try {
    makeFolder(folder)
    await tryToWrite(folder)
  } catch (error) {
    if (codeOf(error) === "") throw error
    throw new UserError(
      {
        code: "E_OUTPUT_READONLY",
        what: `cannot write to ${folder} (${codeOf(error)})`,
        hint: "choose another place with --out",
      },
      3,
    )
  }
}

/** What a folder says about who may write to it is not true for root, and not on every file system. */
async function tryToWrite(folder: string): Promise<void> {
  const path = temporaryName(join(folder, "lectern"))
  const file = await open(path, "wx")
  await file.close()
  await rm(path)
}

async function removeLeftovers(folder: string): Promise<Diagnostic[]> {
  const names = await readdir(folder).catch(() => [])
  const left = names.filter(name => {
    const writer = TEMPORARY.exec(name)?.[1]
    return writer !== undefined && !isRunning(Number(writer))
  })
  await Promise.all(left.map(name => rm(join(folder, name), { force: true })))
  if (left.length === 0) return []
  const what = `removed ${left.length} unfinished ${left.length === 1 ? "file" : "files"} (${basename(left[0] ?? "")})`
  return [warning({ code: "W_LEFTOVER", what })]
}

/** The bytes to standard output, all of them before it returns; a reader that has gone is no error. */
export async function writeOut(
  bytes: Uint8Array,
  output: NodeJS.WritableStream = process.stdout,
): Promise<void> {
  await new Promise<void>((done, fail) => {
    output.once("error", error => (codeOf(error) === "EPIPE" ? done() : fail(error)))
    output.write(bytes, error => {
      if (error && codeOf(error) !== "EPIPE") fail(error)
      else done()
    })
  })
}
