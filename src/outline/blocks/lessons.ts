// A quotation that begins with a heading and has a class of the lessons of the Carpentries → the box that it is there.
import type { Block, Callout, Details, Inline } from "../../model.ts"

const BOXES = /^(?:callout|challenge|checklist|discussion|keypoints|objectives|prereq)$/

export function lessonBox(block: Block, classes: readonly string[]): Callout | Details | null {
  if (block.kind !== "quote") return null
  const { lines } = block
  const [title, blocks] = titledBlocks(block.blocks)
  if (title.length === 0 || blocks.length === 0) return null
  if (classes.includes("solution")) return { kind: "details", summary: title, blocks, lines }
  return classes.some(name => BOXES.test(name))
    ? { kind: "callout", tone: "note", title, blocks, lines }
    : null
}

/** A heading in a quotation is a line in bold. */
function titledBlocks([first, ...rest]: readonly Block[]): [readonly Inline[], readonly Block[]] {
  const [head, ...others] = first?.kind === "paragraph" ? first.inlines : []
  return head?.kind === "strong" && others.length === 0 ? [head.children, rest] : [[], []]
}
