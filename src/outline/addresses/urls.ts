// Takes an address as written in a post, says what it may become: a link, a page of the same site, a picture, nothing.

export type Target =
  | { readonly kind: "link"; readonly href: string }
  | { readonly kind: "section"; readonly href: string }
  | { readonly kind: "page"; readonly address: string }
  | { readonly kind: "none" }
  | { readonly kind: "blocked"; readonly scheme: string }

const linkSchemes = new Set(["http", "https", "mailto", "tel"])

export function linkTarget(written: string, base: string | null): Target {
  const address = cleaned(written)
  if (address === "" || address === "#") return { kind: "none" }
  if (address.startsWith("#")) return { kind: "section", href: address }
  const scheme = schemeOf(address)
  // `//host/x` takes the scheme of the page that it is on, and a deck has none: its address is shown, not linked.
  if (scheme === null || scheme === "//") return pageTarget(address, base)
  if (!linkSchemes.has(scheme)) return { kind: "blocked", scheme: /\w$/.test(scheme) ? `${scheme}:` : scheme }
  return { kind: "link", href: encoded(address) }
}

/** A link to another post stays relative, so that it can become a link to that post's deck. */
function pageTarget(address: string, base: string | null): Target {
  if (base !== null && !/\.(md|mdx|markdown)([?#]|$)/i.test(address)) {
    const absolute = parsed(address, base)
    if (absolute && /^https?:$/.test(absolute.protocol)) return { kind: "link", href: absolute.href }
  }
  return { kind: "page", address }
}

/** Address of a picture as written, or null where it must not be asked for. */
export function imageSource(written: string): string | null {
  const address = written.trim()
  const compact = cleaned(address)
  if (compact.startsWith("//")) return `https:${compact}`
  const scheme = schemeOf(compact)
  if (scheme === null) return address === "" ? null : address
  if (scheme === "http" || scheme === "https") return encoded(compact)
  if (isDrive(compact.split(":")[0] ?? "")) return besidePost(compact)
  return /^data:image\/(gif|png|jpeg|webp|avif|svg\+xml)[;,]/i.test(compact) ? compact : null
}

/** `C:\Users\ann\notes\pic\a.png`, as Typora writes it, is of one computer; beside the post it may be as `pic/a.png`. */
function besidePost(address: string): string | null {
  const [folder = "", file = ""] = address.split(/[\\/]|%5C/i).slice(-2)
  if (!/\.(?:png|jpe?g|gif|webp|avif|svg|bmp)$/i.test(file)) return null
  return /^\.*$|:/.test(folder) ? file : `${folder}/${file}`
}

/** For a warning: the scheme, or the beginning of an address that has none. */
export function shortAddress(address: string): string {
  const scheme = /^\s*([a-z][a-z0-9+.-]{0,20}:)/i.exec(address)?.[1]
  return scheme ?? address.slice(0, 40)
}

/** Browsers read past these, so that `java<tab>script:` is a scheme to them. */
function cleaned(written: string): string {
  return written.replace(/^[\p{Cc}\p{Cf}\p{Zs}]+|\p{Cc}+/gu, "").trimEnd()
}

/** The scheme in lower case, `//` and `\\` for addresses of another host, null for a path. */
function schemeOf(address: string): string | null {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]
  if (scheme) return isDrive(scheme) ? "file" : scheme.toLowerCase()
  const host = /^[\\/]{2}|^\\/.exec(address)?.[0]
  if (host) return host
  return /^[^/?#]*:/.test(address) ? "unknown" : null
}

function isDrive(scheme: string): boolean {
  return scheme.length === 1
}

/** As a browser would send it; a host in any script keeps its meaning. */
function encoded(address: string): string {
  const safe = wellFormed(address).replace(/[\\"<>`{}|^ ]/g, encodeURIComponent)
  return /[^\u0021-\u007e]/.test(safe) ? (parsed(safe)?.href ?? encodeURI(safe)) : safe
}

function parsed(address: string, base?: string): URL | null {
  return URL.canParse(address, base) ? new URL(address, base) : null
}

function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
}
