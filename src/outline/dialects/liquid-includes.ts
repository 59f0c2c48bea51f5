// Takes a Liquid tag that includes a file, gives what to open and how to read it: text with values, never a template.
import type { Post } from "../../model.ts"
import { argumentsOf } from "./liquid-tags.ts"
import type { Reference } from "./syntax.ts"

/** Null for tags that include nothing. */
export function includedFile(name: string, given: string, post: Post): Reference | null {
  if (!/^include(_relative|_cached)?$/.test(name)) return null
  const { words, pairs } = argumentsOf(given.replace(/^([\w./-]+)/, '"$1"'), post)
  const file = words[0]?.replace(/,$/, "")
  if (!file) return null
  const paths = name === "include_relative" ? [file] : [`/_includes/${file}`, file]
  return { paths, change: text => filledIn(text, pairs) }
}

/** Tags whose content depends on more than the post says. */
const LOGIC = /\{%-?\s*(?:if|unless|for|case|assign|capture|cycle|tablerow|increment|decrement)\b/

function filledIn(text: string, values: ReadonlyMap<string, string>): string | { readonly reason: string } {
  if (LOGIC.test(text)) return { reason: "it is a template with logic of its own" }
  return text.replace(/\{\{-?\s*include\.([\w-]+)\s*-?\}\}/g, (_, key) => values.get(key) ?? "")
}
