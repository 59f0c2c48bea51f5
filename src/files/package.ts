// Where the package's own files lie: the player, the fonts, the themes. Found from this module, never from the
// folder in which the command is called, because that folder belongs to whoever wrote the posts.
import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { shortHash } from "./hash.ts"

const root = findRoot(import.meta.dirname)

function findRoot(folder: string): string {
  if (existsSync(join(folder, "package.json")) && existsSync(join(folder, "themes"))) return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error("the package's own folder was not found; is it installed whole?")
  return findRoot(parent)
}

/** Absolute path of a file of the package, e.g. "themes/quiet.css" or "dist/client/deck.js". */
export function packaged(path: string): string {
  return join(root, path)
}

const contents = new Map<string, Uint8Array>()

/** Bytes of a file of the package; read once, since it does not change while a command runs. */
export function readPackaged(path: string): Uint8Array {
  const known = contents.get(path)
  if (known) return known
  const bytes = readFileSync(packaged(path))
  contents.set(path, bytes)
  return bytes
}

export function readPackagedText(path: string): string {
  return Buffer.from(readPackaged(path)).toString("utf8")
}

/** E.g. "deck.js" and its bytes → "deck.3f9a2c71.js": a name that changes with the content, to be cached for ever. */
export function hashedName(name: string, content: Uint8Array | string): string {
  const dot = name.lastIndexOf(".")
  return `${name.slice(0, dot)}.${shortHash(content)}${name.slice(dot)}`
}

export function packageVersion(): string {
  const { version } = JSON.parse(readPackagedText("package.json")) as { version: string }
  return version
}
