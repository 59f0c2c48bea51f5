// The name of a theme, or the path of a style sheet that the user gave → its text, with the base that all share.
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { basename, resolve } from "node:path"
import { nearest, UserError } from "./error.ts"
import type { Settings } from "./model.ts"
import { packaged, readPackagedText } from "./package.ts"
import { readTheme, type Theme, type ThemeFiles } from "./theme/theme.ts"

/** Built-in themes by name, in the order of the alphabet. */
export function themeNames(): string[] {
  return readdirSync(packaged("themes"))
    .filter(file => file.endsWith(".css") && file !== "base.css")
    .map(file => file.slice(0, -".css".length))
    .sort()
}

const opened = new Map<string, Theme>()

/** Built-in themes are read once a run; a style sheet of the user's each time, because it may change. */
export function openTheme({ theme, accent }: Pick<Settings, "theme" | "accent">): Theme {
  const key = `${theme} ${accent}`
  const known = opened.get(key)
  if (known) return known
  const read = readTheme(classOf(theme), themeFiles(theme), accent)
  if (!theme.endsWith(".css")) opened.set(key, read)
  return read
}

/** E.g. "../look/My theme.css" → "my-theme". */
function classOf(theme: string): string {
  return basename(theme, ".css")
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, "-")
}

/** Throws E_THEME with the valid names. Only the command line and the project's settings can give a path. */
export function themeFiles(theme: string): ThemeFiles {
  return { base: readPackagedText("themes/base.css"), theme: themeText(theme) }
}

function themeText(theme: string): string {
  if (/^[\w-]+$/.test(theme) && existsSync(packaged(`themes/${theme}.css`))) {
    return readPackagedText(`themes/${theme}.css`)
  }
  if (theme.endsWith(".css") && existsSync(theme)) return readFileSync(resolve(theme), "utf8")
  const near = nearest(theme, themeNames())
  const names = `themes: ${themeNames().join(", ")}, or the path of a CSS file`
  throw new UserError(
    { code: "E_THEME", what: `no theme "${theme}"`, hint: near ? `did you mean ${near}? ${names}` : names },
    2,
  )
}
