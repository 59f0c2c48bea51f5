// One sentence or one quotation alone, as large as it can be.
import { isEastAsian } from "../../hangul.ts"
import { plainText } from "../../inlines.ts"
import type { Block, Inline } from "../../model.ts"
import { displaySize } from "../display.ts"
import { withWholeWords } from "../phrases.ts"
import { type Candidate, MEANT_FILL, onlyBlock, region, type Stretch, sizesOf } from "../stretch.ts"
import { fitsTrail } from "../titles.ts"
import { isLeadIn, sentenceEnds, wordCount } from "../words.ts"

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

/** Longest statement, in characters. */
const STATEMENT = { latin: 140, wide: 60 }

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

/** One short sentence of words: no link alone, no code, nothing that announces something else. */
export function isStatement(inlines: readonly Inline[], lang: string): boolean {
  const text = plainText(inlines).trim()
  if (text === "" || isLeadIn(inlines) || inlines.some(inline => NO_STATEMENT.has(inline.kind))) return false
  if (inlines.every(inline => inline.kind === "link" || plainText([inline]).trim() === "")) return false
  const longest = isEastAsian(lang) ? STATEMENT.wide : STATEMENT.latin
  return text.length <= longest && sentenceEnds(inlines, lang).length === 1
}

const NO_STATEMENT: ReadonlySet<Inline["kind"]> = new Set(["code", "image", "math", "break", "footnote"])

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
