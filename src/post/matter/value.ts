// What front matter and settings files are read into, whatever their language: values with their places, and no
// object whose keys a stranger could choose.
import type { Place } from "../../model.ts"

export interface FrontMatter {
  readonly fields: Mapping
  readonly body: string
  /** Line of the file on which the body begins, 1-based. */
  readonly bodyLine: number
  readonly format: "yaml" | "toml" | "json" | "title-block" | "field-lines" | "properties" | "none"
}

export type Value = Scalar | Sequence | Mapping

export interface Scalar {
  readonly kind: "scalar"
  readonly type: "text" | "null"
  /** As written, e.g. "1.10" for a version; quotes and escapes undone. */
  readonly text: string
  readonly at: Place
}

export interface Sequence {
  readonly kind: "list"
  readonly items: readonly Value[]
  readonly at: Place
}

export interface Mapping {
  readonly kind: "map"
  readonly entries: readonly Entry[]
  readonly at: Place
}

export interface Entry {
  readonly key: string
  readonly at: Place
  readonly value: Value
}

export function entryOf(map: Mapping, ...keys: readonly string[]): Entry | null {
  for (const key of keys) {
    const entry = map.entries.find(each => each.key === key)
    if (entry && !isNothing(entry.value)) return entry
  }
  return null
}

/** `key:` and, as templates leave it, `key: ""`. */
function isNothing(value: Value): boolean {
  return value.kind === "scalar" && textOf(value) === null
}

export function isNull(value: Value): boolean {
  return value.kind === "scalar" && value.type === "null"
}

/** The text of a scalar, in one line; null for nothing, for white space and for what is no scalar. */
export function textOf(value: Value): string | null {
  if (value.kind !== "scalar" || isNull(value)) return null
  return value.text.replace(/\s+/g, " ").trim() || null
}

/** E.g. `a`, `[a, b]` → the texts in it. */
export function textsOf(value: Value): string[] {
  const values = value.kind === "list" ? value.items : [value]
  return values.flatMap(each => textOf(each) ?? [])
}

export function booleanOf(value: Value): boolean | null {
  const text = textOf(value)?.toLowerCase()
  if (text === "true" || text === "yes") return true
  return text === "false" || text === "no" ? false : null
}

/** No settings file or front matter of good will has more scalars. */
const MOST_SCALARS = 2000

/** Every scalar by its dotted path: `author.name`, and the lists of scalars joined by ", ". */
export function scalarsOf(map: Mapping): Map<string, string> {
  const scalars = new Map<string, string>()
  collect(map, "", scalars)
  return scalars
}

function collect(map: Mapping, prefix: string, scalars: Map<string, string>): void {
  for (const { key, value } of map.entries) {
    if (scalars.size >= MOST_SCALARS) return
    if (value.kind === "map") collect(value, `${prefix}${key}.`, scalars)
    else if (!isNull(value))
      scalars.set(prefix + key, value.kind === "list" ? textsOf(value).join(", ") : value.text)
  }
}
