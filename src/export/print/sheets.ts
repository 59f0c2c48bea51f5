// A deck and what was asked for → the sheets to print: which slides, and which moments of each.
import type { Block, Deck, Slide } from "../../model.ts"
import { slideBlocks } from "../../render/walk.ts"

/** none: a slide is a sheet. changes: a sheet for each set of lines that is lit. all: a sheet for each step. */
export type Builds = "none" | "changes" | "all"

export interface Sheet {
  /** Index into the deck's slides. */
  readonly slide: number
  /** Steps taken when it is printed; null: everything is there. */
  readonly step: number | null
}

/** `pages`: indices of the slides wanted, in order; null for all. */
export function sheetsOf({ slides }: Deck, pages: readonly number[] | null, builds: Builds): Sheet[] {
  const wanted = pages ?? slides.map((_, index) => index)
  return wanted.flatMap(index => {
    const slide = slides[index]
    return slide ? stepsShown(slide, builds).map(step => ({ slide: index, step })) : []
  })
}

function stepsShown(slide: Slide, builds: Builds): (number | null)[] {
  if (builds === "none" || slide.steps === 0) return [null]
  if (builds === "all") return Array.from({ length: slide.steps + 1 }, (_, step) => step)
  const lit = [...slideBlocks(slide)].flatMap(stepsThatLight).toSorted((a, b) => a - b)
  // As it stands just before each change, and with all that comes after the last one.
  return lit.length === 0 ? [null] : [...lit.map(step => step - 1), slide.steps]
}

/** Steps that replace what is lit; the first set is lit from the start. */
function stepsThatLight(block: Block): number[] {
  if (block.kind !== "code" || block.litFrom === undefined) return []
  const { litFrom } = block
  return block.highlights.slice(1).map((_, index) => litFrom + index)
}
