// The name of a theme, or the path of a style sheet that the user gave → its text, with the base that all share.
import { basename, dirname, isAbsolute } from "node:path"
import { type Disk, nodeDisk } from "../files/disk.ts"
import type { Post, Settings } from "../model.ts"
import { whereSet } from "../post/settings/place.ts"
import { defaultSettings } from "../post/settings/settings.ts"
import type { Site } from "../post/site.ts"
import { readTheme, type Shade, type Theme } from "../theme/theme.ts"
import { themeFiles } from "./built-in.ts"
import { findTheme, type Standpoint } from "./find.ts"
import { nameOfFile, readOwn } from "./own.ts"

/** Where a post stands that asks for a theme. */
export interface ThemeSeeker {
  readonly post: Post
  /** Absolute path of the post. */
  readonly file: string
  readonly site: Site
  readonly disk: Disk
  /** The command line names the theme, whatever else does. */
  readonly isGiven: boolean
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
    const { css, diagnostics } = readOwn(found, `theme-${name}`, from)
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
  const written = seeker ? whereWritten(theme, seeker) : AS_GIVEN
  if (!seeker) return { disk: nodeDisk, folder: process.cwd(), root: null, ...written }
  const { file, site, disk } = seeker
  const root = isAbsolute(theme) ? null : site.root
  return { disk, folder: disk.realPath(dirname(file)) ?? dirname(file), root, ...written }
}

const AS_GIVEN = { where: null, source: null, exit: 2 } as const

function whereWritten(
  theme: string,
  { post, site, isGiven }: ThemeSeeker,
): Pick<Standpoint, "where" | "source" | "exit"> {
  if (isGiven) return AS_GIVEN
  const inPost = whereSet("theme", theme, post)
  if (inPost) return { where: inPost, source: post.text, exit: 1 }
  return { ...AS_GIVEN, where: theme === site.settings.theme ? site.themeAt : null }
}
