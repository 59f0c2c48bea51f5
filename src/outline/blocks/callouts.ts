// Takes the blocks of a quotation or container, gives a callout where they are marked as one.
import { tidyInlines } from "../../content/inlines.ts"
import type { Block, Callout, Inline, Paragraph } from "../../model.ts"
import { toneOfClasses } from "../source/tones.ts"
import { titledByLabel } from "./box-labels.ts"

/** `{: .notice--warning}`, `{: .prompt-tip }`, `class="alert alert-info"`: the way blogs mark a box by its class. */
export function calloutFromClasses(block: Block, classes: readonly string[]): Callout | null {
  if (block.kind !== "paragraph" && block.kind !== "quote") return null
  const tone = toneOfClasses(classes)
  if (!tone) return null
  const blocks = block.kind === "quote" ? block.blocks : [block]
  const [first, ...others] = blocks
  const isTitled = classes.some(name => name.endsWith("-title")) && first?.kind === "paragraph"
  const callout = { kind: "callout", tone, lines: block.lines } as const
  if (!isTitled) return titledByLabel({ ...callout, title: [], blocks })
  const { title, text } = splitTitle(first.inlines, first)
  return {
    ...callout,
    title: title.length > 0 ? title : first.inlines,
    blocks: title.length > 0 && text ? [text, ...others] : others,
  }
}

function splitTitle(rest: readonly Inline[], first: Paragraph): { title: Inline[]; text: Paragraph | null } {
  const cut = rest.findIndex(inline => inline.kind === "break")
  const inlines = tidyInlines(cut === -1 ? rest : rest.slice(cut))
  return {
    title: cut === -1 ? [] : tidyInlines(rest.slice(0, cut)),
    text: inlines.length > 0 ? { ...first, inlines } : null,
  }
}
