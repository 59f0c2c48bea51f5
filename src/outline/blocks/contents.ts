// The place of a table of contents that a blog makes and a deck has by itself: what only names it goes with it.
import { CONTENTS_NAMES, isContentsName } from "../../content/contents-names.ts"
import { plainText } from "../../content/inlines.ts"
import type { Block, Section } from "../../model.ts"
import type { Context } from "../context.ts"
import { reportDropped } from "../report.ts"

const NAME_ABOVE = new RegExp(`^(?:${CONTENTS_NAMES})\\s*[:：]?\\s+(?=[[{@:$])`, "iu")

/** `**Contents** [[toc]]`: what is left of the text. */
export function withoutNameAbove(text: string): string {
  return text.replace(NAME_ABOVE, "")
}

export function dropContents({ report, contents }: Context, line: number): void {
  reportDropped(report, "table of contents", line)
  contents.push(line)
}

/** A heading over nothing else falls away, and a line that names it. */
export function withoutContents(section: Section, context: Context): Section {
  if (context.contents.length === 0) return section
  const children = section.children.filter(child => {
    if (!isOnlyContents(child, context)) return true
    context.anchors.set(child.id, { line: child.lines.start, isEmpty: false })
    return false
  })
  return {
    ...section,
    blocks: section.blocks.filter((block, at, all) => !isName(block, all[at + 1], context)),
    children: children.map(child => withoutContents(child, context)),
  }
}

function isOnlyContents({ blocks, children, lines }: Section, { contents }: Context): boolean {
  const isHere = contents.some(line => line >= lines.start && line <= lines.end)
  return isHere && children.length === 0 && blocks.every(({ kind }) => kind === "rule" || kind === "break")
}

function isName(block: Block, next: Block | undefined, { contents }: Context): boolean {
  if (block.kind !== "paragraph" || !namesContents(plainText(block.inlines))) return false
  const end = next?.lines.start ?? Number.POSITIVE_INFINITY
  return contents.some(line => line > block.lines.start && line <= block.lines.end + 3 && line < end)
}

/** "Contents", or a few words that announce them: "Frequently asked questions:". */
function namesContents(text: string): boolean {
  return isContentsName(text) || /^\s*[\p{L}\p{N}'’-]+(?:\s+[\p{L}\p{N}'’-]+){0,5}\s*[:：]\s*$/u.test(text)
}
