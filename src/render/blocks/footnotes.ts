// Footnotes cited on a slide → the small list at its foot.
import { blockInlines } from "../../content/blocks.ts"
import type { Footnote } from "../../model.ts"
import type { Context } from "../context.ts"
import { type Html, html } from "../html.ts"
import { turned } from "../inlines/direction.ts"
import { renderBlocks } from "./blocks.ts"

export function renderFootnotes(footnotes: readonly Footnote[], context: Context): Html | false {
  if (footnotes.length === 0) return false
  const items = footnotes.map(({ number, blocks }) => {
    const { dir, inside } = turned(blocks.flatMap(blockInlines), context)
    return html`<li value="${number}" data-n="${number}"${dir}>${renderBlocks(blocks, inside)}</li>`
  })
  return html`<ol class="footnotes">${items}</ol>`
}
