// `author` and `authors` in all their shapes → names with addresses.
import type { Author } from "../../model.ts"
import { entryOf, type Mapping, textOf, type Value } from "../matter/value.ts"

/** Text, a list of texts, a map with a name, a list of such maps, or a map from key to either. */
export function authorsOf(fields: Mapping): Author[] {
  const entry = entryOf(fields, "authors", "author", "creator")
  return entry ? distinct(peopleIn(entry.value)) : []
}

function peopleIn(value: Value): Author[] {
  if (value.kind === "list") return value.items.flatMap(peopleIn)
  if (value.kind === "map")
    return entryOf(value, "name", "title", "key")
      ? person(value)
      : value.entries.flatMap(each => peopleIn(each.value))
  const name = textOf(value)
  return name
    ? name
        .split(/\s*;\s*/)
        .filter(Boolean)
        .map(byName)
    : []
}

function person(map: Mapping): Author[] {
  const name = entryOf(map, "name", "title", "key")
  const url = entryOf(map, "url", "website", "homepage", "link")
  const text = name && textOf(name.value)
  return text ? [{ ...byName(text), url: addressOf(url ? textOf(url.value) : null) }] : []
}

const LONGEST_NAME = 200

/** E.g. "Ada Lovelace <ada@example.org>" → without the address, which nobody wants on a screen. */
function byName(written: string): Author {
  const short = written.slice(0, LONGEST_NAME)
  return { name: short.replace(/\s*<[^<>\s]+@[^<>\s]+>\s*$/, "") || short, url: null }
}

function addressOf(text: string | null): string | null {
  return text && /^https?:\/\/[^\s"'<>]+$/i.test(text) ? text : null
}

function distinct(authors: readonly Author[]): Author[] {
  return [...new Map(authors.map(author => [author.name, author])).values()]
}
