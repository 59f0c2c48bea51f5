// Takes a quotation of the tree, gives a quote with its by-line, or a callout where its first line says so.
import { plainText, tidyInlines } from "../../content/inlines.ts"
import type { Block, Figure, Inline, List, Paragraph } from "../../model.ts"
import type { Context } from "../context.ts"
import type { Flow } from "../flow.ts"
import { type Element, isElement, linesOf, type Node } from "../tree/tree.ts"
import { labelOf } from "./box-labels.ts"
import { saysOrigin, withoutOriginName } from "./origins.ts"

export function readQuote(element: Element, context: Context): Flow[] {
  const by = element.attributes.get("by")
  const blocks = context.blocks(by ? element.children : splitLastLine(element.children))
  if (blocks.length === 0) return []
  const pictured = by ? null : figureOf(blocks)
  if (pictured) return [pictured]
  const label = by ? null : labelOf(blocks)
  if (label) return [{ kind: "callout", ...label, lines: linesOf(element) }]
  const quote = { kind: "quote", lines: linesOf(element) } as const
  return [by ? { ...quote, blocks, by: readSource(by) } : { ...quote, ...splitByline(blocks) }]
}

/** A picture alone or over a line of words is no quotation: some blogs draw their figures so. */
function figureOf([first, caption, more]: readonly Block[]): Figure | null {
  if (first?.kind !== "figure" || more) return null
  if (!caption) return first
  const isCaption = caption.kind === "paragraph" && first.caption.length === 0
  return isCaption && plainText(caption.inlines).length <= LONGEST_CAPTION
    ? { ...first, caption: caption.inlines }
    : null
}

/** In characters: three lines under a picture. */
const LONGEST_CAPTION = 240

/** `Name, Work`, `Name https://… Title`: an address becomes a link on what follows it. */
function readSource(written: string): Inline[] {
  const [, name = "", href = "", title = ""] = /^(.*?)\s*(https?:\/\/\S+)\s*(.*)$/.exec(written) ?? []
  if (href === "") return [{ kind: "text", text: written }]
  const link: Inline = { kind: "link", href, title: null, children: [{ kind: "text", text: title || href }] }
  return name === "" ? [link] : [{ kind: "text", text: `${name}, ` }, link]
}

/** A last line that begins with a dash, or says where the words are from, becomes a paragraph of its own. */
function splitLastLine(children: readonly Node[]): readonly Node[] {
  const last = children.at(-1)
  if (!last || !isElement(last) || last.name !== "#paragraph") return children
  const at = last.children.findLastIndex(node => !isElement(node) && node.text === "\n")
  const first = last.children[at + 1]
  if (at < 1 || !first || isElement(first) || !isSource(`${first.text}x`)) return children
  const text = { ...last, children: last.children.slice(0, at) }
  return [
    ...children.slice(0, -1),
    text,
    { ...last, start: first.line, children: last.children.slice(at + 1) },
  ]
}

interface Split {
  readonly blocks: readonly Block[]
  readonly by: readonly Inline[]
}

/** `— Name` or `Source: name` as the last line, or as a paragraph of its own at the end. */
function splitByline(blocks: readonly Block[]): Split {
  const last = blocks.at(-1)
  if (last?.kind === "list") return splitItem(blocks, last)
  if (last?.kind !== "paragraph") return { blocks, by: [] }
  const cut = bylineStart(last.inlines)
  if (cut === null || (cut === 0 && blocks.length === 1)) return { blocks, by: [] }
  const by = withoutMark(tidyInlines(last.inlines.slice(cut)))
  const text: Paragraph = { ...last, inlines: tidyInlines(last.inlines.slice(0, cut)) }
  return { blocks: [...blocks.slice(0, -1), ...(cut === 0 ? [] : [text])], by }
}

/** `- Name` under a sentence reads as a list of one item; `- @name` is nothing else than a source. */
function splitItem(blocks: readonly Block[], { items, ordered }: List): Split {
  const before = blocks.at(-2)
  const [item, second] = items
  const [name, more] = item?.blocks ?? []
  if (ordered || second || more || before?.kind !== "paragraph" || name?.kind !== "paragraph")
    return { blocks, by: [] }
  const [said, words] = [plainText(before.inlines), plainText(name.inlines)]
  const isName = HANDLE.test(words) || (SENTENCE.test(said) && NAME.test(words))
  return isName ? { blocks: blocks.slice(0, -1), by: name.inlines } : { blocks, by: [] }
}

/** Alone, or with the work after it. */
const HANDLE = /^@[\w-]{1,40}(?:$|[,\s].{0,80}$)/s
const SENTENCE = /[.!?…。！？]["'”’»)]*$/
/** Short, and no sentence, list or code. */
const NAME = /^\p{Lu}[^.:;(){}=]{1,50}$/u

const DASH = /^\s*(?:—|–|―|--+)\s*(?=\S)/
/** In characters: what is longer says more than where it is from. */
const LONGEST_SOURCE = 120

/** Index of the inline that begins the by-line: after the last line break, or the whole paragraph. */
function bylineStart(inlines: readonly Inline[]): number | null {
  const start = inlines.findLastIndex(inline => inline.kind === "break") + 1
  const line = inlines.slice(start)
  return isSource(plainText(line)) && line[0]?.kind === "text" ? start : null
}

function isSource(line: string): boolean {
  return DASH.test(line) || (saysOrigin(line) && line.length <= LONGEST_SOURCE)
}

function withoutMark(inlines: readonly Inline[]): Inline[] {
  const [first, ...others] = inlines
  if (first?.kind !== "text") return [...inlines]
  const text = withoutOriginName(first.text.replace(/^\s*(?:—|–|―|--+)\s*/, ""))
  return tidyInlines([{ kind: "text", text }, ...others])
}
