// A theme as somebody names it → where it is: in this package, a file of the user's, or an installed package of themes.
import { dirname, isAbsolute, join, relative, resolve } from "node:path"
import { type ExitCode, nearest, UserError } from "../error.ts"
import { type Disk, isInside } from "../files/disk.ts"
import type { Place } from "../model.ts"
import { themeNames } from "./built-in.ts"

export type FoundTheme =
  | { readonly kind: "built-in"; readonly name: string }
  | {
      readonly kind: "file"
      readonly path: string
      /** All that it loads lies in this folder. */
      readonly root: string
    }

/** Where a theme is looked for. */
export interface Standpoint {
  readonly disk: Disk
  /** Folder that paths are relative to. */
  readonly folder: string
  /** What a post names must lie in here; null: the user named it. */
  readonly root: string | null
  /** Where the name is written, for errors. */
  readonly where: Place | null
  /** Text of the file that `where` points into; null where it is not at hand. */
  readonly source: string | null
  /** Of what is wrong with it: 1 where one post alone asks for it. */
  readonly exit: ExitCode
}

/** Throws E_THEME with what there is. */
export function findTheme(theme: string, from: Standpoint): FoundTheme {
  const builtIn = themeNames()
  if (builtIn.includes(theme)) return { kind: "built-in", name: theme }
  if (isPath(theme)) return fileTheme(theme, from)
  const found = /^[\w-]+$/.test(theme) ? packageTheme(theme, from) : null
  if (found) return found
  const near = nearest(theme, builtIn)
  const names = `themes: ${builtIn.join(", ")}, the path of a CSS file, or the name of an installed package lectern-theme-…`
  throw noTheme(`no theme "${theme}"`, near ? `did you mean ${near}? ${names}` : names, from)
}

export function isPath(theme: string): boolean {
  return /\.css$/i.test(theme) || /[\\/]/.test(theme)
}

/** As one would type it. */
export function shown(path: string): string {
  return isAbsolute(path) ? relative(process.cwd(), path).replaceAll("\\", "/") : path
}

function fileTheme(theme: string, from: Standpoint): FoundTheme {
  const { disk, folder, root } = from
  const path = resolve(folder, theme)
  if (!/\.css$/i.test(theme))
    throw noTheme(
      `the theme ${shown(theme) || "."} is no style sheet`,
      "it is the path of a .css file; lectern theme new writes one",
      from,
    )
  const outside = noTheme(
    `the theme ${theme} is outside the folder of the posts`,
    "put it into that folder, or name it with --theme",
    from,
  )
  // Not even looked at, so that a post cannot learn what exists elsewhere.
  if (root !== null && !isAbsolute(theme) && !isInside(path, root)) throw outside
  const real = disk.realPath(path)
  if (real === null) throw noTheme(`theme not found: ${shown(theme)}`, "lectern theme new writes one", from)
  if (root !== null && !isAbsolute(theme) && !isInside(real, root)) throw outside
  return { kind: "file", path, root: root ?? dirname(real) }
}

/** In the folders named node_modules from here up: read as data, nothing of it is run. */
function packageTheme(name: string, { disk, folder }: Standpoint): FoundTheme | null {
  for (let above = folder; ; above = dirname(above)) {
    const home = join(above, "node_modules", `lectern-theme-${name}`)
    const text = readText(join(home, "package.json"), disk)
    const root = text === null ? null : disk.realPath(home)
    if (text !== null && root !== null) return { kind: "file", path: join(root, sheetOf(text)), root }
    if (dirname(above) === above) return null
  }
}

/** `"lectern": { "theme": … }` or `"style"` of the package, else theme.css. */
function sheetOf(json: string): string {
  const read: unknown = parsed(json)
  const { lectern, style } = (read ?? {}) as { lectern?: { theme?: unknown }; style?: unknown }
  const named = [lectern?.theme, style].find(each => typeof each === "string" && each.endsWith(".css"))
  return typeof named === "string" ? named : "theme.css"
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** null: not there, too large, or not to be read. */
export function readBytes(path: string, disk: Disk, root: string | null = null): Uint8Array | null {
  const opened = disk.open(path)
  if (opened.kind !== "file") return null
  const { file } = opened
  try {
    const allowed = root === null || isInside(file.realPath, root)
    return allowed && file.size <= LARGEST ? file.read() : null
  } finally {
    file.close()
  }
}

const LARGEST = 16 * 1024 * 1024

function readText(path: string, disk: Disk): string | null {
  const bytes = readBytes(path, disk)
  return bytes && new TextDecoder().decode(bytes)
}

function noTheme(what: string, hint: string, { where, source, exit }: Standpoint): UserError {
  return new UserError({ code: "E_THEME", what, hint, where, source }, exit)
}
