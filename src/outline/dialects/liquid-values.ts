// Takes what stands between `{{` and `}}`, gives its value as text: quoted text, `page.x`, `site.x`, and filters on paths.
import type { Post } from "../../model.ts"

/** Null where it is none of these. */
export function expression(written: string, post: Post): string | null {
  const [value = "", ...filters] = written.split("|").map(part => part.trim())
  const read = readValue(value, post)
  return read === null ? null : filters.reduce((text, filter) => applyFilter(text, filter, post), read)
}

function readValue(written: string, { page, site, meta }: Post): string | null {
  const quoted = /^"([^"]*)"$|^'([^']*)'$/.exec(written)
  if (quoted) return quoted[1] ?? quoted[2] ?? ""
  const [, object, key = ""] = /^(page|site|post)\.([\w.-]+)$/.exec(written) ?? []
  if (object === "site") return site.get(key) ?? (/^(baseurl|url)$/.test(key) ? "" : null)
  if (object === undefined) return written === "title" ? meta.title : null
  return page.get(key) ?? (key === "title" ? meta.title : null)
}

function applyFilter(text: string, filter: string, { site }: Post): string {
  if (/^absolute_url/.test(filter)) return `${site.get("url") ?? ""}${site.get("baseurl") ?? ""}${text}`
  const [, name, given = ""] = /^(\w+)\s*:\s*["']?([^"']*)["']?$/.exec(filter) ?? []
  if (name === "prepend") return given + text
  return name === "append" ? text + given : text
}
