// One sentence or one quotation alone, as large as it can be.
import { plainText } from "../../content/inlines.ts"
import type { Block } from "../../model.ts"
import { displaySize } from "../topics/display.ts"
import { fitsTrail } from "../topics/titles.ts"
import { wordCount } from "../words/count.ts"
import { withWholeWords } from "../words/phrases.ts"
import { isStatement } from "../words/statement.ts"
import { type Candidate, MEANT_FILL, onlyBlock, region, type Stretch, sizesOf } from "./stretch.ts"

/** A heading with nothing to show under it is shown itself. */
export function headingAlone(stretch: Stretch): Candidate | null {
  const { run, from, to, alone } = stretch
  const matter = run.atoms[from]?.matter
  const { heading } = run.title
  if (
    !alone ||
    to !== from + 1 ||
    matter?.kind !== "whole" ||
    matter.blocks.length > 0 ||
    heading.length === 0
  )
    return null
  const display = displaySize(heading, "statement", run.stage)
  const paragraph: Block = { kind: "paragraph", inlines: heading, lines: { start: 0, end: 0 } }
  const regions = () => [region("body", [paragraph])]
  return {
    layout: "statement",
    frame: "free",
    sizes: sizesOf(stretch, { display }),
    fill: MEANT_FILL.words,
    headless: true,
    regions,
  }
}

export function statement(stretch: Stretch): Candidate | null {
  const { stage, title } = stretch.run
  if (!stretch.alone || !title.mayState || !fitsTrail(title, stage)) return null
  const block = onlyBlock(stretch)
  if (block?.kind !== "paragraph") return null
  if (!isStatement(block.inlines, stage.lang) && title.layout !== "statement") return null
  const inlines = withWholeWords(block.inlines, stage.lang)
  const display = displaySize(inlines, "statement", stage)
  return {
    layout: "statement",
    frame: "free",
    sizes: sizesOf(stretch, { display }),
    fill: MEANT_FILL.words,
    regions: () => [region("body", [{ ...block, inlines }])],
  }
}

/** Longest quotation, in words. */
const QUOTE = 60

export function quote(stretch: Stretch): Candidate | null {
  const block = onlyBlock(stretch)
  if (block?.kind !== "quote" || !fitsTrail(stretch.run.title, stretch.run.stage)) return null
  const inlines = block.blocks.flatMap(each => (each.kind === "paragraph" ? each.inlines : []))
  if (!block.blocks.every(each => each.kind === "paragraph") || wordCount(plainText(inlines)) > QUOTE)
    return null
  const display = displaySize(inlines, "quote", stretch.run.stage)
  return {
    layout: "quote",
    frame: "free",
    sizes: sizesOf(stretch, { display }),
    fill: MEANT_FILL.words,
    regions: () => [region("body", [block])],
  }
}
