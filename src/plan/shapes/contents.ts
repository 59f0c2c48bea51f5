// Whether a block is the post's own table of contents, or leads to its translations: the deck has a table by itself, and
// is in one language, so both are for the notes.
import { isContentsName } from "../../content/contents-names.ts"
import { emLength, isBlank, plainText } from "../../content/inlines.ts"
import type { Block, Inline, List, Paragraph } from "../../model.ts"
import { isLeadIn } from "../words/sentences.ts"
import { isTranslations } from "./translations.ts"

/** Fewer links than these are no table; a few lines may link elsewhere, or to a heading that is gone. */
const LEAST = 3
const SHARE = 0.8

export function isContents(block: Block): boolean {
  if (block.kind === "paragraph") return isTranslations(block.inlines)
  if (block.kind === "details") return areContents(block.blocks)
  return block.kind === "list" && areContents([block])
}

/** Lists and lines that are one table together, such as those under the headings of its groups. */
export function areContents(blocks: readonly Block[]): boolean {
  const all = blocks.map(block => (block.kind === "list" ? linesIn(block) : asLine(block)))
  if (!all.every(each => each !== null)) return false
  const lines = all.flat()
  return lines.length >= LEAST && lines.filter(isNoContent).length >= SHARE * lines.length
}

/** Under a heading that says so the links may lead to the same headings where the post was first published. */
export function areNamedContents(heading: readonly Inline[], blocks: readonly Block[]): boolean {
  if (blocks.length === 0 || !isContentsName(plainText(heading))) return false
  const lines = blocks.map(block => (block.kind === "list" ? linesIn(block) : asLine(block)))
  return lines.every(each => each?.every(({ inlines }) => inlines.every(isPartLink)))
}

/** To a part of a page, set bold as well, or what stands between two of them. */
function isPartLink(inline: Inline): boolean {
  if (inline.kind === "strong" || inline.kind === "emphasis") return inline.children.every(isPartLink)
  if (inline.kind === "text") return /^[\s|·•/–—-]*$/u.test(inline.text)
  return inline.kind === "link" ? /#[^/]+$/.test(inline.href) : isBlank([inline])
}

/** A list of contents, or the line that announces it. */
export function isContentsAt(blocks: readonly Block[], at: number): boolean {
  const [block, next] = [blocks[at], blocks[at + 1]]
  if (!block || isContents(block)) return block !== undefined
  return block.kind === "paragraph" && isLeadIn(block.inlines) && next !== undefined && isContents(next)
}

/** Every line of a list, those of lists within it too, without names of groups; null where there is more than lines. */
function linesIn({ items }: List): Paragraph[] | null {
  const lines = items.map(({ blocks }) => {
    const [first, ...rest] = blocks
    const own = blocks.map(block => (block.kind === "list" ? linesIn(block) : asLine(block)))
    if (own.length === 0 || !own.every(each => each !== null)) return null
    const isGroup = first && rest.length > 0 && isGroupName(first)
    return (isGroup ? own.slice(1) : own).flat()
  })
  return lines.every(each => each !== null) ? lines.flat() : null
}

/** A few words that are no link. */
function isGroupName(block: Block): boolean {
  if (block.kind !== "paragraph" || isInnerLinks(block)) return false
  return emLength(plainText(block.inlines)) <= LONGEST_NAME
}

const LONGEST_NAME = 24

function asLine(block: Block): Paragraph[] | null {
  return block.kind === "paragraph" ? [block] : null
}

function isNoContent(line: Paragraph): boolean {
  return isInnerLinks(line) || isTranslations(line.inlines)
}

function isInnerLinks({ inlines }: Paragraph): boolean {
  return inlines.every(isInnerLink)
}

function isInnerLink(inline: Inline): boolean {
  return inline.kind === "link" ? inline.href.startsWith("#") : isBlank([inline])
}
