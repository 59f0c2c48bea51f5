// What a slide shows and tells, as words: for properties about what is lost, doubled or moved.
import { blockInlines, walkBlocks } from "../../src/content/blocks.ts"
import { plainText } from "../../src/content/inlines.ts"
import type { Block, Item, Slide } from "../../src/model.ts"

/** Words on the slide in reading order, without what is there again from the slide before. */
export function shownWords(slides: readonly Slide[]): string[] {
  const tables = new Set<string>()
  return slides.flatMap(slide =>
    slide.regions.flatMap(({ heading, blocks }) => [
      ...wordsIn(plainText(heading)),
      ...blocks.flatMap(block => blockWords(block, tables)),
    ]),
  )
}

export function toldWords(slides: readonly Slide[]): string[] {
  return slides.flatMap(slide => allWords(slide.notes.prose))
}

export function allWords(blocks: readonly Block[]): string[] {
  const code = blocks.flatMap(codeTexts)
  return [...[...walkBlocks(blocks)].flatMap(blockInlines).map(plainText), ...code].flatMap(wordsIn)
}

function codeTexts(block: Block): string[] {
  if (block.kind === "code") return [block.text]
  if (block.kind === "list") return block.items.flatMap(item => item.blocks.flatMap(codeTexts))
  return block.kind === "quote" || block.kind === "callout" ? block.blocks.flatMap(codeTexts) : []
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}]+\d+/gu) ?? []
}

function blockWords(block: Block, tables: Set<string>): string[] {
  switch (block.kind) {
    case "list":
      return block.items.flatMap(item => itemWords(item, tables))
    case "terms":
      return block.rows.flatMap(row => [
        ...wordsIn(plainText(row.term)),
        ...row.details.flatMap(each => blockWords(each, tables)),
      ])
    case "quote":
      return block.blocks.flatMap(each => blockWords(each, tables))
    case "table": {
      const head = block.head.map(cell => plainText(cell.inlines)).join(" ")
      const again = tables.has(head)
      tables.add(head)
      const rows = block.rows.flat().flatMap(cell => wordsIn(plainText(cell.inlines)))
      return [...(again ? [] : wordsIn(head)), ...rows]
    }
    default:
      return allWords([block])
  }
}

/** A parent that is there again shows its own line first. */
function itemWords({ blocks, repeated }: Item, tables: Set<string>): string[] {
  return (repeated ? blocks.slice(1) : blocks).flatMap(block => blockWords(block, tables))
}
