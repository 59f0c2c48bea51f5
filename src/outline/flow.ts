// What stands in a container one under the other: blocks of the model, and headings, which only the post itself has.
import type { Attributes, Block, Inline, Lines, Paragraph } from "../model.ts"

export interface Heading {
  readonly kind: "heading"
  readonly level: number
  readonly inlines: readonly Inline[]
  /** Asked for by the author; null: made from the text. */
  readonly id: string | null
  readonly attributes: Attributes
  readonly lines: Lines
}

export type Flow = Block | Heading

/** In a container a heading is a line of strong text. */
export function asBlock(item: Flow): Block {
  return item.kind === "heading" ? strongLine(item.inlines, item.lines) : item
}

export function strongLine(inlines: readonly Inline[], lines: Lines): Paragraph {
  return { kind: "paragraph", lines, inlines: [{ kind: "strong", children: inlines }] }
}
