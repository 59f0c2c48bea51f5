// The custom properties of a theme → numbers for the planner, as they hold for one language on one canvas.
import type { Aspect } from "../model.ts"
import { once } from "../once.ts"
import { type Scope, splitTopLevel } from "./css.ts"
import { isBare, type Length, readLength } from "./length.ts"

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

/** What has custom properties: a theme. */
export interface Scoped {
  readonly scopes: readonly Scope[]
}

/** Planner, page and fonts ask for the same ones, and with every save again. */
const asked = new WeakMap<Scoped, Map<string, Numbers>>()

export function numbersFor(theme: Scoped, lang: string, aspect: Aspect): Numbers {
  const known = once(asked, theme, () => new Map<string, Numbers>())
  return once(known, `${lang} ${aspect}`, () => readNumbers(cascade(theme.scopes, lang, aspect)))
}

function readNumbers(values: ReadonlyMap<string, string>): Numbers {
  const text = byName(name => resolve(name, values))
  const length = byName(name => readLength(text(name)))
  const border = byName(name => readLength(text(name).split(" ")[0] ?? ""))
  return {
    text,
    px: (name, size = 0) => inPx(length(name), size),
    number: name => bare(length(name)),
    border: name => border(name)?.px ?? 0,
    list: byName(name =>
      text(name)
        .split(/\s+/)
        .map(item => bare(readLength(item))),
    ),
    families: byName(name =>
      splitTopLevel(text(name), ",").map(family => family.replaceAll(/^["']|["']$/g, "")),
    ),
  }
}

/** Asked for hundreds of thousands of times: no more than a look into a map. */
function byName<T>(read: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>()
  return name => {
    const found = known.get(name)
    if (found !== undefined) return found
    const made = read(name)
    known.set(name, made)
    return made
  }
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
