// What an author or a project may decide about a deck, and how each is read: one row a setting, typed and closed.
import { nearest } from "../../error.ts"
import type { Dialect, Settings } from "../../model.ts"
import { booleanOf, type Entry, isNull, type Mapping, textOf, type Value } from "../matter/value.ts"
import { CHOICES, DIALECTS } from "./choices.ts"

export const defaultSettings: Settings = {
  theme: "quiet",
  colors: "theme",
  aspect: "16:9",
  prose: "lead",
  fragments: "all",
  density: "balanced",
  quotes: "auto",
  breaks: false,
  remote: true,
  accent: null,
  footer: null,
  logo: null,
  url: null,
}

interface Rule<T> {
  /** E.g. "one of lead, full, notes": the rest of "prose must be …". */
  readonly expects: string
  /** undefined: the value does not do. */
  read(value: Value): T | undefined
}

export type Rules<T> = { readonly [Key in keyof T]-?: Rule<T[Key]> }

export const settingRules: Rules<Settings> = {
  theme: text(
    "the name of a theme, or the path of a .css file beside the post",
    /^(?:[\p{L}\d][\p{L}\d-]{0,60}|(?!\/)[^:\\\p{Cc}]{1,200}\.css)$/u,
  ),
  colors: choice(CHOICES.colors),
  aspect: choice(CHOICES.aspect, { "16/9": "16:9", "4/3": "4:3" }),
  prose: choice(CHOICES.prose),
  fragments: choice(CHOICES.fragments, { true: "all", false: "none" }),
  density: choice(CHOICES.density),
  quotes: choice(CHOICES.quotes, { true: "auto", false: "off" }),
  breaks: flag(),
  remote: flag(),
  accent: text("a colour such as #2f6fde", /^#([\da-f]{3}|[\da-f]{6})$/i, longColour),
  footer: {
    expects: "text",
    read: value => (booleanOf(value) === false ? "" : (textOf(value) ?? undefined)),
  },
  logo: text("the address of a picture", /^[^\p{Cc}]{1,1000}$/u),
  url: text("an address that begins with https://", /^https?:\/\/[^\s"'<>\\]+$/i),
}

/** What has no syntax that other posts could mistake for something else is read everywhere, as in plain ones. */
export const dialectRule: Rule<Dialect> = choice(DIALECTS, {
  mkdocs: "plain",
  zenn: "plain",
  qiita: "plain",
  myst: "plain",
  "dev.to": "devto",
  quarto: "pandoc",
})

/** `others`: what else may be written for a value. */
function choice<T extends string>(values: readonly T[], others: Readonly<Record<string, T>> = {}): Rule<T> {
  const known = new Map([...values.map(value => [value, value] as const), ...Object.entries(others)])
  return {
    expects: `one of ${values.join(", ")}`,
    read: value => known.get(textOf(value)?.toLowerCase() ?? ""),
  }
}

function flag(): Rule<boolean> {
  return { expects: "true or false", read: value => booleanOf(value) ?? undefined }
}

function text(expects: string, pattern: RegExp, change = (written: string) => written): Rule<string> {
  return {
    expects,
    read(value) {
      const written = textOf(value)
      return written && pattern.test(written) ? change(written) : undefined
    },
  }
}

/** E.g. "#36C" → "#3366cc". */
function longColour(colour: string): string {
  return colour.replace(/^#(.)(.)(.)$/, "#$1$1$2$2$3$3").toLowerCase()
}

/** What did not do, for the caller to make a warning or an error of. */
export interface Misfit {
  readonly entry: Entry
  readonly kind: "unknown" | "type"
  readonly what: string
  readonly hint: string | null
}

/** The map's entries by the rules, and those that do not fit them. */
export function readByRules<T>(map: Mapping, rules: Rules<T>): { values: Partial<T>; misfits: Misfit[] } {
  const table = new Map<string, Rule<unknown>>(Object.entries(rules))
  const given = map.entries.filter(({ value }) => !isNull(value))
  const results = given.map(entry => ({ entry, result: readEntry(entry, table) }))
  const values = Object.fromEntries(
    results.flatMap(({ entry, result }) => ("value" in result ? [[entry.key, result.value]] : [])),
  )
  return {
    values: values as Partial<T>,
    misfits: results.flatMap(({ result }) => ("misfit" in result ? [result.misfit] : [])),
  }
}

type Result = { readonly value: unknown } | { readonly misfit: Misfit }

function readEntry(entry: Entry, rules: ReadonlyMap<string, Rule<unknown>>): Result {
  const rule = rules.get(entry.key)
  if (!rule) return { misfit: unknownKey(entry, [...rules.keys()]) }
  const value = rule.read(entry.value)
  if (value !== undefined) return { value }
  const what = `${entry.key} must be ${rule.expects}`
  return { misfit: { entry, kind: "type", what, hint: null } }
}

function unknownKey(entry: Entry, names: readonly string[]): Misfit {
  const near = nearest(entry.key, names)
  const hint = near ? `did you mean "${near}"?` : `known are ${names.join(", ")}`
  return { entry, kind: "unknown", what: `unknown key "${entry.key.slice(0, 60)}"`, hint }
}
