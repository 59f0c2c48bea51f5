// Whether a block is the post's own table of contents: the deck has one by itself, so it is for the notes.
import { isBlank } from "../inlines.ts"
import type { Block, Inline } from "../model.ts"
import { isLeadIn } from "./words.ts"

/** Fewer links than these are no table. */
const LEAST = 3

export function isContents(block: Block): boolean {
  return block.kind === "list" && block.items.length >= LEAST && isLinksOnly(block)
}

/** A list of contents, or the line that announces it. */
export function isContentsAt(blocks: readonly Block[], at: number): boolean {
  const [block, next] = [blocks[at], blocks[at + 1]]
  if (!block || isContents(block)) return block !== undefined
  return block.kind === "paragraph" && isLeadIn(block.inlines) && next !== undefined && isContents(next)
}

function isLinksOnly(block: Block): boolean {
  if (block.kind === "paragraph") return block.inlines.every(isInnerLink)
  return (
    block.kind === "list" &&
    block.items.every(item => item.blocks.length > 0 && item.blocks.every(isLinksOnly))
  )
}

function isInnerLink(inline: Inline): boolean {
  return inline.kind === "link" ? inline.href.startsWith("#") : isBlank([inline])
}
