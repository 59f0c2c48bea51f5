// A style sheet of the user's → the same as a theme: variables of `:root` on the theme's class, other rules within it.
import { nearest, type Problem, shownAddress } from "../error.ts"
import { type Declaration, declarationsOf, type Rule, rulesOf } from "./css.ts"
import { readLength } from "./length.ts"
import { URL } from "./own-addresses.ts"

export interface OwnSheet {
  /** `--extends`: the theme that it starts from; null: the default one. */
  readonly base: string | null
  readonly css: string
  /** Names of files that it loads, as written. */
  readonly files: readonly FileUse[]
  readonly faces: readonly OwnFace[]
  readonly problems: readonly SheetProblem[]
}

/** What is wrong, and where in the text. */
export interface SheetProblem extends Problem {
  readonly at: number
}

export interface FileUse {
  readonly url: string
  readonly at: number
}

/** An `@font-face` rule. */
export interface OwnFace {
  readonly family: string
  readonly italic: boolean
  /** Lightest and heaviest that the file is asked for. */
  readonly weights: readonly [number, number]
  readonly url: string
}

/** Variables of the themes that the package brings: an example of those that are sizes, null for all others. */
export type Variables = ReadonlyMap<string, string | null>

export function readOwnSheet(text: string, className: string, known: Variables): OwnSheet {
  const rules = rulesOf(text)
  const variables = rules.flatMap(rule => (isRoot(rule) ? declarationsOf(rule.body ?? "") : []))
  const used = rules.flatMap(urlsOf)
  const inner = rules.filter(rule => rule.body !== null && !isRoot(rule) && !isFontFace(rule))
  const css = [
    ...rules.filter(isFontFace).map(({ body }) => `@font-face {${body}}`),
    ...rules.filter(isRoot).map(rule => rootRule(rule, className, variables, known)),
    inner.length > 0 ? `.${className} {\n${inner.map(nested).join("\n")}\n}` : "",
  ]
  const base = variables.find(({ name }) => name === "--extends")?.value ?? null
  return {
    base: base?.replaceAll(/^["']|["']$/g, "") || null,
    css: css.join("\n"),
    files: used.filter(({ url }) => !url.startsWith("data:") && !isOutside(url) && !url.startsWith("#")),
    faces: rules.filter(isFontFace).flatMap(readFace),
    problems: [...misfits(rules, known), ...strayClasses(inner), ...loads(rules, used)],
  }
}

function isRoot({ selector, body }: Rule): boolean {
  return body !== null && /^:root(:lang\([^)]*\)|\[data-aspect="[^"]*"\])*$/.test(selector)
}

function isFontFace({ selector }: Rule): boolean {
  return selector.toLowerCase() === "@font-face"
}

// --- variables ---------------------------------------------------------------------------------------

function rootRule(
  { selector, body }: Rule,
  className: string,
  all: readonly Declaration[],
  known: Variables,
): string {
  const own = declarationsOf(body ?? "").filter(
    each => each.name !== "--extends" && exampleFor(each, known) === null,
  )
  const lines = [...own.map(completed), ...followers(own, all)].map(
    ({ name, value }) => `  ${name}: ${value};`,
  )
  const others = (body ?? "").replaceAll(/--[\w-]+\s*:[^;]*;?/g, "").trim()
  return `${selector.replace(":root", `.${className}`)} {\n${[...lines, others].filter(Boolean).join("\n")}\n}`
}

const STACK = /^--font-(?:text|display|ui|mono|quote)$/
const REST = '"Lectern Symbols", var(--font-cjk), var(--font-others)'

/** A stack that names only a face of its own leaves the other scripts to the fonts that come with Lectern. */
function completed({ name, value }: Declaration): Declaration {
  const isWhole = !STACK.test(name) || value.includes("var(--font")
  const rest = name === "--font-mono" ? `"Lectern Code Signs", ${REST}` : REST
  return { name, value: isWhole ? value : `${value}, ${rest}` }
}

/** What goes with a variable unless it is set, too. */
const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  "--accent": ["--field-accent"],
  "--ink": ["--code-ink", "--field-ink"],
  "--bg": ["--field"],
  "--ink-2": ["--field-2"],
}

function followers(own: readonly Declaration[], all: readonly Declaration[]): Declaration[] {
  const set = new Set(all.map(({ name }) => name))
  return own.flatMap(({ name, value }) =>
    (FOLLOWS[name] ?? []).filter(other => !set.has(other)).map(other => ({ name: other, value })),
  )
}

/** Rules besides variables hold within the theme's pages alone. */
function nested({ selector, body }: Rule): string {
  return `${selector.replaceAll(":root", "&")} {${(body ?? "").replaceAll(":root", "&")}}`
}

// --- what is wrong -----------------------------------------------------------------------------------

function misfits(rules: readonly Rule[], known: Variables): SheetProblem[] {
  return rules.filter(isRoot).flatMap(({ body, bodyAt }) =>
    declarationsOf(body ?? "").flatMap(({ name, value }) => {
      const at = bodyAt + (body ?? "").indexOf(name)
      const example = exampleFor({ name, value }, known)
      if (example !== null) {
        const what = `${name} does not take ${shownAddress(value)}`
        return [{ code: "W_THEME_VALUE", what, hint: `it was left out; for example ${name}: ${example}`, at }]
      }
      const isUsed = rules.some(rule => rule.body?.includes(`var(${name}`))
      if (known.has(name) || name === "--extends" || isUsed) return []
      const near = nearest(name, [...known.keys()])
      const hint = near
        ? `did you mean ${near}?`
        : "lectern theme new writes a theme with all that one usually sets"
      return [{ code: "W_THEME_VARIABLE", what: `no theme has a variable ${name}`, hint, at }]
    }),
  )
}

/** Of a variable that the planner reads as sizes, where the value is none; what other variables make of it is not known here. */
function exampleFor({ name, value }: Declaration, known: Variables): string | null {
  return value.includes("var(") || isSizes(value) ? null : (known.get(name) ?? null)
}

/** E.g. "24px", "-0.02em", "calc(2 * 1em)", "26px 24px 22px". */
export function isSizes(value: string): boolean {
  return readLength(value) !== null || value.split(/\s+/).every(each => readLength(each) !== null)
}

/** The class of a theme stands on the page, outside of what the file's rules reach. */
function strayClasses(rules: readonly Rule[]): SheetProblem[] {
  return rules.flatMap(({ selector, at }) => {
    const [written] = /^\.theme-[\w-]+/.exec(selector) ?? []
    const hint = "write :root instead"
    return written
      ? [{ code: "W_THEME_CLASS", what: `${written} has no effect in a theme's file`, hint, at }]
      : []
  })
}

function loads(rules: readonly Rule[], used: readonly FileUse[]): SheetProblem[] {
  const imports = rules.filter(({ selector }) => /^@import\b/i.test(selector))
  const hint = "save the file beside the theme and name it by its path"
  return [
    ...imports.map(({ at }) => ({
      code: "W_THEME_IMPORT",
      what: "a theme imports no other style sheets",
      hint: "--extends: <name or path>; in :root starts from another theme",
      at,
    })),
    ...used
      .filter(({ url }) => isOutside(url))
      .map(({ url, at }) => ({
        code: "W_THEME_REMOTE",
        what: `a theme loads nothing from outside: ${url}`,
        hint,
        at,
      })),
  ]
}

// --- files -------------------------------------------------------------------------------------------

function urlsOf({ selector, body, bodyAt }: Rule): FileUse[] {
  if (/^@import\b/i.test(selector)) return []
  return [...(body ?? "").matchAll(URL)].map(found => ({
    url: found[1] ?? found[2] ?? found[3] ?? "",
    at: bodyAt + found.index,
  }))
}

function isOutside(url: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|\/\/|\\)/i.test(url) && !url.startsWith("data:")
}

