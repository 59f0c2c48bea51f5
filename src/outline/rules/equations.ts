// References to equations, which KaTeX does not know: `\ref{name}` and `\eqref{name}` become the tag of the equation that
// has that label.
import type { StateCore } from "markdown-it"
import type { InlineRule, Plugin } from "./rule.ts"

export const equations: Plugin = markdown => {
  markdown.core.ruler.before("block", "equation_tags", findTags)
  // Before `escape`, which would eat the backslash.
  markdown.inline.ruler.before("escape", "equation_ref", reference)
}

const NAME = "\\s*\\{([^{}]{1,200})\\}"
/** A label and a tag side by side, whichever comes first. */
const TAGGED = new RegExp(
  `\\\\label${NAME}\\s*\\\\tag\\*?${NAME}|\\\\tag\\*?${NAME}\\s*\\\\label${NAME}`,
  "g",
)
const LABEL = new RegExp(`\\\\label${NAME}`, "g")
const REFERENCE = new RegExp(`\\\\(eq)?ref${NAME}`, "g")

type Tags = ReadonlyMap<string, string>

function findTags({ src, env }: StateCore): void {
  const tags = new Map<string, string>()
  if (src.includes("\\label"))
    for (const [, label, tag, first, second] of src.matchAll(TAGGED))
      tags.set((label ?? second ?? "").trim(), (tag ?? first ?? "").trim())
  env["tags"] = tags
}

/** The formula without its labels, and with numbers for references. */
export function withNumbers(tex: string, env: Readonly<Record<string, unknown>>): string {
  return numbered(tex.replaceAll(LABEL, ""), env).trim()
}

function numbered(text: string, env: Readonly<Record<string, unknown>>): string {
  const tags = env["tags"] as Tags | undefined
  return text.replaceAll(REFERENCE, (whole, eq: string | undefined, name: string) => {
    const tag = tags?.get(name.trim())
    if (tag === undefined) return whole
    return eq ? `(${tag})` : tag
  })
}

/** In a line of text, where MathJax reads them, too. */
const reference: InlineRule = (state, silent) => {
  const written = /^\\(?:eq)?ref\{[^{}]{1,200}\}/.exec(state.src.slice(state.pos, state.pos + 220))?.[0]
  const shown = written && numbered(written, state.env)
  if (!written || shown === written) return false
  if (!silent) state.push("text", "", 0).content = shown ?? ""
  state.pos += written.length
  return true
}
