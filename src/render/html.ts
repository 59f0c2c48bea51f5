// Values in, markup out: a template tag that escapes everything but markup.

/** Markup. Made by `html` from escaped values, or by `raw`, which a reviewer has to look at. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }

  toString(): string {
    return this.text
  }
}

export type Value = string | number | Html | null | undefined | false | readonly Value[]

/** E.g., html`<p>${"a < b"}</p>` is <p>a &lt; b</p>; absent values leave no trace, lists are joined. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  let text = strings[0] ?? ""
  for (let i = 0; i < values.length; i++) text += markup(values[i]) + (strings[i + 1] ?? "")
  return new Html(text)
}

/** Text that is markup already: from our own renderers, from KaTeX, or out of the allow-list. */
export function raw(text: string): Html {
  return new Html(text)
}

export const nothing = raw("")

/** E.g., ` class="list"`; nothing at all where the value is absent. */
export function attribute(name: string, value: string | number | null | undefined | false): Html {
  return value === null || value === undefined || value === false ? nothing : html` ${raw(name)}="${value}"`
}

/** E.g., ` class="list grouped"` of ["list", grouped && "grouped"]. */
export function classes(...names: readonly (string | false | null | undefined)[]): Html {
  return attribute("class", names.filter(Boolean).join(" ") || null)
}

/** The one escape for text and quoted attributes, so that the allow-list writes the same bytes back. */
export function escapeText(text: string): string {
  return special.test(text) ? text.replace(everySpecial, character => entities[character] ?? "") : text
}

const special = /[&<>"\0\r]/
const everySpecial = /[&<>"\0]|\r\n?/g
const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "\n",
  "\r\n": "\n",
}

function markup(value: Value): string {
  if (typeof value === "string") return escapeText(value)
  if (value instanceof Html) return value.text
  if (Array.isArray(value)) return value.map(markup).join("")
  return typeof value === "number" ? String(value) : ""
}
