// A theme file of the user's → a theme: over the one that it extends, with its fonts measured and all it loads within it.
import { basename, dirname, resolve } from "node:path"
import { UserError, warning } from "../error.ts"
import { hashOf } from "../files/hash.ts"
import { readTables } from "../fonts/tables.ts"
import type { Diagnostic, Place } from "../model.ts"
import { defaultSettings } from "../post/settings/settings.ts"
import { rulesOf } from "../theme/css.ts"
import { addFamily } from "../theme/families.ts"
import { withPlainLetters, withUrls } from "../theme/own-addresses.ts"
import { readFamily } from "../theme/own-family.ts"
import {
  type OwnFace,
  type OwnSheet,
  readOwnSheet,
  type SheetProblem,
  withFamily,
} from "../theme/own-sheet.ts"
import { themeText, variables } from "./built-in.ts"
import { type FoundTheme, findTheme, readBytes, type Standpoint, shown } from "./find.ts"

export interface OwnText {
  readonly css: string
  readonly diagnostics: readonly Diagnostic[]
}

type File = Extract<FoundTheme, { kind: "file" }>

/** Themes that extend themes are followed so far. */
const DEEPEST = 8

/** E.g. "../look/My theme.css" → "my-theme-3f9a": two files of one name are two themes. */
export function nameOfFile(path: string): string {
  const name = basename(path, ".css")
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, "-")
  return `${name}-${hashOf(path).slice(0, 4)}`
}

export function readOwn(file: File, className: string, from: Standpoint, depth = 0): OwnText {
  const text = readSheet(file, from)
  const name = shown(file.path)
  const sheet = readOwnSheet(text, className, variables())
  const within: Standpoint = {
    ...from,
    folder: dirname(file.path),
    root: file.root,
    where: place(text, name, text.indexOf("--extends")),
    source: text,
  }
  if (depth >= DEEPEST)
    throw new UserError(
      {
        code: "E_THEME",
        what: "themes extend each other in a circle",
        where: within.where,
        source: within.source,
      },
      2,
    )
  const base = baseOf(sheet.base ?? defaultSettings.theme, className, within, depth)
  const { css, diagnostics } = embedded(sheet, file, text, within)
  const told = sheet.problems.map(problem => diagnosticOf(problem, text, name))
  return { css: `${base.css}\n${css}`, diagnostics: [...base.diagnostics, ...told, ...diagnostics] }
}

function baseOf(name: string, className: string, from: Standpoint, depth: number): OwnText {
  const found = findTheme(name, from)
  if (found.kind === "file") return readOwn(found, className, from, depth + 1)
  const css = themeText(found.name).replaceAll(`.theme-${found.name}`, `.${className}`)
  return { css, diagnostics: [] }
}

// --- the text ------------------------------------------------------------------------------------------

/** Throws E_THEME where it is no style sheet. */
function readSheet({ path, root }: File, { disk, where }: Standpoint): string {
  const bytes = readBytes(path, disk, root)
  const name = shown(path)
  if (!bytes) throw new UserError({ code: "E_THEME", what: `theme not found: ${name}`, where }, 2)
  const text = withPlainLetters(new TextDecoder().decode(bytes))
  const fault = text.includes("\0") || /^\s*[<{]/.test(text) ? 0 : unbalanced(text)
  if (fault === null && rulesOf(text).some(({ body }) => body !== null)) return text
  const hint = "a theme is a style sheet such as :root { --accent: #2f6fde; }; lectern theme new writes one"
  const what = `${name} is not CSS${fault ? ": a brace has no partner" : ""}`
  throw new UserError({ code: "E_THEME", what, hint, where: place(text, name, fault ?? 0), source: text }, 2)
}

/** Where a brace stands that has no partner. */
function unbalanced(text: string): number | null {
  const open: number[] = []
  for (const { 0: mark, index } of text.matchAll(
    /\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[{}]/g,
  )) {
    if (mark === "{") open.push(index)
    else if (mark === "}" && open.pop() === undefined) return index
  }
  return open.pop() ?? null
}

function place(text: string, file: string, at: number): Place {
  const before = text.slice(0, Math.max(0, at)).split("\n")
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

function diagnosticOf({ at, ...problem }: SheetProblem, text: string, file: string): Diagnostic {
  return warning({ ...problem, where: place(text, file, at) })
}

// --- what it loads ----------------------------------------------------------------------------------------

/** Every file stands in the style sheet itself, so that a page, a PDF and a single file have it alike. */
function embedded(sheet: OwnSheet, { path, root }: File, text: string, { disk }: Standpoint): OwnText {
  const files = new Map<string, Uint8Array | null>()
  for (const { url } of sheet.files) {
    files.set(url, readBytes(resolve(dirname(path), localPath(url)), disk, root))
  }
  const missing = sheet.files.filter(({ url }) => files.get(url) === null)
  const foreign = sheet.files.filter(({ url }) => files.get(url) && typeOf(url) === undefined)
  const faces = sheet.faces.map(face => ({ face, name: measured(face, files.get(face.url)) }))
  const broken = faces.filter(({ face, name }) => name === null && files.get(face.url))
  const diagnostics = [
    ...missing.map(({ url, at }) => fileWarning(url, "not found", at, BESIDE)),
    ...broken.map(({ face }) => fileWarning(face.url, "is not a font", text.indexOf(face.url), BESIDE)),
    ...foreign.map(({ url, at }) => fileWarning(url, "is of a kind that no theme loads", at, KINDS)),
  ].map(problem => diagnosticOf(problem, text, shown(path)))
  const css = withUrls(sheet.css, url => (url.startsWith("data:") ? url : dataUrl(files.get(url), url)))
  return {
    css: faces.reduce(
      (all, { face, name }) => (name === null ? all : withFamily(all, face.family, name)),
      css,
    ),
    diagnostics,
  }
}

function localPath(url: string): string {
  const path = url.replace(/[?#].*$/, "")
  try {
    return decodeURIComponent(path)
  } catch (error) {
    if (error instanceof URIError) return path
    throw error
  }
}

const BESIDE = "paths are relative to the theme's file, and lead to files beside it"

function fileWarning(url: string, what: string, at: number, hint: string): SheetProblem {
  const isFont = /\.(?:woff2?|ttf|otf)$/i.test(url)
  return { code: isFont ? "W_FONT_MISSING" : "W_THEME_FILE", what: `${url} ${what}`, hint, at }
}

/** The family's name in our pages; null where the file is not there or no font. */
function measured({ family, italic, weights }: OwnFace, bytes: Uint8Array | null | undefined): string | null {
  const tables = bytes ? readTables(bytes) : null
  // The same file at other weights is measured otherwise.
  const name = bytes ? `${family} ${hashOf(`${hashOf(bytes)} ${weights}`).slice(0, 8)}` : family
  const read = tables && readFamily(tables, name, weights)
  if (read) addFamily(read, italic)
  return read ? name : null
}

const TYPES: Readonly<Record<string, string>> = {
  woff2: "font/woff2",
  woff: "font/woff",
  ttf: "font/ttf",
  otf: "font/otf",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  gif: "image/gif",
}

const KINDS = `fonts and pictures are loaded: ${Object.keys(TYPES).join(", ")}`

function typeOf(url: string): string | undefined {
  return TYPES[/\.(\w+)(?:[?#].*)?$/.exec(url)?.[1]?.toLowerCase() ?? ""]
}

function dataUrl(bytes: Uint8Array | null | undefined, url: string): string | null {
  const type = typeOf(url)
  return bytes && type ? `data:${type};base64,${Buffer.from(bytes).toString("base64")}` : null
}
