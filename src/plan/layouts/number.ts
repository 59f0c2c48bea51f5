// A figure and what it counts, alone under a heading: the figure as large as it can be.
import { plainText } from "../../content/inlines.ts"
import type { Block, Inline } from "../../model.ts"
import { isEastAsian } from "../../text/hangul.ts"
import { fitsTrail } from "../topics/titles.ts"
import { trimInlines } from "../words/pieces.ts"
import { sentenceEnds } from "../words/sentences.ts"
import { type Candidate, MEANT_FILL, onlyBlock, region, type Stretch, sizesOf } from "./stretch.ts"

/** "95 %", "×12", "$3.2M", "1,000+": digits, and no more than a unit besides. */
const FIGURES = /^[^\p{L}\d]{0,2}\d[\d.,:/ \u00a0\u202f]*(?:\p{L}{1,3}|[^\p{L}\d]{1,2})?\+?$/u
/** Longest figure and longest explanation, in characters. */
const LONGEST = { figure: 9, text: { latin: 110, wide: 50 } }

export function bigNumber(stretch: Stretch): Candidate | null {
  const { run, alone } = stretch
  const block = onlyBlock(stretch)
  if (!alone || block?.kind !== "paragraph" || !fitsTrail(run.title, run.stage)) return null
  const parts = numberIn(block.inlines, run.stage.lang)
  if (!parts) return null
  const { steps, metrics, room } = run.stage
  const fits = (px: number) => metrics.text(parts.figure, "number", room.display.statement, px).lines === 1
  const display = steps.number.find(fits)
  if (display === undefined) return null
  const { kind, lines } = block
  const blocks: Block[] = [parts.figure, parts.text].map(inlines => ({ kind, lines, inlines }))
  return {
    layout: "number",
    frame: "free",
    sizes: sizesOf(stretch, { display }),
    fill: MEANT_FILL.words,
    regions: () => [region("body", blocks)],
  }
}

/** A paragraph that begins with a strong figure and goes on with one sentence; null for any other. */
function numberIn(
  inlines: readonly Inline[],
  lang: string,
): { figure: readonly Inline[]; text: readonly Inline[] } | null {
  const [first, ...rest] = inlines
  if (first?.kind !== "strong") return null
  const figure = plainText(first.children).trim()
  const text = trimInlines(rest)
  const length = [...plainText(text)].length
  const longest = isEastAsian(lang) ? LONGEST.text.wide : LONGEST.text.latin
  if (figure.length > LONGEST.figure || !FIGURES.test(figure) || length === 0 || length > longest) return null
  return sentenceEnds(text, lang).length === 1 ? { figure: first.children, text } : null
}
