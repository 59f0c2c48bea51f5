// Takes a Post, gives its Outline: Markdown and raw HTML become one tree of sections, blocks and inlines.
import type { Dialect, Footnote, Outline, Post } from "../model.ts"
import { type Context, createContext } from "./context.ts"
import { readFlow } from "./flow.ts"
import { markdownParser } from "./markdown.ts"
import { createReport, type Report } from "./report.ts"
import { buildSections } from "./sections.ts"
import { readTokens, type TokenReader } from "./tokens.ts"
import { type Element, TreeBuilder } from "./tree.ts"

export function outlinePost(post: Post): Outline {
  const report = createReport(post.path)
  const tree = readTree(post, report)
  const context = createContext({ report, breaks: breaksAtRules(post), base: baseOf(post) })
  const root = buildSections(readFlow(tree.children, context), tree.end)
  return { root, footnotes: numberFootnotes(context), diagnostics: report.diagnostics() }
}

/** In a file of slides a thematic break ends the slide. */
const slideDialects: readonly Dialect[] = ["marp", "slidev", "reveal-md"]

function breaksAtRules({ settings, dialect }: Post): boolean {
  return settings.breaks || slideDialects.includes(dialect)
}

function baseOf({ settings, site }: Post): string | null {
  const base = settings.url ?? site.get("url") ?? site.get("baseURL") ?? null
  return base && URL.canParse(base) ? base : null
}

function readTree({ body, bodyLine, dialect }: Post, report: Report): Element {
  const markdown = markdownParser(dialect)
  const tree = new TreeBuilder(report)
  const lines = body.split("\n")
  const reader: TokenReader = {
    tree,
    report,
    lines,
    firstLine: bodyLine,
    parse: text => markdown.parse(text, {}),
    onComment: () => {},
  }
  readTokens(markdown.parse(body, {}), reader)
  return tree.finish(bodyLine + lines.length - 1)
}

function numberFootnotes({ cited, footnotes }: Context): Map<string, Footnote> {
  const labels = [...cited].filter(label => footnotes.has(label))
  return new Map(
    labels.map((label, index) => [label, { label, number: index + 1, blocks: footnotes.get(label) ?? [] }]),
  )
}
