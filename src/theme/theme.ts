// The style sheets of a theme → one text for the page, and the numbers in it for the planner.
import { warning } from "../error.ts"
import type { Aspect, Diagnostic, Settings } from "../model.ts"
import { readableOn } from "./accent.ts"
import { lightnessOf } from "./colour.ts"
import { readScopes, type Scope, splitTopLevel } from "./css.ts"
import { isBare, type Length, readLength } from "./length.ts"
import { inColours } from "./shades.ts"

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
  /** What the author calls it, where that is not its name here. */
  readonly called?: string
  readonly diagnostics?: readonly Diagnostic[]
}

/** What an author may change about the colours of a theme. */
export type Shade = Pick<Settings, "accent" | "colors">

const AS_MADE: Shade = { accent: null, colors: "theme" }

export function readTheme(name: string, files: ThemeFiles, { accent, colors }: Shade = AS_MADE): Theme {
  const diagnostics = files.diagnostics ?? []
  const plain = [files.base, inColours(files.theme, colors)].filter(Boolean).join("\n")
  if (accent === null) return { name, css: plain, scopes: readScopes(plain), diagnostics }
  const own = accentFor(accent, files.theme, colors)
  const css = `${plain}\n${accentCss(name, own)}`
  const told = accentWarnings(accent, files.called ?? name, own)
  return { name, css, scopes: readScopes(css), diagnostics: [...diagnostics, ...told] }
}

/** The same theme with more faces, asked after all others. */
export function extendTheme(
  theme: Theme,
  faces: readonly { readonly family: string; readonly css: string }[],
  told: readonly Diagnostic[],
): Theme {
  const diagnostics = [...theme.diagnostics, ...told]
  if (faces.length === 0) return { ...theme, diagnostics }
  const others = numbersFor(theme, "en", "16:9").text("--font-others")
  const stack = [others, ...faces.map(({ family }) => `"${family}"`)].join(", ")
  const css = [
    theme.css,
    ...faces.map(face => face.css),
    `.theme-${theme.name} { --font-others: ${stack} }`,
  ].join("\n")
  return { ...theme, css, scopes: readScopes(css), diagnostics }
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

/** Planner, page and fonts ask for the same ones, and with every save again. */
const asked = new WeakMap<Theme, Map<string, Numbers>>()

export function numbersFor(theme: Theme, lang: string, aspect: Aspect): Numbers {
  const known = asked.get(theme) ?? new Map<string, Numbers>()
  asked.set(theme, known)
  const key = `${lang} ${aspect}`
  const numbers = known.get(key) ?? readNumbers(cascade(theme.scopes, lang, aspect))
  known.set(key, numbers)
  return numbers
}

function readNumbers(values: ReadonlyMap<string, string>): Numbers {
  const text = once(name => resolve(name, values))
  const length = once(name => readLength(text(name)))
  const border = once(name => readLength(text(name).split(" ")[0] ?? ""))
  return {
    text,
    px: (name, size = 0) => inPx(length(name), size),
    number: name => bare(length(name)),
    border: name => border(name)?.px ?? 0,
    list: once(name =>
      text(name)
        .split(/\s+/)
        .map(item => bare(readLength(item))),
    ),
    families: once(name =>
      splitTopLevel(text(name), ",").map(family => family.replaceAll(/^["']|["']$/g, "")),
    ),
  }
}

function once<T>(read: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>()
  return name => {
    const found = known.get(name)
    if (found !== undefined) return found
    const made = read(name)
    known.set(name, made)
    return made
  }
}

interface Accent {
  /** On the ground of text, and on that of cover and sections. */
  readonly text: string
  readonly field: string
}

/** As light or dark as it takes to be read; with `auto` in both variants. */
function accentFor(accent: string, theme: string, colors: Settings["colors"]): Accent {
  const grounds = (css: string, name: string) =>
    [...css.matchAll(new RegExp(`--(?:${name}|sec):\\s*(oklch\\([^)]*\\)|#[\\da-f]{3,8})`, "gi"))].map(
      ([, colour = ""]) => colour,
    )
  const shades = colors === "auto" ? (["light", "dark"] as const) : ([colors] as const)
  const css = shades.map(shade => inColours(theme, shade)).join("\n")
  return { text: readableOn(accent, grounds(css, "bg")), field: readableOn(accent, grounds(css, "field")) }
}

function accentCss(name: string, { text, field }: Accent): string {
  const values = {
    accent: text,
    "field-accent": field,
    "score-h": "var(--accent)",
    "fs-h": "var(--field-accent)",
    "code-hot": `color-mix(in oklab, ${text} 13%, transparent)`,
  }
  const lines = Object.entries(values).map(([variable, value]) => `  --${variable}: ${value};`)
  return `.theme-${name} {\n${lines.join("\n")}\n}\n`
}

function accentWarnings(accent: string, theme: string, { text, field }: Accent): Diagnostic[] {
  const changed = [
    { used: text, place: "slides" },
    { used: field, place: "covers" },
  ].filter(({ used }) => used !== accent)
  if (changed.length === 0) return []
  const what = `the accent ${accent} is hard to read on ${changed.map(({ place }) => place).join(" and ")} of the theme ${theme}`
  const hint = changed
    .map(({ used, place }) => `${place} take ${used}, which is ${shadeOf(used, accent)}`)
    .join("; ")
  return [warning({ code: "W_ACCENT", what, hint })]
}

function shadeOf(used: string, accent: string): string {
  return `the same but ${lightnessOf(used) < lightnessOf(accent) ? "darker" : "lighter"}`
}

function cascade(scopes: readonly Scope[], lang: string, aspect: Aspect): ReadonlyMap<string, string> {
  const holding = scopes.filter(scope => holdsFor(scope, lang, aspect))
  const sorted = holding.toSorted((a, b) => a.specificity - b.specificity)
  return new Map(sorted.flatMap(scope => [...scope.values]))
}

function holdsFor(scope: Scope, lang: string, aspect: Aspect): boolean {
  if (scope.aspect !== null && scope.aspect !== aspect) return false
  const spoken = lang.toLowerCase()
  return scope.lang === null || spoken === scope.lang || spoken.startsWith(`${scope.lang}-`)
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
