// The file system as all stages see it: a few questions, no way to write. The one place where posts, pictures and
// settings are read, so that every check stands here or in front of it.
import {
  accessSync,
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  realpathSync,
  statSync,
} from "node:fs"
import { systemCode } from "../error.ts"

export interface Disk {
  /** What is in a folder, by name; nothing where it is no folder or cannot be read. */
  list(folder: string): readonly Entry[]
  /** The path without links; null where there is nothing. */
  realPath(path: string): string | null
  /** Opens a file and says what was opened: nothing can be swapped between the look at it and its bytes. */
  open(path: string): Opened
}

export interface Entry {
  readonly name: string
  readonly kind: "file" | "folder" | "link" | "other"
}

export type Opened =
  | { readonly kind: "file"; readonly file: OpenFile }
  | { readonly kind: "missing" | "folder" | "other" }
  | { readonly kind: "unreadable"; readonly reason: string }

export interface OpenFile {
  /** Where it really lies. */
  readonly realPath: string
  readonly size: number
  /** Changes whenever the file does. */
  readonly version: string
  read(): Uint8Array
  close(): void
}

export const nodeDisk: Disk = { list, realPath, open }

function list(folder: string): Entry[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    return entries
      .map(entry => ({ name: entry.name, kind: kindOf(entry) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    return ifSystem(error, [])
  }
}

interface Kinds {
  isFile(): boolean
  isDirectory(): boolean
  isSymbolicLink(): boolean
}

function kindOf(entry: Kinds): Entry["kind"] {
  if (entry.isSymbolicLink()) return "link"
  if (entry.isDirectory()) return "folder"
  return entry.isFile() ? "file" : "other"
}

function realPath(path: string): string | null {
  try {
    return realpathSync.native(path)
  } catch (error) {
    return ifSystem(error, null)
  }
}

/** Without waiting: opening a pipe that nobody writes to would never return. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0)

function open(path: string): Opened {
  try {
    // Devices are not even opened, since that alone can have an effect.
    const seen = statSync(path)
    if (seen.isDirectory()) return openFolder(path)
    if (!seen.isFile()) return { kind: "other" }
    return opened(openSync(path, FLAGS), path)
  } catch (error) {
    return ifSystem(error, refusal(error))
  }
}

function openFolder(path: string): Opened {
  accessSync(path, constants.R_OK)
  return { kind: "folder" }
}

function opened(handle: number, path: string): Opened {
  const stat = fstatSync(handle)
  const real = stat.isFile() ? handlePath(handle, path) : null
  if (real === null) {
    closeSync(handle)
    if (stat.isDirectory()) return { kind: "folder" }
    return { kind: stat.isFile() ? "missing" : "other" }
  }
  const { ino, dev, size, mtimeMs, ctimeMs } = stat
  const version = [dev, ino, size, mtimeMs, ctimeMs].join(":")
  const file = {
    realPath: real,
    size,
    version,
    read: () => readAll(handle, size),
    close: () => closeSync(handle),
  }
  return { kind: "file", file }
}

/** The path of what was opened, not of what now stands under its name; null where that cannot be said. */
function handlePath(handle: number, path: string): string | null {
  const real = process.platform === "linux" ? linkOf(`/proc/self/fd/${handle}`) : null
  // An editor that saves by renaming has just put another file in its place; this one was there when it was opened.
  if (real !== null) return real.startsWith("/") ? real.replace(/ \(deleted\)$/, "") : null
  const now = realPath(path)
  return now !== null && isSame(now, handle) ? now : null
}

function linkOf(path: string): string | null {
  try {
    return readlinkSync(path)
  } catch (error) {
    return ifSystem(error, null)
  }
}

function isSame(path: string, handle: number): boolean {
  const [now, opened] = [statSync(path), fstatSync(handle)]
  return now.ino === opened.ino && now.dev === opened.dev
}

function readAll(handle: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let filled = 0
  while (filled < size) {
    const count = readSync(handle, bytes, filled, size - filled, filled)
    if (count === 0) break
    filled += count
  }
  return bytes.subarray(0, filled)
}

function refusal(error: unknown): Opened {
  const code = systemCode(error)
  if (ABSENT.has(code)) return { kind: "missing" }
  return { kind: "unreadable", reason: reasons[code] ?? `the system says ${code}` }
}

/** The last one is Node's own, for a name with a NUL in it. */
const ABSENT = new Set(["ENOENT", "ENOTDIR", "ENAMETOOLONG", "EINVAL", "ERR_INVALID_ARG_VALUE"])

const reasons: Readonly<Record<string, string>> = {
  EACCES: "no permission to read it",
  EPERM: "no permission to read it",
  ELOOP: "its links go round in a circle",
  EMFILE: "too many open files",
}

/** The value, where the file system said no; all other errors are bugs. */
function ifSystem<T>(error: unknown, value: T): T {
  if (systemCode(error) === "") throw error
  return value
}

/** Whether a real path is the folder or lies in it. */
export function isInside(path: string, folder: string): boolean {
  const prefix =
    folder.endsWith("/") || folder.endsWith("\\") ? folder : `${folder}${path.includes("\\") ? "\\" : "/"}`
  return path === folder || path.startsWith(prefix)
}
