// The name of a theme, or the path of a style sheet that the user gave → its text, with the base that all share.
import { readdirSync } from "node:fs"
import { dirname, isAbsolute } from "node:path"
import { type Disk, nodeDisk } from "./disk.ts"
import type { Post, Settings } from "./model.ts"
import { packaged, readPackagedText } from "./package.ts"
import type { Site } from "./post/site.ts"
import { readTheme, type Shade, type Theme, type ThemeFiles } from "./theme/theme.ts"
import { findTheme, type Standpoint } from "./themes/find.ts"
import { type Library, nameOfFile, readOwn } from "./themes/own.ts"

/** Built-in themes by name, in the order of the alphabet. */
export function themeNames(): string[] {
  names ??= readdirSync(packaged("themes"))
    .filter(file => file.endsWith(".css") && file !== "base.css")
    .map(file => file.slice(0, -".css".length))
    .sort()
  return names
}

let names: string[] | null = null

/** Where a post stands that asks for a theme. */
export interface ThemeSeeker {
  readonly post: Post
  /** Absolute path of the post. */
  readonly file: string
  readonly site: Site
  readonly disk: Disk
}

const opened = new Map<string, Theme>()

/** Built-in themes are read once a run; those of the user's each time, because they may change. Throws E_THEME. */
export function openTheme(
  { theme, ...shade }: Pick<Settings, "theme" | "accent" | "colors">,
  seeker?: ThemeSeeker,
): Theme {
  const key = `${theme} ${shade.accent} ${shade.colors}`
  const known = opened.get(key)
  if (known) return known
  const from = standpointOf(theme, seeker)
  const found = findTheme(theme, from)
  if (found.kind === "file") {
    const name = variantOf(nameOfFile(found.path), shade)
    const { css, diagnostics } = readOwn(found, `theme-${name}`, from, library())
    return readTheme(name, { base: themeFiles(DEFAULT).base, theme: css, diagnostics }, shade)
  }
  const name = variantOf(theme, shade)
  const { base, theme: own } = themeFiles(theme)
  const read = readTheme(name, { base, theme: own.replaceAll(`.theme-${theme}`, `.theme-${name}`) }, shade)
  opened.set(key, read)
  return read
}

/** Decks in variants of one theme lie beside each other in the list of decks. */
function variantOf(name: string, { accent, colors }: Shade): string {
  return [name, colors !== "theme" && colors, accent?.replace("#", "")].filter(Boolean).join("-")
}

const DEFAULT = "quiet"

/** An absolute path comes from the command line or the project; all that a post says is relative to it. */
function standpointOf(theme: string, seeker: ThemeSeeker | undefined): Standpoint {
  const builtIn = themeNames()
  if (!seeker) return { disk: nodeDisk, folder: process.cwd(), root: null, where: null, exit: 2, builtIn }
  const { post, file, site, disk } = seeker
  const root = isAbsolute(theme) ? null : site.root
  const inPost = whereNamed(theme, post)
  const inProject = theme === site.settings.theme ? site.themeAt : null
  return {
    disk,
    folder: disk.realPath(dirname(file)) ?? dirname(file),
    root,
    where: inPost ?? inProject,
    exit: inPost ? 1 : 2,
    builtIn,
  }
}

/** The line of the front matter that names the theme; null where the post does not. */
function whereNamed(theme: string, { text, bodyLine, path }: Post): Standpoint["where"] {
  const lines = text.split("\n").slice(0, bodyLine - 1)
  const line = lines.findIndex(each => /^\s*"?theme"?\s*[:=]/.test(each) && each.includes(theme))
  return line < 0 ? null : { file: path, line: line + 1, column: (lines[line]?.indexOf(theme) ?? 0) + 1 }
}

function library(): Library {
  return { themeText: name => themeFiles(name).theme, variables: variables() }
}

let known: ReadonlySet<string> | null = null

/** All that base and themes set. */
function variables(): ReadonlySet<string> {
  const texts = ["base", ...themeNames()].map(name => readPackagedText(`themes/${name}.css`))
  known ??= new Set(texts.flatMap(text => text.match(/--[\w-]+(?=\s*:)/g) ?? []))
  return known
}

/** Of a built-in theme. */
export function themeFiles(name: string): ThemeFiles {
  return { base: readPackagedText("themes/base.css"), theme: readPackagedText(`themes/${name}.css`) }
}
