// Takes a heading element of the tree, gives the heading with its words, its id where one is asked for, and its level.
import { imagesIn, isBlank, plainText, tidyInlines } from "../../content/inlines.ts"
import type { Inline } from "../../model.ts"
import { slug } from "../addresses/slugs.ts"
import type { Context } from "../context.ts"
import type { Flow } from "../flow.ts"
import { readInlines } from "../inlines/inlines.ts"
import { reportDropped } from "../report.ts"
import { type Element, linesOf } from "../tree/tree.ts"
import { noMarks } from "./attributes.ts"
import { figuresOf } from "./figures.ts"

export function readHeading(element: Element, context: Context): Flow[] {
  const { attributes, start } = element
  const inlines = withoutBackLinks(readInlines(element.children, context), start, context)
  const lines = linesOf(element)
  if (isBlank(inlines) && !attributes.has("nameless")) return []
  if (isPunctuation(inlines) || isAddress(inlines)) return [{ kind: "paragraph", inlines, lines }]
  const alias = attributes.get("alias")
  if (alias) context.anchors.set(slug(alias), { line: start, isEmpty: false })
  const level = Number(element.name.slice(1))
  const words = nameOfPicture(inlines)
  const figure = words ? figuresOf(inlines, lines) : null
  const heading: Flow = {
    kind: "heading",
    level,
    inlines: words && figure ? words : inlines,
    id: attributes.get("id") ?? null,
    attributes: noMarks,
    lines,
  }
  return figure ? [heading, figure] : [heading]
}

/** What a heading that is a picture alone says: a logo stands for its name. Null for other headings. */
function nameOfPicture(inlines: readonly Inline[]): readonly Inline[] | null {
  const [picture, ...more] = imagesIn(inlines)
  if (!picture || more.length > 0 || plainText(inlines).trim() !== "") return null
  const name = picture.alt.replace(/[\s-]+logo$/i, "")
  return name === "" ? null : [{ kind: "text", text: name }]
}

/** `# ...` or `## :` names nothing; `## ???` does. */
function isPunctuation(inlines: readonly Inline[]): boolean {
  const words = plainText(inlines)
  return words !== "" && !/[\p{L}\p{N}\p{S}!?！？]/u.test(words)
}

/** Where something is, not what follows; `docs.rs` may be a name. */
function isAddress([only, ...more]: readonly Inline[]): boolean {
  return only?.kind === "link" && more.length === 0 && /^https?:\/\/\S+$/.test(plainText([only]).trim())
}

/** `[TOC](#contents)`, `[↑](#top)` at the end of a heading: for readers of the page, not of the slide. */
function withoutBackLinks(inlines: readonly Inline[], line: number, { report }: Context): readonly Inline[] {
  const kept = inlines.filter(inline => !isBackLink(inline))
  if (kept.length === inlines.length || isBlank(kept)) return inlines
  reportDropped(report, "links in headings back to the contents", line)
  return tidyInlines(kept)
}

function isBackLink(inline: Inline): boolean {
  if (inline.kind !== "link" || !inline.href.startsWith("#")) return false
  return /^\[?(?:toc|top|back to top|contents|(?:[↑⬆¶#§🔝🔗⤴^]\ufe0f?)+)\]?$/iu.test(
    plainText(inline.children).trim(),
  )
}
