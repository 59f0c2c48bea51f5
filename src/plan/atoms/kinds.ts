// An atom, to the kind that decides which layouts may show it.
import { isRow, sizeIn } from "../../content/pictures.ts"
import type { Figure } from "../../model.ts"
import { isWide } from "../shapes/terms.ts"
import { bodyUpTo, boxAt, type Stage, sizesAt } from "../stage.ts"
import type { Atom } from "./atoms.ts"
import { isTooWide } from "./stiff.ts"

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

/** `stiff`: its stiff length. */
export function kindOf(atom: Atom, stiff: number, stage: Stage): Kind {
  const { matter, rings } = atom
  if (matter.kind === "code" || matter.kind === "table") return matter.kind
  const block = matter.kind === "whole" ? matter.blocks[0] : undefined
  if (isPicture(atom, stage)) return "picture"
  const outer = rings[0]
  if (isTooWideForRail(atom, stiff, stage)) return "wide"
  if (outer?.kind === "item") return "list"
  if (outer?.kind === "row") return isWide(outer.terms, stage) ? "wideTerms" : "terms"
  if (block?.kind === "quote") return "quote"
  return block?.kind === "columns" || block?.kind === "output" ? "other" : "text"
}

/** What can be shown at any size. Pictures that are missing are small frames among the text. */
export function isPicture({ matter }: Atom, { assets }: Stage): boolean {
  const block = matter.kind === "whole" ? matter.blocks[0] : undefined
  const isThere = ({ image }: Figure) => sizeIn(assets, image.src) !== null
  if (block?.kind === "figure") return isThere(block)
  return block?.kind === "gallery" && (!isRow(block) || block.figures.some(isThere))
}

/** A formula cannot be broken: one that is wider than the rail at the usual size needs the whole width. */
function isTooWideForRail(atom: Atom, stiff: number, stage: Stage): boolean {
  if (stiff === 0) return false
  const sizes = sizesAt(stage, bodyUpTo(USUAL_BODY, stage))
  return isTooWide(atom, stiff, stage.metrics, boxAt("rail", sizes, stage))
}

const USUAL_BODY = 26
