// Keys of front matter that have power in other slide tools, or over JavaScript objects → a warning that they do
// nothing here. All other unknown keys belong to the blog, and are its own business.
import { warning } from "../../error.ts"
import type { Diagnostic } from "../../model.ts"
import type { Mapping } from "./value.ts"

/** They name code, style sheets or templates, or switch the player's own options. */
const POWERFUL = new Set([
  "addons",
  "engine",
  "highlightTheme",
  "head-html",
  "include-after",
  "include-before",
  "include-in-header",
  "plugins",
  "preprocessor",
  "reveal",
  "revealOptions",
  "revealjs",
  "scripts",
  "template",
  "transformers",
])

/** Names of every JavaScript object; they are never used as such here, but nobody writes them in good faith. */
const PROTOTYPE = new Set(["__proto__", "constructor", "prototype"])

export function foreignKeys(fields: Mapping): Diagnostic[] {
  const foreign = fields.entries.filter(({ key }) => POWERFUL.has(key) || PROTOTYPE.has(key))
  return foreign.map(({ key, at }) => {
    const hint = "it has no effect; settings of the deck go below the key deck:"
    return warning({ code: "W_FM_UNKNOWN_KEY", what: `unknown key "${key}"`, hint, where: at })
  })
}
