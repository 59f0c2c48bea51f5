// Takes comments as they are met, puts into the tree what their author asks of the deck.
import type { Token } from "markdown-it"
import type { Syntax } from "../dialects/syntax.ts"
import { type Report, reportAttribute, reportLook } from "../report.ts"
import { type Directive, readComment } from "../source/comments.ts"
import { isHeadingOpen, readTokens } from "./tokens.ts"
import { noAttributes } from "./tree.ts"
import type { TreeBuilder } from "./tree-builder.ts"

export interface CommentSurroundings {
  readonly tree: TreeBuilder
  readonly report: Report
  readonly syntax: Syntax
  readonly parse: (markdown: string) => Token[]
  readonly breaksLines: boolean
}

type OnComment = (text: string, line: number) => void

/** Between blocks a comment at least keeps two lists apart; in a text it does nothing unless it says so. */
export function commentReader(around: CommentSurroundings): {
  readonly between: OnComment
  readonly inText: OnComment
} {
  const place = (text: string, line: number) => {
    const own = readComment(text)
    const directives = own.length > 0 ? own : (around.syntax.comment?.(text) ?? [])
    for (const directive of directives) placeDirective(directive, line, around)
    return directives.length > 0
  }
  return {
    between(text, line) {
      if (!place(text, line)) around.tree.leaf("#separator", noAttributes, { start: line, end: line })
    },
    inText: place,
  }
}

function placeDirective(directive: Directive, line: number, around: CommentSurroundings): void {
  const { tree } = around
  const lines = { start: line, end: line }
  switch (directive.kind) {
    case "break":
      tree.leaf("#break", noAttributes, lines)
      break
    case "element":
      tree.leaf(directive.name, noAttributes, lines)
      break
    case "notes":
      placeNotes(directive.markdown, line, around)
      break
    case "marks":
      tree.leaf("#attributes", new Map(Object.entries(directive)), lines)
      break
    case "picture":
      placePicture(directive.src, line, tree)
      break
    case "removed":
      reportAttribute(around.report, directive.attribute, line)
      break
    case "look":
      reportLook(around.report, directive, line)
  }
}

function placePicture(src: string, line: number, tree: TreeBuilder): void {
  const lines = { start: line, end: line }
  tree.openMarkdown("#paragraph", noAttributes, lines)
  tree.leaf("img", new Map([["src", src]]), lines)
  tree.closeMarkdown()
}

/** Notes are Markdown of their own. */
function placeNotes(
  markdown: string,
  line: number,
  { tree, report, parse, breaksLines }: CommentSurroundings,
): void {
  const lines = markdown.split("\n")
  const ignore = { tree, report, onComment: () => {} }
  tree.openMarkdown("#notes", noAttributes, { start: line, end: line + lines.length - 1 })
  const endsHtml = isHeadingOpen
  readTokens(parse(markdown), { ...ignore, inline: ignore, lines, firstLine: line, breaksLines, endsHtml })
  tree.closeMarkdown()
}
