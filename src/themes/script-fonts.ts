// The letters of a post that no bundled font has → fonts for them from installed packages, or the name of the package.
import { dirname, join } from "node:path"
import { placeIn, warning } from "../error.ts"
import type { Disk } from "../files/disk.ts"
import { shortHash } from "../files/hash.ts"
import { readTables } from "../fonts/tables.ts"
import type { Diagnostic, Post } from "../model.ts"
import { addFamily } from "../theme/families.ts"
import { readFamily } from "../theme/own-family.ts"
import { extendTheme, type Theme } from "../theme/theme.ts"
import { readBytes } from "./find.ts"

interface Script {
  readonly name: string
  readonly letters: RegExp
  /** On npm. */
  readonly package: string
}

function script(name: string, kind: "variable" | "static" = "variable"): Script {
  const scope = kind === "variable" ? "@fontsource-variable" : "@fontsource"
  const file = name === "Oriya" ? "oriya" : name.toLowerCase()
  return { name, letters: new RegExp(`\\p{Script=${name}}`, "u"), package: `${scope}/noto-sans-${file}` }
}

/** Each is some hundred kilobytes that few posts need. */
const SCRIPTS: readonly Script[] = [
  ...["Armenian", "Bengali", "Cherokee", "Ethiopic", "Georgian", "Gujarati", "Gurmukhi", "Kannada"],
  ...["Khmer", "Lao", "Malayalam", "Oriya", "Sinhala", "Syriac", "Telugu", "Thaana"],
]
  .map(name => script(name))
  .concat(script("Myanmar", "static"))

const ANY = new RegExp(`[${SCRIPTS.map(({ letters }) => letters.source).join("")}]`, "u")

/** The theme with what is installed for the post's scripts, and a line for each script that nothing is there for. */
export function withScriptFonts(theme: Theme, post: Post, file: string, disk: Disk): Theme {
  if (!ANY.test(post.text)) return theme
  const wanted = SCRIPTS.filter(({ letters }) => letters.test(post.text))
  const found = wanted.map(each => ({ script: each, face: faceOf(each, dirname(file), disk) }))
  const faces = found.flatMap(({ face }) => face ?? [])
  const told = found.filter(({ face }) => !face).map(each => missing(each.script, post))
  return extendTheme(theme, faces, told)
}

function faceOf(
  { package: name }: Script,
  folder: string,
  disk: Disk,
): { family: string; css: string } | null {
  const home = installed(name, folder, disk)
  const bytes = home && readBytes(join(home, fileIn(home, name, disk) ?? ""), disk)
  const tables = bytes && readTables(bytes)
  if (!bytes || !tables) return null
  const hash = shortHash(bytes)
  const family = `${name.replace(/^.*\//, "")} ${hash}`
  const read = readFamily(tables, family, [100, 900])
  if (!read) return null
  addFamily(read, false)
  const data = `data:font/woff2;base64,${Buffer.from(bytes).toString("base64")}`
  const css = `@font-face { font-family: "${family}"; font-weight: 100 900; src: url("${data}") format("woff2") }`
  return { family, css }
}

/** In a folder named node_modules, from the post's own folder up. */
function installed(name: string, folder: string, disk: Disk): string | null {
  for (let above = folder; ; above = dirname(above)) {
    const home = disk.realPath(join(above, "node_modules", name, "files"))
    if (home !== null) return home
    if (dirname(above) === above) return null
  }
}

/** Of the package's files that of the script itself, upright, in all weights or the usual one. */
function fileIn(home: string, name: string, disk: Disk): string | undefined {
  const family = name.replace(/^.*\//, "")
  const own = `${family}-${family.replace(/^noto-sans-/, "")}-`
  const names = disk.list(home).map(entry => entry.name)
  return names.find(each => each.startsWith(own) && /-(?:wght|400)-normal\.woff2$/.test(each))
}

function missing({ name, letters, package: wanted }: Script, { text, path }: Post): Diagnostic {
  const line = text.split("\n").findIndex(each => letters.test(each)) + 1
  return warning({
    code: "W_FONT_SCRIPT",
    what: `no font for ${name} comes with Lectern; a font of the machine draws it, or empty boxes`,
    hint: `npm install ${wanted}, in the folder of the post or above it`,
    where: placeIn(path, line),
  })
}
