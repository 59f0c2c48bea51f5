// What a post writes where a picture is to stand → where to look for it. Decoded once; what is no path and no
// address of the web is refused here, before anything is opened.

export type Address =
  /** Spellings of a path, the likeliest first; from the site's root where it begins with a slash. */
  | { readonly kind: "path"; readonly paths: readonly string[] }
  | { readonly kind: "remote"; readonly url: string }
  | { readonly kind: "data"; readonly type: string; readonly base64: string }
  | { readonly kind: "blocked"; readonly why: string }

export function addressOf(src: string): Address {
  const written = src.trim()
  if (/\p{Cc}/u.test(written)) return blocked("has control characters in it")
  if (/^data:/i.test(written)) return dataAddress(written)
  if (/^(https?:)?\/\//i.test(written)) return { kind: "remote", url: written.replace(/^\/\//, "https://") }
  if (/^[a-z][a-z\d+.-]*:/i.test(written)) return blocked(`begins with ${written.split(":")[0]}:`)
  if (/^\/@(fs|id|vite)\b/i.test(written)) return blocked("is an address of a development server")
  if (written.startsWith("\\")) return blocked("is a path of one computer")
  if (written.length > LONGEST_PATH) return blocked("is longer than any path")
  return pathAddress(written)
}

/** What Linux allows; others allow less. */
const LONGEST_PATH = 4096

function pathAddress(written: string): Address {
  // As browsers and Windows editors do; a backslash that comes in disguise is another matter.
  const slashed = written.replaceAll("\\", "/")
  const bare = slashed.replace(/[?#].*$/s, "")
  const spellings = [decoded(bare), bare, decoded(slashed), slashed]
  const paths = spellings.filter((path, index) => !isPointless(path) && spellings.indexOf(path) === index)
  if (paths.some(path => /[\\\p{Cc}]/u.test(path))) return blocked("hides a backslash or control characters")
  return paths.length > 0 ? { kind: "path", paths } : blocked("names no file")
}

function isPointless(path: string): boolean {
  return /^[./?#]*$/.test(path)
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch (error) {
    if (error instanceof URIError) return path
    throw error
  }
}

/** What browsers show, and nothing that has parts of its own. */
const DATA = /^data:(image\/(?:png|jpe?g|gif|webp|avif|bmp))(?:;[\w-]+=[\w-]+)*;base64,([A-Za-z\d+/=\s]*)$/i

const LONGEST_DATA = 3 * 1024 * 1024

function dataAddress(written: string): Address {
  if (written.length > LONGEST_DATA) return blocked("is a data: address of more than 3 MB")
  const [, type, base64] = DATA.exec(decoded(written)) ?? []
  if (!type || base64 === undefined)
    return blocked("is a data: address of something else than a small picture")
  return { kind: "data", type: type.toLowerCase(), base64 }
}

function blocked(why: string): Address {
  return { kind: "blocked", why }
}
