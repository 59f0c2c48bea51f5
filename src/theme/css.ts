// A style sheet → the custom properties that it sets on a theme's element, with what they depend on.

/** One rule such as `.theme-quiet:lang(ko)`; other rules of the sheet do not concern the planner. */
export interface Scope {
  /** Languages it holds for; empty: all. */
  readonly langs: readonly string[]
  /** Canvas it holds for, or null: all. */
  readonly aspect: string | null
  /** Simple selectors outside `:where()`: later and more specific rules win. */
  readonly specificity: number
  readonly values: ReadonlyMap<string, string>
}

export function readScopes(css: string): Scope[] {
  return [...topLevelRules(withoutComments(css))].flatMap(({ selector, body }) => {
    const values = readCustomProperties(body)
    return values.size === 0
      ? []
      : splitTopLevel(unwrapped(selector), ",").flatMap(one => scopeOf(one, selector, values))
  })
}

function withoutComments(css: string): string {
  return css.replaceAll(/\/\*[\s\S]*?\*\//g, " ")
}

function* topLevelRules(css: string): Generator<{ selector: string; body: string }> {
  let depth = 0
  let start = 0
  let open = 0
  for (const { 0: mark, index } of css.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[{};]/g)) {
    if (mark === "{" && depth++ === 0) open = index
    else if (mark === "}" && --depth === 0) {
      yield { selector: css.slice(start, open).trim(), body: css.slice(open + 1, index) }
      start = index + 1
    } else if (mark === ";" && depth === 0) start = index + 1
  }
}

function readCustomProperties(body: string): Map<string, string> {
  const declarations = splitTopLevel(body, ";").map(text => /^\s*(--[\w-]+)\s*:\s*([\s\S]*?)\s*$/.exec(text))
  return new Map(declarations.flatMap(found => (found?.[1] ? [[found[1], found[2] ?? ""]] : [])))
}

/** `:where(a, b)` → `a, b`. */
function unwrapped(selector: string): string {
  return /^:where\(([\s\S]*)\)$/.exec(selector)?.[1] ?? selector
}

const themed = /^(?:\.theme-[\w-]+|\[class\*="?theme-"?\])((?::lang\([^)]*\)|\[data-aspect="[^"]*"\])*)$/

function scopeOf(one: string, whole: string, values: ReadonlyMap<string, string>): Scope[] {
  const conditions = themed.exec(one.trim())?.[1]
  if (conditions === undefined) return []
  const langs =
    /:lang\(([^)]*)\)/
      .exec(conditions)?.[1]
      ?.split(",")
      .map(lang => lang.trim()) ?? []
  const aspect = /data-aspect="([^"]*)"/.exec(conditions)?.[1] ?? null
  const specificity = whole.startsWith(":where(") ? 0 : 1 + (langs.length > 0 ? 1 : 0) + (aspect ? 1 : 0)
  return [{ langs, aspect, specificity, values }]
}

/** Splits at a separator that stands outside brackets and quotes. */
export function splitTopLevel(text: string, separator: string): string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (const { 0: mark, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[()[\]{},;]/g)) {
    if ("([{".includes(mark)) depth++
    else if (")]}".includes(mark)) depth--
    else if (mark === separator && depth === 0) {
      parts.push(text.slice(start, index))
      start = index + 1
    }
  }
  parts.push(text.slice(start))
  return parts.map(part => part.trim()).filter(part => part !== "")
}
