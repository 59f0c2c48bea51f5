// Takes a Post, gives its Outline: Markdown and raw HTML become one tree of sections, blocks and inlines.
import type { Token } from "markdown-it"
import type { Block, Footnote, Outline, Post } from "../model.ts"
import { punctuationFor } from "../text/punctuation/punctuation.ts"
import { withoutContents } from "./blocks/contents.ts"
import { withQuotedHeads } from "./blocks/quoted-heads.ts"
import { readFlow } from "./blocks/read-flow.ts"
import { withTasks } from "./blocks/tasks.ts"
import { createContext } from "./context.ts"
import { syntaxOf } from "./dialects/dialects.ts"
import { type Include, movedReport, type WholeText, withIncludes } from "./dialects/includes.ts"
import type { Syntax } from "./dialects/syntax.ts"
import { markdownParser } from "./markdown.ts"
import { createReport, type Report } from "./report.ts"
import { mapBlocks, mapSection } from "./sections/map-inlines.ts"
import { type Resolved, resolveLinks } from "./sections/resolve.ts"
import { buildSections } from "./sections/sections.ts"
import { withoutBadges } from "./tree/badges.ts"
import { withoutDarkTwins } from "./tree/dark-twins.ts"
import { commentReader } from "./tree/directives.ts"
import { arrangeSlides } from "./tree/slide-files.ts"
import { liftNotes } from "./tree/speaker-notes.ts"
import { isHeadingOpen, readTokens } from "./tree/tokens.ts"
import { type Element, withLines } from "./tree/tree.ts"
import { TreeBuilder } from "./tree/tree-builder.ts"

/** `include` opens the files that posts of some dialects include. */
export function outlinePost(post: Post, include: Include = nothing): Outline {
  const report = createReport(post)
  const { slides, begins = () => () => false } = syntaxOf(post.dialect)
  const whole = readWhole(post, include, report)
  const bare = withoutDarkTwins(withoutBadges(whole, report), report)
  const tree = liftNotes(arrangeSlides(bare, slides, begins(post)))
  const context = createContext({ report, breaks: post.settings.breaks, base: baseOf(post) }, readFlow)
  const sections = buildSections(withQuotedHeads(withTasks(context.flow(tree.children))), tree.end)
  const { root, footnotes } = punctuated(resolveLinks(withoutContents(sections, context), context), post)
  return {
    root,
    footnotes: numberFootnotes(context.cited, footnotes),
    pages: context.pages,
    diagnostics: report.diagnostics(),
  }
}

/** After the ids of headings were made, which are of what was typed. */
function punctuated(resolved: Resolved, { settings, meta }: Post): Resolved {
  if (settings.quotes === "off") return resolved
  const map = punctuationFor(meta.lang)
  const footnotes = [...resolved.footnotes].map(([label, blocks]) => [label, mapBlocks(blocks, map)] as const)
  return { root: mapSection(resolved.root, map), footnotes: new Map(footnotes) }
}

function baseOf({ settings, site }: Post): string | null {
  return settings.url ?? site.get("url") ?? site.get("baseURL") ?? null
}

function nothing(): ReturnType<Include> {
  return { kind: "none", reason: "nothing can be included here" }
}

function readWhole(post: Post, include: Include, report: Report): Element {
  const whole = withIncludes(post, syntaxOf(post.dialect), include, report)
  if (!whole.hasIncludes) return readTree(post, whole, report)
  return withLines(readTree(post, whole, movedReport(report, whole.lineAt)), whole.lineAt)
}

function readTree(post: Post, { text: body }: WholeText, report: Report): Element {
  const { bodyLine, dialect, meta } = post
  const syntax = syntaxOf(dialect)
  const markdown = markdownParser(dialect)
  const tree = new TreeBuilder(report)
  const lines = body.split("\n")
  const parse = (text: string) => markdown.parse(text, { lang: meta.lang })
  const onComment = commentReader({ tree, report, syntax, parse, breaksLines: syntax.breaksLines ?? false })
  const inline = { tree, report, onComment: onComment.inText }
  const tokens = parse(body)
  readTokens(tokens, {
    tree,
    report,
    inline,
    lines,
    firstLine: bodyLine,
    breaksLines: syntax.breaksLines ?? false,
    onComment: onComment.between,
    endsHtml: endsOfHtml(tokens, syntax, post),
  })
  return tree.finish(bodyLine + lines.length - 1)
}

/** A heading, but in a file of slides what begins one: there headings stand in columns made of tags. */
function endsOfHtml(
  tokens: readonly Token[],
  { slides, begins }: Syntax,
  post: Post,
): (token: Token) => boolean {
  const divides = begins?.(post)
  if (slides !== "breaks" || !(tokens.some(isBreakToken) || divides?.(1) || divides?.(2)))
    return isHeadingOpen
  return token =>
    isBreakToken(token) || (isHeadingOpen(token) && divides?.(Number(token.tag.slice(1))) === true)
}

function isBreakToken({ type, tag }: Token): boolean {
  return type === "hr" || (type === "single" && tag === "#break")
}

function numberFootnotes(
  cited: ReadonlySet<string>,
  notes: ReadonlyMap<string, readonly Block[]>,
): Map<string, Footnote> {
  const labels = [...cited].filter(label => notes.has(label))
  return new Map(
    labels.map((label, index) => [label, { label, number: index + 1, blocks: notes.get(label) ?? [] }]),
  )
}
