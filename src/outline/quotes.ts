// Takes a quotation of the tree, gives a quote with its by-line, or a callout where its first line says so.
import { plainText, tidyInlines } from "../inlines.ts"
import type { Block, Inline, Paragraph } from "../model.ts"
import { calloutOf } from "./callouts.ts"
import type { Context } from "./context.ts"
import { type Flow, linesOf, readBlocks } from "./flow.ts"
import type { Element } from "./tree.ts"

export function readQuote(element: Element, context: Context): Flow[] {
  const blocks = readBlocks(element.children, context)
  const lines = linesOf(element)
  if (blocks.length === 0) return []
  return [calloutOf(blocks, lines) ?? { kind: "quote", lines, ...splitByline(blocks) }]
}

/** `— Name` as the last line, or as a paragraph of its own at the end. */
function splitByline(blocks: readonly Block[]): {
  readonly blocks: readonly Block[]
  readonly by: readonly Inline[]
} {
  const last = blocks.at(-1)
  if (last?.kind !== "paragraph") return { blocks, by: [] }
  const cut = bylineStart(last.inlines)
  if (cut === null || (cut === 0 && blocks.length === 1)) return { blocks, by: [] }
  const by = withoutDash(tidyInlines(last.inlines.slice(cut)))
  const text: Paragraph = { ...last, inlines: tidyInlines(last.inlines.slice(0, cut)) }
  return { blocks: [...blocks.slice(0, -1), ...(cut === 0 ? [] : [text])], by }
}

const DASH = /^\s*(—|–|―|--+)\s*(?=\S)/

/** Index of the inline that begins the by-line: after the last line break, or the whole paragraph. */
function bylineStart(inlines: readonly Inline[]): number | null {
  const start = inlines.findLastIndex(inline => inline.kind === "break") + 1
  const line = inlines.slice(start)
  return DASH.test(plainText(line)) && line[0]?.kind === "text" ? start : null
}

function withoutDash(inlines: readonly Inline[]): Inline[] {
  const [first, ...others] = inlines
  if (first?.kind !== "text") return [...inlines]
  return tidyInlines([{ kind: "text", text: first.text.replace(DASH, "") }, ...others])
}
