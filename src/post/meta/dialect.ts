// The files around a post, its front matter and its own syntax → the dialect that it is written in.
import type { Dialect } from "../../model.ts"
import { entryOf, type Mapping, textOf } from "../matter/value.ts"

export interface Signs {
  readonly fields: Mapping
  /** The body without its code, which may quote any dialect. */
  readonly prose: string
  /** Absolute path of the post. */
  readonly file: string
  readonly format: string
}

interface Sign {
  readonly dialect: Dialect
  fits(signs: Signs): boolean
}

/** Slide files of other tools say so themselves, wherever they lie. */
const slideTools: readonly Sign[] = [
  {
    dialect: "marp",
    fits: ({ fields, prose }) => has(fields, "marp") || /<!--\s*marp:\s*true\s*-->/.test(prose),
  },
  // Before Slidev, whose slides begin with such lines too, but between two fences.
  { dialect: "remark", fits: ({ prose }) => /^---[ \t]*$/m.test(prose) && REMARK.test(prose) },
  {
    dialect: "slidev",
    fits: ({ fields, prose }) =>
      has(fields, "drawings", "mdc", "colorSchema", "canvasWidth", "themeConfig", "highlighter") ||
      /^::(?:left|right)::[ \t]*$|^[ \t]*<v-clicks?[\s>]/m.test(prose) ||
      /^---\n(layout|class|transition|clicks|hideInToc|background): .*\n(.+\n)*---$/m.test(prose),
  },
  {
    dialect: "reveal-md",
    fits: ({ fields, prose }) =>
      has(fields, "revealOptions", "verticalSeparator", "separator") ||
      /<!--\s*(?:\.(?:slide|element)\s*:|(?:slide|element)\s+[\w-]+\s*=)/.test(prose),
  },
  {
    dialect: "presenterm",
    fits: ({ prose }) => /<!--\s*(?:end_slide|jump_to_middle|column_layout\s*:|speaker_note\s*:)/.test(prose),
  },
  {
    dialect: "deckset",
    fits: ({ fields, prose, format }) =>
      (format === "field-lines" && !has(fields, "title")) ||
      has(fields, "autoscale", "slidenumbers", "slidecount", "build-lists", "slide-dividers") ||
      /^\[\.[a-z][a-z-]*(?::[^\]\n]*)?\][ \t]*$|^#+ ?\[fit\]|^!\[(?:inline|fit|original)\b[^\]\n]*\]\(/m.test(
        prose,
      ),
  },
  {
    dialect: "pandoc",
    fits: ({ fields, file, format, prose }) =>
      format === "title-block" ||
      /\.(qmd|rmd)$/i.test(file) ||
      isQuarto(fields) ||
      isPandocSlides(fields, prose) ||
      CROSSREF.test(prose),
  },
]

/** Labels of pandoc-crossref. */
const CROSSREF = /\{#(?:fig|tbl|eq|sec|lst):[\w-]+[^{}\n]{0,200}\}/

const REMARK =
  /^\?\?\?[ \t]*$|^(?:\.[a-z][\w-]*)+\[|^layout: (?:true|false)[ \t]*$|^class: *[\w-]+(?:, *[\w-]+)+[ \t]*$/m

/** Pauses, notes and lists that come one by one: an article of Pandoc has none of them, nor settings of slides. */
export function isPandocSlides(fields: Mapping, prose: string): boolean {
  return has(fields, "slide-level", "slide_level", "aspectratio", "colortheme") || PANDOC_SLIDES.test(prose)
}

const PANDOC_SLIDES =
  /^(\. \. \.|:{3,} *(?:\{?\.?(?:notes|incremental|nonincremental)\}?|\{[^}\n]*\.(?:notes|incremental)\b[^}\n]*\})) *$/m

