// `!> Words` and `?> Words` of Docsify, a paragraph that begins with a mark → a box.
import { tidyInlines } from "../../content/inlines.ts"
import type { Block, Tone } from "../../model.ts"

const MARK = /^([!?])>\s+/

const tones: Readonly<Record<string, Tone>> = { "!": "important", "?": "tip" }

export function asHint(block: Block): Block {
  const [first, ...rest] = block.kind === "paragraph" ? block.inlines : []
  if (block.kind !== "paragraph" || first?.kind !== "text") return block
  const [mark = "", sign = ""] = MARK.exec(first.text) ?? []
  const tone = tones[sign]
  const inlines = tidyInlines([{ ...first, text: first.text.slice(mark.length) }, ...rest])
  if (!tone || inlines.length === 0) return block
  return { kind: "callout", tone, title: [], blocks: [{ ...block, inlines }], lines: block.lines }
}
