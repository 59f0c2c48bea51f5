// The style sheets of a theme → one text for the page, and the numbers in it for the planner.
import type { Aspect, Diagnostic } from "../model.ts"
import { readScopes, type Scope, splitTopLevel } from "./css.ts"
import { isBare, type Length, readLength } from "./length.ts"

export interface Theme {
  /** The class is `theme-<name>`. */
  readonly name: string
  /** What the page gets: structure, then the theme, then the accent that the author asked for. */
  readonly css: string
  readonly scopes: readonly Scope[]
  /** About a style sheet of the user's. */
  readonly diagnostics: readonly Diagnostic[]
}

export interface ThemeFiles {
  /** themes/base.css */
  readonly base: string
  /** themes/<name>.css, or a file of the user's; empty for the structure alone. */
  readonly theme: string
  readonly diagnostics?: readonly Diagnostic[]
}

export function readTheme(name: string, files: ThemeFiles, accent: string | null = null): Theme {
  const css = [files.base, files.theme, accent && accentCss(name, accent)].filter(Boolean).join("\n")
  return { name, css, scopes: readScopes(css), diagnostics: files.diagnostics ?? [] }
}

/** The custom properties as they hold for one language on one canvas. */
export interface Numbers {
  /** The value as written, `var()` replaced; "" where it is not set. */
  readonly text: (name: string) => string
  /** In px; `size` is the font size that `em` refers to, a bare number is a multiple of it. */
  readonly px: (name: string, size?: number) => number
  /** A bare number; of another length, its number of em or px. */
  readonly number: (name: string) => number
  /** Width in px of a border such as `2px solid red`. */
  readonly border: (name: string) => number
  /** A list such as the steps of the body's size. */
  readonly list: (name: string) => readonly number[]
  /** Font families in order, without quotes. */
  readonly families: (name: string) => readonly string[]
}

export function numbersFor(theme: Theme, lang: string, aspect: Aspect): Numbers {
  const values = cascade(theme.scopes, lang, aspect)
  const text = (name: string) => resolve(name, values)
  const length = once(name => readLength(text(name)))
  const border = once(name => readLength(text(name).split(" ")[0] ?? ""))
  return {
    text,
    px: (name, size = 0) => inPx(length(name), size),
    number: name => bare(length(name)),
    border: name => border(name)?.px ?? 0,
    list: name =>
      text(name)
        .split(/\s+/)
        .map(item => bare(readLength(item))),
    families: name => splitTopLevel(text(name), ",").map(family => family.replaceAll(/^["']|["']$/g, "")),
  }
}

function once(read: (name: string) => Length | null): (name: string) => Length | null {
  const known = new Map<string, Length | null>()
  return name => {
    const found = known.get(name)
    if (found !== undefined) return found
    const made = read(name)
    known.set(name, made)
    return made
  }
}

function accentCss(name: string, accent: string): string {
  return `.theme-${name} {\n  --accent: ${accent};\n  --field-accent: ${accent};\n}\n`
}

function cascade(scopes: readonly Scope[], lang: string, aspect: Aspect): ReadonlyMap<string, string> {
  const holding = scopes.filter(scope => holdsFor(scope, lang, aspect))
  const sorted = holding.toSorted((a, b) => a.specificity - b.specificity)
  return new Map(sorted.flatMap(scope => [...scope.values]))
}

function holdsFor(scope: Scope, lang: string, aspect: Aspect): boolean {
  if (scope.aspect !== null && scope.aspect !== aspect) return false
  const spoken = lang.toLowerCase()
  return (
    scope.langs.length === 0 || scope.langs.some(each => spoken === each || spoken.startsWith(`${each}-`))
  )
}

/** More than this many references in a row are a cycle. */
const MAX_DEPTH = 12

function resolve(name: string, values: ReadonlyMap<string, string>, depth = 0): string {
  const value = values.get(name) ?? ""
  if (depth > MAX_DEPTH || !value.includes("var(")) return value
  return value.replaceAll(
    /var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)/g,
    (_, other: string, fallback: string | undefined) =>
      values.has(other) ? resolve(other, values, depth + 1) : (fallback ?? "").trim(),
  )
}

function inPx(length: Length | null, size: number): number {
  return length ? length.px + (length.em + length.n) * size : 0
}

function bare(length: Length | null): number {
  if (!length) return 0
  return isBare(length) ? length.n : length.em || length.px || length.ch || length.fr
}
