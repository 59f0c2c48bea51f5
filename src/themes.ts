// The name of a theme, or the path of a style sheet that the user gave → its text, with the base that all share.
import { readdirSync } from "node:fs"
import { basename, dirname, isAbsolute } from "node:path"
import { type Disk, nodeDisk } from "./files/disk.ts"
import { packaged, readPackagedText } from "./files/package.ts"
import type { Post, Settings } from "./model.ts"
import { whereSet } from "./post/settings/place.ts"
import { defaultSettings } from "./post/settings/settings.ts"
import type { Site } from "./post/site.ts"
import { isSizes, type Variables } from "./theme/own-sheet.ts"
import { readTheme, type Shade, type Theme, type ThemeFiles } from "./theme/theme.ts"
import { baseCss } from "./themes/base.ts"
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

/** Throws E_THEME. */
export function openTheme(asked: Asked, seeker?: ThemeSeeker): Theme {
  const theme = readAsked(asked, seeker)
  const accent = seeker && whereSet("accent", "#", seeker.post)
  if (!accent) return theme
  const placed = theme.diagnostics.map(each => (each.code === "W_ACCENT" ? { ...each, where: accent } : each))
  return { ...theme, diagnostics: placed }
}

type Asked = Pick<Settings, "theme" | "accent" | "colors">

/** Built-in themes are read once a run; those of the user's each time, because they may change. */
function readAsked({ theme, ...shade }: Asked, seeker?: ThemeSeeker): Theme {
  const key = `${theme} ${shade.accent} ${shade.colors}`
  const known = opened.get(key)
  if (known) return known
  const from = standpointOf(theme, seeker)
  const found = findTheme(theme, from)
  if (found.kind === "file") {
    const name = variantOf(nameOfFile(found.path), shade)
    const { css, diagnostics } = readOwn(found, `theme-${name}`, from, library())
    const { base } = themeFiles(defaultSettings.theme)
    return readTheme(name, { base, theme: css, called: basename(found.path), diagnostics }, shade)
  }
  const name = variantOf(theme, shade)
  const { base, theme: own } = themeFiles(theme)
  const css = own.replaceAll(`.theme-${theme}`, `.theme-${name}`)
  const read = readTheme(name, { base, theme: css, called: theme }, shade)
  opened.set(key, read)
  return read
}

/** Decks in variants of one theme lie beside each other in the list of decks. */
function variantOf(name: string, { accent, colors }: Shade): string {
  return [name, colors !== "theme" && colors, accent?.replace("#", "")].filter(Boolean).join("-")
}

/** An absolute path comes from the command line or the project; all that a post says is relative to it. */
function standpointOf(theme: string, seeker: ThemeSeeker | undefined): Standpoint {
  const builtIn = themeNames()
  if (!seeker) return { disk: nodeDisk, folder: process.cwd(), root: null, where: null, exit: 2, builtIn }
  const { post, file, site, disk } = seeker
  const root = isAbsolute(theme) ? null : site.root
  const inPost = whereSet("theme", theme, post)
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

function library(): Library {
  return { themeText, variables: variables() }
}

let known: Variables | null = null

/** All that base and themes set. */
function variables(): Variables {
  known ??= readVariables([baseCss(), ...themeNames().map(themeText)])
  return known
}

/** What is not measured, and may be written in any unit. */
const SHAPES = new Set(["--radius"])

function readVariables(texts: readonly string[]): Variables {
  const found = new Map<string, string | null>()
  for (const [, name = "", value = ""] of texts.join("\n").matchAll(/(--[\w-]+)\s*:\s*([^;{}]*)/g)) {
    const isSize = found.get(name) !== null && isSizes(value.trim()) && !SHAPES.has(name)
    found.set(name, isSize ? value.trim() : null)
  }
  return found
}

/** Of a built-in theme. */
export function themeFiles(name: string): ThemeFiles {
  return { base: baseCss(), theme: themeText(name) }
}

function themeText(name: string): string {
  return readPackagedText(`themes/${name}.css`)
}
