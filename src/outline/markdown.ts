// Gives the Markdown parser of a dialect: markdown-it with its plugins, in this order.
import Parser, { type MarkdownIt } from "markdown-it"
import abbreviations from "markdown-it-abbr"
import cjkFriendly from "markdown-it-cjk-friendly"
import definitionLists from "markdown-it-deflist"
import type { Dialect } from "../model.ts"
import { syntaxOf } from "./dialects/dialects.ts"
import { readPageBreak } from "./dialects/page-breaks.ts"
import { readPlantUml } from "./dialects/plantuml.ts"
import { readTheorem } from "./dialects/theorems.ts"
import { admonitions } from "./rules/admonitions.ts"
import { attributes } from "./rules/attributes.ts"
import { callouts } from "./rules/callouts.ts"
import { containers } from "./rules/containers.ts"
import { emoji } from "./rules/emoji.ts"
import { equations } from "./rules/equations.ts"
import { excessCells } from "./rules/excess-cells.ts"
import { fencedQuotes } from "./rules/fenced-quotes.ts"
import { footnotes } from "./rules/footnotes.ts"
import { glossaries } from "./rules/glossaries.ts"
import { gridTables } from "./rules/grid-tables.ts"
import { headings } from "./rules/headings.ts"
import { headlessTables } from "./rules/headless-tables.ts"
import { lazyMarks } from "./rules/lazy-marks.ts"
import { macros } from "./rules/macros.ts"
import { inlineMarks } from "./rules/marks.ts"
import { math } from "./rules/math.ts"
import { mystDirectives } from "./rules/myst-directives.ts"
import { namedEmbeds } from "./rules/named-embeds.ts"
import { nesting } from "./rules/nesting.ts"
import { pictureSizes } from "./rules/picture-sizes.ts"
import { quotedTables } from "./rules/quoted-tables.ts"
import { roles } from "./rules/roles.ts"
import type { Plugin } from "./rules/rule.ts"
import { targets } from "./rules/targets.ts"
import { unclosedHtml } from "./rules/unclosed-html.ts"

const parsers = new Map<Dialect, MarkdownIt>()

export function markdownParser(dialect: Dialect): MarkdownIt {
  const known = parsers.get(dialect)
  if (known) return known
  const parser = createParser(dialect)
  parsers.set(dialect, parser)
  return parser
}

function createParser(dialect: Dialect): MarkdownIt {
  const parser = new Parser({ html: true, linkify: true, maxNesting: 100 })
  // Without a scheme, names such as `node.js` or `README.md` would become links.
  parser.linkify.set({ fuzzyLink: false })
  // Addresses are judged and encoded when links are read, so that a blocked one leaves its label and a warning.
  parser.validateLink = () => true
  parser.normalizeLink = address => address
  for (const plugin of pluginsOf(dialect)) parser.use(plugin)
  return parser
}

function pluginsOf(dialect: Dialect): readonly Plugin[] {
  const { markers = [], plugins = [] } = syntaxOf(dialect)
  return [
    // Replaces the state of inline parsing, so it comes before all that may keep it.
    cjkFriendly,
    nesting,
    unclosedHtml,
    headings,
    // Before the rule that hands lines to that of tables.
    excessCells,
    quotedTables,
    headlessTables,
    lazyMarks,
    // Elsewhere one column is a box that somebody drew.
    gridTables(dialect === "pandoc" ? 1 : 2),
    fencedQuotes,
    containers([readPlantUml, readTheorem, readPageBreak, ...markers]),
    // Its boxes of colons are more than those of `containers`, so it comes first at them.
    mystDirectives,
    admonitions,
    definitionLists,
    // Its definitions look like links with a star before them, so it stands before `reference`.
    abbreviations,
    footnotes,
    // After the footnotes: `^[…]` is a note, `^x^` is raised text.
    inlineMarks,
    emoji,
    namedEmbeds,
    pictureSizes,
    targets,
    glossaries,
    roles,
    // Registered late, so that they come first at `$` and `{`: nothing inside them is Markdown.
    equations,
    macros,
    math,
    attributes,
    callouts,
    ...plugins,
  ]
}
