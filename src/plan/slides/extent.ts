// What a slide shows, to the lines of the post that it comes from.
import type { Block, Item, Lines, Region } from "../../model.ts"

export function extentOf(regions: readonly Region[], fallback: number): Lines {
  const all = regions.flatMap(({ blocks }) => blocks.flatMap(blockLines)).filter(lines => lines.start > 0)
  if (all.length === 0) return { start: fallback, end: fallback }
  return { start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) }
}

function blockLines(block: Block): Lines[] {
  if (block.kind === "list") return block.items.flatMap(itemLines)
  return block.kind === "terms" ? block.rows.map(row => row.lines) : [block.lines]
}

/** A parent shown again stands for its children; one whose children go on elsewhere, for those that are here. */
function itemLines({ blocks, lines, repeated }: Item): Lines[] {
  const nested = blocks.filter(block => block.kind === "list").flatMap(blockLines)
  if (repeated) return nested
  return nested.length ? [{ start: lines.start, end: lines.start }, ...nested] : [lines]
}
