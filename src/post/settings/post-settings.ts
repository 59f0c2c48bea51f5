// Defaults, the project's settings file, the post's front matter and the command line, each over the one before →
// the settings of one deck.
import { isSlideTool } from "../../content/slide-tools.ts"
import { nearest, warning } from "../../error.ts"
import type { Diagnostic, Dialect, Settings } from "../../model.ts"
import { booleanOf, entryOf, type Mapping, textOf } from "../matter/value.ts"
import { isPandocSlides } from "../meta/dialect.ts"
import type { Site } from "../site.ts"
import { defaultSettings, dialectRule, type Misfit, readByRules, settingRules } from "./settings.ts"

/** What the map below `deck:` may say: the settings, and what else a post knows about itself. */
export interface DeckFields extends Settings {
  readonly dialect: Dialect
}

const deckRules = { ...settingRules, dialect: dialectRule }

export interface DeckMap {
  readonly values: Partial<DeckFields>
  readonly diagnostics: readonly Diagnostic[]
}

/** The map below `deck:`. Newspapers have a text there, the line below the headline; it is no setting. */
export function readDeckMap(fields: Mapping): DeckMap {
  const entry = entryOf(fields, "deck")
  if (entry?.value.kind !== "map") return { values: {}, diagnostics: [] }
  const { values, misfits } = readByRules<DeckFields>(entry.value, deckRules)
  return { values, diagnostics: misfits.map(misfitWarning) }
}

/** Pandoc's files are articles or slides; what only slides have says which, as does `output` in those of R. */
function isSlideFile(fields: Mapping, prose: string, dialect: Dialect): boolean {
  if (dialect !== "pandoc") return isSlideTool(dialect)
  const format = entryOf(fields, "format", "to", "output")?.value
  const formats =
    format?.kind === "map" ? format.entries.map(({ key }) => key) : [(format && textOf(format)) ?? ""]
  return (
    formats.some(name =>
      /^(revealjs|beamer|pptx|slidy|s5|dzslides|slideous|ioslides|powerpoint)(?![a-z])/.test(name),
    ) || isPandocSlides(fields, prose)
  )
}

/** A line of --- begins a slide, and only what is marked comes step by step. */
function slideDefaults(fields: Mapping, dialect: Dialect): Partial<Settings> {
  const steps = entryOf(fields, "incremental", "build-lists")
  const footer = dialect === "marp" || dialect === "deckset" ? entryOf(fields, "footer") : null
  const text = footer && wordsOf(textOf(footer.value) ?? "")
  return {
    breaks: true,
    fragments: steps && booleanOf(steps.value) ? "all" : "none",
    ...(text && { footer: text }),
  }
}

/** A footer of ours is plain text, theirs is Markdown. */
function wordsOf(markdown: string): string {
  return markdown
    .replace(/!\[[^\]]*\]\([^)]*\)/g, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/(?<![\p{L}\p{N}])[*_`]+(?=\S)|(?<=\S)[*_`]+(?![\p{L}\p{N}])/gu, "")
    .trim()
}

export interface Decisions {
  readonly fields: Mapping
  readonly prose: string
  readonly deck: DeckMap
  readonly dialect: Dialect
  readonly site: Site
  readonly given: Partial<Settings>
}

export function settingsOf({ fields, prose, deck, dialect, site, given }: Decisions): Settings {
  const { dialect: _, ...own } = deck.values
  const settings = {
    ...defaultSettings,
    ...(isSlideFile(fields, prose, dialect) && slideDefaults(fields, dialect)),
    ...site.settings,
    ...topLevel(fields, site.themes),
    ...own,
    ...given,
  }
  // A post may keep its pictures from being fetched, but not have them fetched against the project's word.
  return { ...settings, remote: settings.remote && site.settings.remote !== false }
}

type Unmistakable = Pick<Settings, "prose" | "fragments" | "density" | "accent">

/** Settings that need no `deck:` above them, because no blog uses these names for anything else. */
function topLevel(fields: Mapping, themes: readonly string[]): Partial<Settings> {
  const { prose, fragments, density, accent } = settingRules
  const { values } = readByRules<Unmistakable>(fields, { prose, fragments, density, accent })
  const theme = themeName(fields)
  return { ...values, ...aspectOf(fields), ...(theme && themes.includes(theme) && { theme }) }
}

function themeName(fields: Mapping): string | null {
  const entry = entryOf(fields, "theme")
  return entry && textOf(entry.value)
}

/** Under the names of Marp, Slidev and Pandoc too. */
function aspectOf(fields: Mapping): Partial<Settings> {
  const entry = entryOf(fields, "aspect", "size", "aspectRatio", "aspectratio")
  const aspect =
    entry && (settingRules.aspect.read(entry.value) ?? (textOf(entry.value) === "43" ? "4:3" : undefined))
  return aspect ? { aspect } : {}
}

/** A theme that nearly is one of ours; all other names are some other tool's theme. */
export function themeDiagnostics(fields: Mapping, themes: readonly string[]): Diagnostic[] {
  const name = themeName(fields)
  const near = name && !themes.includes(name) ? nearest(name, themes) : null
  if (!near) return []
  const where = entryOf(fields, "theme")?.value.at ?? null
  const hint = `did you mean "${near}"?`
  return [warning({ code: "W_FM_TYPE", what: `unknown theme "${name}"`, hint, where })]
}

function misfitWarning({ entry, kind, what, hint }: Misfit): Diagnostic {
  if (kind === "unknown") return warning({ code: "W_FM_UNKNOWN_KEY", what, hint, where: entry.at })
  return warning({ code: "W_FM_TYPE", what: `deck.${what}`, hint, where: entry.value.at })
}
