// One file → Post: its text, what its front matter says, and what follows from where it lies. No code of a post runs.
import { placeIn, warning } from "../error.ts"
import type { Diagnostic, Post, Settings } from "../model.ts"
import { foreignKeys } from "./matter/foreign.ts"
import { readFrontMatter } from "./matter/front-matter.ts"
import type { FrontMatter } from "./matter/value.ts"
import { scalarsOf } from "./matter/value.ts"
import { dialectOf } from "./meta/dialect.ts"
import { readMeta } from "./meta/meta.ts"
import { readDeckMap, settingsOf, themeDiagnostics } from "./settings/post-settings.ts"
import type { Site } from "./site.ts"
import { ownSlug, slugFromFile } from "./slug.ts"
import { directionMarks } from "./text/bidi.ts"
import { withoutCode } from "./text/prose.ts"
import { readText, type Source } from "./text.ts"

export type { Site } from "./site.ts"
export type { Source } from "./text.ts"

export function readPost(source: Source, site: Site, given: Partial<Settings> = {}): Post {
  const { text, diagnostics: marks } = readText(source)
  const { path, file } = source
  const matter = readFrontMatter(text, path)
  const { fields, body, bodyLine, format } = matter
  const deck = readDeckMap(fields)
  const prose = withoutCode(body)
  const dialect = deck.values.dialect ?? dialectOf({ fields, prose, file, format }, site.dialect)
  const { meta, diagnostics } = readMeta({ fields, prose, file, site, dialect })
  return {
    path,
    slug: ownSlug(fields, text) ?? source.slug ?? slugFromFile(file),
    meta,
    settings: settingsOf({ fields, prose, deck, dialect, site, given }),
    dialect,
    page: scalarsOf(fields),
    site: site.config,
    body,
    bodyLine,
    text,
    diagnostics: [
      ...marks,
      ...foreignKeys(fields),
      ...themeDiagnostics(fields, site.themes),
      ...deck.diagnostics,
      ...diagnostics,
      ...directionMarks(text, path),
      ...emptiness(matter, path),
    ],
  }
}

function emptiness({ body, format }: FrontMatter, file: string): Diagnostic[] {
  if (/\S/.test(body)) return []
  const what =
    format === "none" ? "the post is empty" : "the post has no content; the deck has only a title slide"
  return [warning({ code: "W_EMPTY_DECK", what, where: placeIn(file) })]
}
