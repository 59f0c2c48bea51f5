// A deck's score → a drawing: the post as its own outline, one column a section, one line per unit of text.
import type { ScoreColumn, ScoreLine } from "../../model.ts"
import { type Html, html, nothing, raw } from "../html.ts"

/** Room for the drawing in px; the page stretches it to `--score-width` and `--score-height`. */
const WIDTH = 384
const HEIGHT = 580
const GAP = 22
/** So wide that three stand beside each other: one alone is no wall of lines. */
const WIDEST = (WIDTH - 2 * GAP) / 3
/** Distance of lines in px: at most, and at least (then only every n-th line is drawn). */
const MAX_PITCH = 19
const MIN_PITCH = 4
/** Longest line of text, in em of the post's text. */
const MAX_LENGTH = 46
/** Height of a kind of line over the pitch; a picture comes as several lines, drawn as one solid. */
const rows = { heading: 1.5, paragraph: 1, item: 1, code: 1, row: 1, image: 1, gap: 0.5 } as const

/** `current`: index of the part whose column stands out; null on the cover, where all do. */
export function renderScore(columns: readonly ScoreColumn[], current: number | null): Html {
  if (columns.length === 0) return nothing
  const width = Math.min(WIDEST, (WIDTH - GAP * (columns.length - 1)) / columns.length)
  const start = WIDTH - columns.length * (width + GAP) + GAP
  const { pitch, step } = pitchFor(columns)
  const drawn = columns.map((column, index) => {
    const lit = current !== null && column.parts.includes(current)
    const lines = drawColumn(column.lines, { x: start + index * (width + GAP), width, pitch, step })
    return html`<g class="${lit ? "sec cur" : "sec"}">${lines}</g>`
  })
  const name = current === null ? "score" : "score focus"
  return html`<svg class="${name}" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" style="--p:${px(pitch, 2)}px" aria-hidden="true">${drawn}</svg>`
}

interface Grid {
  readonly x: number
  readonly width: number
  readonly pitch: number
  /** Only every n-th line is drawn. */
  readonly step: number
}

/** Every line or, where that is too narrow, every n-th, and all headings. */
function pitchFor(columns: readonly ScoreColumn[]): Pick<Grid, "pitch" | "step"> {
  const whole = HEIGHT / tallest(columns, 1)
  const step = whole >= MIN_PITCH ? 1 : Math.ceil(MIN_PITCH / whole)
  return { pitch: Math.min(MAX_PITCH, HEIGHT / tallest(columns, step)), step }
}

/** In lines. */
function tallest(columns: readonly ScoreColumn[], step: number): number {
  return Math.max(1, ...columns.map(({ lines }) => placed(lines, step).height))
}

/** The lines that are drawn, each with the height of what is above it. */
function placed(lines: readonly ScoreLine[], step: number) {
  const drawn: { readonly line: ScoreLine; readonly above: number }[] = []
  let height = 0
  let seen = 0
  for (const line of lines) {
    if (line.kind === "gap") height += rows.gap / step
    else if (line.kind === "heading" || seen++ % step === 0) {
      drawn.push({ line, above: height })
      height += rows[line.kind]
    }
  }
  return { drawn, height }
}

/** From the upper edge of a line to its middle, over the pitch. */
const MIDDLE = 0.6

function drawColumn(lines: readonly ScoreLine[], { x, width, pitch, step }: Grid): Html[] {
  return placed(lines, step).drawn.map(({ line, above }) =>
    drawLine(line, x, (above + MIDDLE) * pitch, width),
  )
}

function drawLine(line: ScoreLine, x: number, y: number, width: number): Html {
  const indent = line.depth * Math.min(10, width * 0.09)
  const length = Math.max(3, Math.min(width - indent, (line.length / MAX_LENGTH) * width))
  const [from, to, at] = [px(x + indent), px(x + indent + length), px(y)]
  return html`<line class="${lineClass(line)}" x1="${from}" x2="${to}" y1="${at}" y2="${at}"/>`
}

function lineClass({ kind, depth }: ScoreLine): string {
  if (kind === "item") return `l${Math.min(2, depth)}`
  return kind === "image" ? "i" : kind.charAt(0)
}

function px(length: number, digits = 1): Html {
  return raw(length.toFixed(digits))
}
