// Nothing → a fresh folder for a browser's profile; those that killed runs left behind are removed.
import { accessSync, constants, lstatSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { isRunning } from "../../files/running.ts"

const PREFIX = "lectern-browser-"

export function makeProfile(): string {
  const parent = profilesFolder()
  removeLeftovers(parent)
  return mkdtempSync(join(parent, `${PREFIX}${process.pid}-`))
}

/** In memory where that is possible: a profile is 180 files, and on disk removing them takes 100 ms. */
function profilesFolder(): string {
  const memory = "/dev/shm"
  try {
    accessSync(memory, constants.W_OK)
    return process.platform === "linux" ? memory : tmpdir()
  } catch {
    return tmpdir()
  }
}

function removeLeftovers(parent: string): void {
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(PREFIX)) continue
    const folder = join(parent, name)
    const pid = Number(name.slice(PREFIX.length).split("-")[0])
    if (isOurs(folder) && !isRunning(pid)) rmSync(folder, { recursive: true, force: true })
  }
}

function isOurs(folder: string): boolean {
  const stat = lstatSync(folder, { throwIfNoEntry: false })
  return stat?.isDirectory() === true && (!process.getuid || stat.uid === process.getuid())
}
