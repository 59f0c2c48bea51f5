// `categories` and `tags` in all their shapes → the labels of a post.
import type { Dialect } from "../../model.ts"
import { entryOf, type Mapping, textsOf, type Value } from "../matter/value.ts"

/** Categories; where a post has none, its tags. */
export function labelsOf(fields: Mapping, dialect: Dialect): string[] {
  const labels = ["categories", "category", "tags", "tag", "keywords"].map(key =>
    labelsAt(fields, key, dialect),
  )
  return labels.find(each => each.length > 0) ?? []
}

function labelsAt(fields: Mapping, key: string, dialect: Dialect): string[] {
  const entry = entryOf(fields, key)
  const spaced = dialect === "jekyll" && key.endsWith("s")
  return entry ? [...new Set(labelsIn(entry.value, spaced))] : []
}

/** Jekyll takes the spaces in a text under a plural key for separators; all others take commas. */
function labelsIn(value: Value, spaced: boolean): string[] {
  if (value.kind === "list")
    return value.items.flatMap(item => (item.kind === "list" ? labelsIn(item, false) : textsOf(item)))
  const [text = ""] = textsOf(value)
  const separator = spaced && !text.includes(",") ? /\s+/ : /\s*,\s*/
  return text.split(separator).filter(Boolean)
}