/** What only one dialect has. The order matters where signs are shared: the more particular come first. */
const syntax: readonly Sign[] = [
  // What it adds to Markdown is the same for all who read it.
  { dialect: "docusaurus", fits: ({ file }) => /\.mdx$/i.test(file) },
  {
    dialect: "hugo",
    fits: ({ prose, format }) =>
      format === "toml" ||
      /\{\{[<%]\s*\/?\s*[\w-]+[^{}\n]{0,500}[%>]\}\}/.test(prose) ||
      CALL_OF_ZOLA.test(prose),
  },
  {
    dialect: "devto",
    fits: ({ fields, prose }) =>
      (has(fields, "cover_image", "canonical_url") && has(fields, "published", "series")) ||
      /\{%\s*(embed|twitter|codepen|stackblitz|details|katex)\s/.test(prose),
  },
  {
    dialect: "hexo",
    fits: ({ prose }) => HEXO_TAG.test(prose) && !/\{%\s*(include|highlight)\s/.test(prose),
  },
  { dialect: "jekyll", fits: ({ prose, file }) => LIQUID.test(prose) || /[/\\]_posts[/\\]/.test(file) },
  {
    dialect: "docusaurus",
    fits: ({ prose, fields }) =>
      /<!--\s*truncate\s*-->|^\{\/\*\s*truncate\s*\*\/\}|^import .+ from ["']@(theme|site|docusaurus)\//m.test(
        prose,
      ) || has(fields, "sidebar_label", "sidebar_position", "hide_table_of_contents"),
  },
  {
    dialect: "vitepress",
    fits: ({ prose }) =>
      /^:::+ +(code-group|code-tabs|tabs|raw|tip|info|danger|details|warning)\b/m.test(prose),
  },
  {
    dialect: "docusaurus",
    fits: ({ prose }) => /^:::+(note|tip|info|caution|danger|warning)\b/m.test(prose),
  },
  { dialect: "astro", fits: ({ fields }) => has(fields, "pubDate", "heroImage", "pubDatetime") },
  { dialect: "obsidian", fits: isObsidian },
  {
    dialect: "jekyll",
    fits: ({ fields, file }) =>
      layoutIs(fields, "post", "posts", "single", "page") && /^\d{4}-\d{1,2}-\d{1,2}-/.test(fileName(file)),
  },
  // Nothing but short parts between lines of ---, as every such tool reads them.
  { dialect: "reveal-md", fits: ({ prose }) => isDeck(prose) },
]

/** Alone on its line. */
const CALL_OF_ZOLA = /^\{\{ ?\w{1,60}\( ?\w{1,60} ?=[^{}\n]{1,500}\) ?\}\}[ \t]*$/m

/** Of a post at most some parts are as short as a slide, and few begin with a heading right below such a line. */
function isDeck(prose: string): boolean {
  const parts = prose
    .split(/^-{3,}[ \t]*$/m)
    .map(part => part.trim())
    .filter(part => part !== "")
  const share = (fits: (part: string) => boolean) => parts.filter(fits).length / parts.length
  return (
    parts.length >= 5 &&
    share(part => part.length <= LONGEST_SLIDE) >= 0.9 &&
    share(part => /^#{1,6} /.test(part)) >= 0.6
  )
}

/** In characters, without its code. */
const LONGEST_SLIDE = 600

const HEXO_TAG =
  /\{%\s*(asset_img|asset_link|asset_path|post_link|post_path|codeblock|blockquote|pullquote|centerquote|cq|img|youtube|note|button|btn|label|tabs|folding|spoiler|hideToggle|hideBlock|hideInline)\s/
const LIQUID =
  /\{%@\s*\w+|\{%-?\s*(include|highlight|raw|link|post_url|gist|vimeo|assign|if|for|capture|comment|image|render)\s|\{\{\s*(?:(?:site|page)\.|["'][^"'\n]{1,100}["']\s*\|\s*\w)|^[ \t]*\{:[ \t]*[.#:\w]/m

/** Three links of double brackets, so that one in passing (Ruby and Bash have them too) does not count. */
const WIKI_LINK = /(?<![[\w\]!])\[\[[^[\]\n]+\]\](?!\()/g

/** Below a block of Logseq, whose notes are much the same. */
const BLOCK_PROPERTY = /^[ \t]+(?:collapsed|id):: \S/m

function isObsidian({ prose, fields, format }: Signs): boolean {
  if (format === "properties" || BLOCK_PROPERTY.test(prose)) return true
  if (/!\[\[[^[\]\n]+\]\]|^[ \t]*%%.*%%[ \t]*$/m.test(prose) || has(fields, "cssclass", "cssclasses"))
    return true
  return (prose.match(WIKI_LINK)?.length ?? 0) >= 3
}

/** The dialect of the site that a post lies in is believed before the post's own syntax, which may quote another. */
export function dialectOf(signs: Signs, site: Dialect): Dialect {
  const tool = slideTools.find(sign => sign.fits(signs))
  if (tool) return tool.dialect
  return site === "plain" ? (syntax.find(sign => sign.fits(signs))?.dialect ?? "plain") : site
}

function has(fields: Mapping, ...keys: readonly string[]): boolean {
  return entryOf(fields, ...keys) !== null
}

/** `format: revealjs`, or a map of formats. */
function isQuarto(fields: Mapping): boolean {
  const value = entryOf(fields, "format")?.value
  return value?.kind === "map" || /^(revealjs|beamer|pptx)$/.test((value && textOf(value)) ?? "")
}

function layoutIs(fields: Mapping, ...names: readonly string[]): boolean {
  const entry = entryOf(fields, "layout")
  return entry !== null && names.includes(textOf(entry.value) ?? "")
}

function fileName(file: string): string {
  return file.split(/[/\\]/).at(-1) ?? ""
}
