// Gives the Markdown parser of a dialect: markdown-it with its plugins, in this order.
import Parser, { type MarkdownIt } from "markdown-it"
import cjkFriendly from "markdown-it-cjk-friendly"
import type { Dialect } from "../model.ts"

const parsers = new Map<Dialect, MarkdownIt>()

export function markdownParser(dialect: Dialect): MarkdownIt {
  const known = parsers.get(dialect)
  if (known) return known
  const parser = createParser(dialect)
  parsers.set(dialect, parser)
  return parser
}

/** Dialects whose own tools show a line end inside a paragraph as a line end. */
const lineBreaking: readonly Dialect[] = ["obsidian", "hexo"]

function createParser(dialect: Dialect): MarkdownIt {
  const parser = new Parser({
    html: true,
    linkify: true,
    breaks: lineBreaking.includes(dialect),
    maxNesting: 100,
  })
  // Without a scheme, names such as `node.js` or `README.md` would become links.
  parser.linkify.set({ fuzzyLink: false })
  // Addresses are judged and encoded when links are read, so that a blocked one leaves its label and a warning.
  parser.validateLink = () => true
  parser.normalizeLink = address => address
  parser.use(cjkFriendly)
  return parser
}
