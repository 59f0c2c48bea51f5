// A style sheet → the custom properties that it sets on a theme's element, with what they depend on.

/** One rule such as `.theme-quiet:lang(ko)`; other rules of the sheet do not concern the planner. */
export interface Scope {
  /** Language it holds for, or null: all. A list of them is one that Chromium does not know. */
  readonly lang: string | null
  /** Canvas it holds for, or null: all. */
  readonly aspect: string | null
  /** Simple selectors outside `:where()`: later and more specific rules win. */
  readonly specificity: number
  readonly values: ReadonlyMap<string, string>
}

export function readScopes(css: string): Scope[] {
  return rulesOf(css).flatMap(({ selector, body }) => {
    const values = new Map(declarationsOf(body ?? "").map(({ name, value }) => [name, value]))
    return values.size === 0
      ? []
      : splitTopLevel(unwrapped(selector), ",").flatMap(one => scopeOf(one, selector, values))
  })
}

export interface Rule {
  readonly selector: string
  /** null: a statement that ends in a semicolon, such as `@import`. */
  readonly body: string | null
  /** Where selector and body begin in the sheet. */
  readonly at: number
  readonly bodyAt: number
}

/** The rules at the top level. Comments are blanked, so that all places stay what they are. */
export function rulesOf(css: string): Rule[] {
  return [...topLevelRules(css.replaceAll(/\/\*[\s\S]*?\*\//g, blank))]
}

function blank(comment: string): string {
  return comment.replaceAll(/[^\n]/g, " ")
}

function* topLevelRules(css: string): Generator<Rule> {
  const rule = (start: number, open: number, end: number): Rule => {
    const prelude = css.slice(start, open)
    const at = start + prelude.length - prelude.trimStart().length
    return {
      selector: prelude.trim(),
      body: open === end ? null : css.slice(open + 1, end),
      at,
      bodyAt: open + 1,
    }
  }
  let depth = 0
  let start = 0
  let open = 0
  for (const { 0: mark, index } of css.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[{};]/g)) {
    if (mark === "{" && depth++ === 0) open = index
    else if (mark === "}" && --depth === 0) {
      yield rule(start, open, index)
      start = index + 1
    } else if (mark === ";" && depth === 0) {
      yield rule(start, index, index)
      start = index + 1
    }
  }
}

export interface Declaration {
  /** With its two dashes. */
  readonly name: string
  readonly value: string
}

/** Custom properties only. */
export function declarationsOf(body: string): Declaration[] {
  return splitTopLevel(body, ";").flatMap(text => {
    const found = /^(--[\w-]+)\s*:\s*([\s\S]*)$/.exec(text)
    return found?.[1] ? [{ name: found[1], value: found[2] ?? "" }] : []
  })
}

/** `:where(a, b)` → `a, b`. */
function unwrapped(selector: string): string {
  return /^:where\(([\s\S]*)\)$/.exec(selector)?.[1] ?? selector
}

const themed = /^(?:\.theme-[\w-]+|\[class\*="?theme-"?\])((?::lang\([^),]*\)|\[data-aspect="[^"]*"\])*)$/

function scopeOf(one: string, whole: string, values: ReadonlyMap<string, string>): Scope[] {
  const conditions = themed.exec(one.trim())?.[1]
  if (conditions === undefined) return []
  const lang = /:lang\(([^)]*)\)/.exec(conditions)?.[1]?.trim() ?? null
  const aspect = /data-aspect="([^"]*)"/.exec(conditions)?.[1] ?? null
  const specificity = whole.startsWith(":where(") ? 0 : 1 + (lang ? 1 : 0) + (aspect ? 1 : 0)
  return [{ lang, aspect, specificity, values }]
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