function readFace({ body }: Rule): OwnFace[] {
  const text = body ?? ""
  const family = /(?:^|[;\s])font-family\s*:\s*(?:"([^"]+)"|'([^']+)'|([^;]+?))\s*(?:;|$)/i.exec(text)
  const [url] = [...text.matchAll(URL)].map(found => found[1] ?? found[2] ?? found[3] ?? "")
  const name = family?.[1] ?? family?.[2] ?? family?.[3]
  if (!name || !url) return []
  const italic = /font-style\s*:\s*(?:italic|oblique)/i.test(text)
  return [{ family: name, url, italic, weights: weightsIn(text) }]
}

const WEIGHTS: Readonly<Record<string, number>> = { normal: 400, bold: 700 }

function weightsIn(text: string): readonly [number, number] {
  const [, first = "normal", second] = /font-weight\s*:\s*(\d+|bold|normal)(?:\s+(\d+))?/i.exec(text) ?? []
  const lightest = WEIGHTS[first.toLowerCase()] ?? Number(first)
  return [lightest, second === undefined ? lightest : Math.max(lightest, Number(second))]
}

/** The same text with a family under another name. */
export function withFamily(css: string, family: string, name: string): string {
  const plain = family.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")
  return css.replaceAll(new RegExp(`(?<=[:,]\\s*)(["']?)${plain}\\1(?=\\s*(?:[,;}!]|$))`, "gm"), `"${name}"`)
}
