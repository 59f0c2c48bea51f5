// Front matter, the name of the file and the site's own settings → what is known about a post as a whole.
import { warning } from "../../error.ts"
import type { Diagnostic, Dialect, Direction, PlainDate, PostMeta } from "../../model.ts"
import { booleanOf, type Entry, entryOf, type Mapping, textOf } from "../matter/value.ts"
import type { Site } from "../site.ts"
import { DIRECTION_MARK } from "../text/bidi.ts"
import { datedName, dateOf, dateOfTop } from "./date.ts"
import { decodeLetters } from "./entities.ts"
import { labelsOf } from "./labels.ts"
import { detectLanguage, directionOf, languageTag } from "./language.ts"
import { authorsOf } from "./people.ts"

/** What the parts of `PostMeta` are made from. */
export interface Origin {
  readonly fields: Mapping
  /** The body without its code. */
  readonly prose: string
  /** Absolute path of the post. */
  readonly file: string
  readonly site: Site
  readonly dialect: Dialect
}

export interface MetaRead {
  readonly meta: PostMeta
  readonly diagnostics: readonly Diagnostic[]
}

export function readMeta(origin: Origin): MetaRead {
  const diagnostics: Diagnostic[] = []
  const note = (diagnostic: Diagnostic | null) => diagnostic && diagnostics.push(diagnostic)
  const { fields, dialect } = origin
  const lang = languageOf(origin, note)
  const meta: PostMeta = {
    title: titleOf(fields, note),
    description: descriptionOf(fields),
    date: postDate(origin, note),
    authors: authorsOf(fields),
    categories: labelsOf(fields, dialect).map(clean),
    lang,
    dir: direction(fields, lang),
    draft: isDraft(origin, note),
  }
  return { meta, diagnostics }
}

const DESCRIPTIONS = ["description", "excerpt", "summary", "subtitle", "deck", "abstract", "intro"]

/** Exports of WordPress hold it as HTML, and lists of a blog show it as such: with a picture that leads to the post. */
function descriptionOf(fields: Mapping): string | null {
  const text = firstText(fields, DESCRIPTIONS)
  const words = text?.replace(
    /<\/?(?:p|br|div|span|em|strong|[abiu]|code|img|figure|h[1-6])(?:\s[^<>]*)?\/?>/gi,
    " ",
  )
  return words?.replace(/\s+/g, " ").trim() || null
}

type Note = (diagnostic: Diagnostic | null) => void

function titleOf(fields: Mapping, note: Note): string | null {
  const entry = entryOf(fields, "title", "pagetitle")
  if (!entry) return null
  const title = textOf(entry.value)
  if (title === null) note(typeWarning(entry, "title must be text"))
  if (title && DIRECTION_MARK.test(title)) note(bidiWarning(entry))
  return title && (clean(title) || null)
}

/** Control characters and direction marks. */
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

/** Text for titles, lists and the presenter's window, without signs that could make it look like another text. */
function clean(text: string): string {
  return decodeLetters(text).replace(UNSEEN, "").trim()
}

function bidiWarning({ value }: Entry): Diagnostic {
  const hint = "they were taken out; type the title again"
  return warning({ code: "W_BIDI", what: "title has invisible direction marks", hint, where: value.at })
}

function typeWarning({ value }: Entry, what: string): Diagnostic {
  return warning({ code: "W_FM_TYPE", what, hint: "it was left out", where: value.at })
}

function firstText(fields: Mapping, keys: readonly string[]): string | null {
  const texts = keys.flatMap(key => {
    const entry = entryOf(fields, key)
    return (entry && textOf(entry.value)) ?? []
  })
  return texts.map(clean).find(Boolean) ?? null
}

/** Keys that hold the day of a post, in the order in which they are believed. */
const DATE_KEYS = ["date", "pubDate", "publishDate", "published", "published_at", "publishedAt", "created"]

function postDate(origin: Origin, note: Note): PlainDate | null {
  const entry = entryOf(origin.fields, "date")
  const written = entry && textOf(entry.value)
  if (entry && !(written && dateOf(written)))
    note(typeWarning(entry, `"${(written ?? "").slice(0, 40)}" is no date`))
  const texts = DATE_KEYS.map(key => firstText(origin.fields, [key]))
  const dates = texts.map(text => (text === null ? null : dateOf(text)))
  const given = dates.find(date => date !== null) ?? dateOfPath(origin.file) ?? dateOfAddress(origin.fields)
  return given ?? dateOfTop(origin.prose)
}

/** E.g. `path = "2024/03/30/layout"`. */
function dateOfAddress(fields: Mapping): PlainDate | null {
  const address = firstText(fields, ["path", "permalink", "url"]) ?? ""
  return dateOf(/(?:^|\/)(\d{4}\/\d{2}\/\d{2})(?:\/|$)/.exec(address)?.[1] ?? "")
}

/** From a dated file, or the dated folder of an `index.md`. */
function dateOfPath(file: string): PlainDate | null {
  const [name = "", folder = ""] = file.split(/[/\\]/).reverse()
  return datedName(name).date ?? (/^(_?index|readme)\b/i.test(name) ? datedName(folder).date : null)
}

function isDraft({ fields, file }: Origin, note: Note): boolean {
  if (/[/\\]_drafts[/\\]/.test(file)) return true
  const draft = entryOf(fields, "draft")
  const value = draft && booleanOf(draft.value)
  if (draft && value === null) note(typeWarning(draft, "draft must be true or false"))
  const published = entryOf(fields, "published")
  return value === true || (published !== null && booleanOf(published.value) === false)
}

function languageOf({ fields, prose, site }: Origin, note: Note): string {
  const entry = entryOf(fields, "lang", "language", "locale")
  const written = entry && textOf(entry.value)
  const own = written ? languageTag(written) : null
  if (entry && !own) note(typeWarning(entry, "lang must be the name of a language, such as ko or zh-Hant"))
  return own ?? detectLanguage(prose) ?? siteLanguage(site) ?? "en"
}

/** Believed only where the text says nothing: many templates leave `lang: en` on posts in other languages. */
function siteLanguage({ config }: Site): string | null {
  const names = ["lang", "language", "locale", "languageCode", "defaultContentLanguage"]
  const written = names.map(name => config.get(name)).find(Boolean)
  return written ? languageTag(written) : null
}

function direction(fields: Mapping, lang: string): Direction {
  const written = firstText(fields, ["dir", "direction"])
  return written === "rtl" || written === "ltr" ? written : directionOf(lang)
}
