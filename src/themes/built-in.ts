// The themes that come with the package → their names, their style sheets, and all variables that they set.
import { readdirSync } from "node:fs"
import { packaged, readPackagedText } from "../files/package.ts"
import { isSizes, type Variables } from "../theme/own-sheet.ts"
import type { ThemeFiles } from "../theme/theme.ts"

/** Built-in themes by name, in the order of the alphabet. */
export function themeNames(): string[] {
  names ??= readdirSync(packaged("themes"))
    .filter(file => file.endsWith(".css") && file !== "base.css")
    .map(file => file.slice(0, -".css".length))
    .sort()
  return names
}

let names: string[] | null = null

export function themeFiles(name: string): ThemeFiles {
  return { base: baseCss(), theme: themeText(name) }
}

/** E.g. of themes/quiet.css. */
export function themeText(name: string): string {
  return readPackagedText(`themes/${name}.css`)
}

// --- the base that all share: themes/base.css, which lists its parts ---

export function baseCss(): string {
  joined ??= baseParts()
    .map(part => readPackagedText(`themes/${part}`))
    .join("\n")
  return joined
}

let joined: string | null = null

/** E.g. "base/lists.css", in the order of the cascade. */
export function baseParts(): string[] {
  const index = readPackagedText("themes/base.css")
  return [...index.matchAll(/^@import "(.+)";$/gm)].map(([, part = ""]) => part)
}

// --- variables ---

/** All that base and themes set. */
export function variables(): Variables {
  known ??= readVariables([baseCss(), ...themeNames().map(themeText)])
  return known
}

let known: Variables | null = null

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
