// What a post says of its address, or where its file lies → the last part of the deck's address, safe on every file
// system and in every URL. Letters of all scripts are kept.
import { basename, dirname } from "node:path"
import { placeIn, UserError } from "../error.ts"
import { shortHash } from "../files/hash.ts"
import type { Diagnostic, Place } from "../model.ts"
import { entryOf, type Mapping, textOf } from "./matter/value.ts"
import { datedName } from "./meta/date.ts"

/** Names that Windows keeps for devices, and those that the site itself uses. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d|index|assets)$/i

/** Bytes of UTF-8; file systems allow 255. */
const LONGEST = 200

export const POST_FILE = /\.(md|markdown|mdown|mkdn?|mdx|qmd|rmd)$/i

/**
 * The slug that the front matter gives; null where it gives none, or "/" as the first page of a site has. `source` is the
 * post's text, for the error.
 */
export function ownSlug(fields: Mapping, source: string): string | null {
  const entry = entryOf(fields, "slug")
  const written = entry && textOf(entry.value)
  return written && !/^\/+$/.test(written.trim()) ? slugFromText(written, entry.value.at, source) : null
}

/** Docusaurus writes paths and others dots and spaces; what could leave the folder or needs escaping is refused. */
function slugFromText(written: string, where: Place, source: string): string {
  const path = written
    .slice(0, LONGEST * 2)
    .split("/")
    .filter(Boolean)
    .join("/")
  const slug = safeName(path)
  const climbs = path.split("/").some(part => part === "." || part === "..")
  if (climbs || slug === "" || /[\\%@:?#<>"|*\p{Cc}]/u.test(path))
    throw invalid("slug may hold only letters, digits, - and _")
  if (RESERVED.test(slug)) throw invalid(`the slug "${slug}" is taken by the system`)
  if (Buffer.byteLength(slug) > LONGEST) throw invalid(`slug is longer than ${LONGEST} bytes`)
  return slug

  function invalid(what: string): UserError {
    const hint = "write one such as slug: my-post, or leave it out: the file's name serves"
    return new UserError({ code: "E_SLUG_INVALID", what, hint, where, source })
  }
}

/** E.g. "_posts/2018-12-12-aws.md" → "aws"; "aws/index.md", "aws/README.md" → "aws"; "aws/index.ko.md" → "aws-ko". */
export function slugFromFile(file: string): string {
  const name = basename(file).replace(POST_FILE, "")
  const own = /^(?:_?index|readme)(\.[a-z]{2,3}(?:-[a-z]+)?)?$/i.exec(name)
  const title = own ? `${basename(dirname(file))}${own[1] ?? ""}` : name
  return safeFileSlug(datedName(title).rest)
}

function safeFileSlug(name: string): string {
  const slug = safeName(name)
  if (slug === "") return `post-${shortHash(name)}`
  if (RESERVED.test(slug)) return `${slug}-post`
  return Buffer.byteLength(slug) > LONGEST ? `${cut(slug, LONGEST / 2)}-${shortHash(name)}` : slug
}

/** The name of a file without its extension, made safe to publish: short, without signs that mean something. */
export function safeStem(name: string): string {
  const stem = cut(safeName(name), 60)
  return stem === "" || RESERVED.test(stem) ? `picture${stem && "-"}${stem}` : stem
}

function safeName(name: string): string {
  return name
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, "-")
    .replace(/-{2,}/g, "-")
    .replace(/^[-\p{M}]+|-+$/gu, "")
}

function cut(text: string, bytes: number): string {
  return new TextDecoder().decode(Buffer.from(text).subarray(0, bytes)).replace(/\uFFFD+$/, "")
}

interface Addressed {
  readonly path: string
  readonly slug: string
}

/** One error for every post whose address another one has already, also on file systems that ignore case. */
export function checkSlugs(posts: readonly Addressed[]): Diagnostic[] {
  const taken = new Map<string, Addressed>()
  return posts.flatMap(post => {
    const key = nameKey(post.slug)
    const first = taken.get(key)
    if (!first) taken.set(key, post)
    return first && first.path !== post.path ? [duplicate(first, post)] : []
  })
}

/** Some file systems take two spellings of a letter, or its two cases, for one name. */
export function nameKey(name: string): string {
  return name.normalize("NFC").toLowerCase()
}

function duplicate(first: Addressed, second: Addressed): Diagnostic {
  const same = first.slug === second.slug
  const what = same
    ? `slug "${first.slug}" is used by ${first.path} and ${second.path}`
    : `slug "${second.slug}" of ${second.path} differs only in case from "${first.slug}" of ${first.path}`
  const where = placeIn(second.path)
  return {
    code: "E_SLUG_DUPLICATE",
    severity: "error",
    where,
    what,
    hint: "give one of them a slug of its own in its front matter",
  }
}
