// A line above the post's title, such as "Draft" or the way to the page: told with the cover, no opening of the post.
import { blockInlines, walkBlocks } from "../../content/blocks.ts"
import { emLength, imagesIn, plainText } from "../../content/inlines.ts"
import type { Block, Section } from "../../model.ts"

export interface Opened {
  readonly preface: readonly Block[]
  readonly root: Section
}

/** All of it in em; what is longer is an opening that stands above the title by choice. */
const LONGEST = 50

/** `title`: the heading that stands above all others; null: none does. */
export function openedAt(title: Section | null, root: Section): Opened {
  const words = root.blocks.filter(({ kind }) => kind !== "break" && kind !== "rule")
  const isShort = emLength(words.map(textOf).join(" ")) <= LONGEST
  const isPreface = title?.level === 1 && ((words.every(isLine) && isShort) || words.every(isWay))
  return isPreface ? { preface: words, root: { ...root, blocks: [] } } : { preface: [], root }
}

function isLine(block: Block): boolean {
  if (block.kind === "quote")
    return block.by.length === 0 && block.blocks.length === 1 && block.blocks.every(isLine)
  return block.kind === "paragraph" && imagesIn(block.inlines).length === 0
}

/** The pages above this one, as wikis export them. */
function isWay(block: Block): boolean {
  return (
    block.kind === "list" &&
    block.ordered &&
    block.items.every(({ blocks: [link, ...more] }) => {
      const [only, ...others] = link?.kind === "paragraph" ? link.inlines : []
      return more.length === 0 && others.length === 0 && (only?.kind === "page" || only?.kind === "link")
    })
  )
}

function textOf(block: Block): string {
  return [...walkBlocks([block])].flatMap(blockInlines).map(plainText).join(" ")
}
