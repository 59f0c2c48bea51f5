// An atom, to the kind that decides which layouts may show it.
import type { Block } from "../model.ts"
import type { Atom } from "./atoms.ts"
import type { Stage } from "./stage.ts"
import { isWide } from "./terms.ts"

export const KINDS = [
  "text",
  "list",
  "terms",
  "wideTerms",
  "code",
  "table",
  "picture",
  "quote",
  "wide",
  "other",
] as const
export type Kind = (typeof KINDS)[number]

/** Kinds that need the whole width of the slide. */
export const WIDE_KINDS: readonly Kind[] = ["code", "table", "wideTerms", "wide", "other"]

export function kindOf({ matter, rings }: Atom, stage: Stage): Kind {
  if (matter.kind === "code" || matter.kind === "table") return matter.kind
  const block = matter.kind === "whole" ? matter.blocks[0] : undefined
  if (block && isPicture(block, stage)) return "picture"
  const outer = rings[0]
  if (matter.kind === "whole" && hasWideFormula(matter.blocks, stage)) return "wide"
  if (outer?.kind === "item") return "list"
  if (outer?.kind === "row") return isWide(outer.terms, stage) ? "wideTerms" : "terms"
  if (block?.kind === "quote") return "quote"
  return block?.kind === "columns" || block?.kind === "output" ? "other" : "text"
}

/** What can be shown at any size. A picture that is missing is a small frame among the text. */
function isPicture(block: Block, { assets }: Stage): boolean {
  if (block.kind === "figure") return assets.get(block.image.src)?.kind === "picture"
  return block.kind === "gallery" || block.kind === "diagram"
}

function hasWideFormula(blocks: readonly Block[], stage: Stage): boolean {
  return blocks.some(block => {
    if (block.kind === "math") return isWideFormula(block.tex, stage)
    if (block.kind !== "paragraph") return false
    return block.inlines.some(inline => inline.kind === "math" && isWideFormula(inline.tex, stage))
  })
}

/** A formula cannot be broken: one that is wider than the rail at the usual size needs the whole width. */
function isWideFormula(tex: string, { metrics, room, steps }: Stage): boolean {
  const size = (steps.body[3] ?? 26) * 1.1
  return metrics.text([{ kind: "math", tex }], "body", Number.MAX_SAFE_INTEGER, size).width > room.width.rail
}
