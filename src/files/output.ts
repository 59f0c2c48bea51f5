// Where a command is to write → whether that can be done, and in words why not.
import { randomBytes } from "node:crypto"
import { open, rm } from "node:fs/promises"
import { join } from "node:path"
import { systemCode, UserError } from "../error.ts"
import { makeFolder, removeEmpty } from "./folders.ts"

/**
 * Before any work. Makes the folder, which goes again with the process if nothing gets into it; throws E_OUTPUT_READONLY
 * where nothing can be written to it.
 */
export async function makeWritable(folder: string): Promise<void> {
  try {
    const made = makeFolder(folder)
    // However it ends: by an error, by a signal, or because there was nothing to do.
    if (made.length > 0) process.once("exit", () => removeEmpty(made))
    await tryToWrite(folder)
  } catch (error) {
    const code = systemCode(error)
    if (code === "") throw error
    const what = `cannot write to ${folder}: ${reasonFor(code)}`
    throw new UserError({ code: "E_OUTPUT_READONLY", what, hint: ELSEWHERE }, 3)
  }
}

/** What a folder says about who may write to it is not true for root, and not on every file system. */
async function tryToWrite(folder: string): Promise<void> {
  const path = temporaryName(join(folder, "lectern"))
  const file = await open(path, "wx")
  await file.close()
  await rm(path)
}

/** E.g. "talk.pdf.~4711-9f3a2c71": the number of the process says later whether anybody still writes it. */
export function temporaryName(path: string): string {
  return `${path}.~${process.pid}-${randomBytes(4).toString("hex")}`
}

/** The process that writes a file under a temporary name; null: it has no such name. */
export function writerOf(name: string): number | null {
  const process = /\.~(\d+)-[0-9a-f]{8}$/.exec(name)?.[1]
  return process === undefined ? null : Number(process)
}

/** What went wrong while `path` was being written, as a UserError; bugs as they are. */
export function outputError(error: unknown, path: string): unknown {
  const code = systemCode(error)
  return code === "" ? error : new UserError(problemOf(code, path), 3)
}

/** What standard output did not take, as a UserError. */
export function streamError(error: unknown): UserError {
  const code = systemCode(error)
  const full = code === "ENOSPC" || code === "EDQUOT"
  const what = full
    ? "the disk is full: not all of the output was written"
    : `cannot write to standard output: ${reasonFor(code)}`
  return new UserError({ code: full ? "E_DISK_FULL" : "E_OUTPUT", what }, 3)
}

const ELSEWHERE = "choose another place with --out"

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
        what: `cannot write ${path}: ${reasonFor(code)}`,
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
    default:
      return { code: "E_OUTPUT", what: `cannot write ${path}: ${reasonFor(code)}`, hint: ELSEWHERE }
  }
}

/** With the system's own name, for what this list does not know. */
function reasonFor(code: string): string {
  return REASONS[code] ?? `the system says (${code})`
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "no permission to write there",
  EPERM: "no permission to write there",
  EROFS: "the disk is read-only",
  EBUSY: "it is in use",
  ENOENT: "the system lets nobody make files there",
  ENOTDIR: "a part of the path is a file",
  EEXIST: "a part of the path is a file",
}
