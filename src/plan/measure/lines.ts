// Units and a width → lines, filled as the browser fills them.
import type { Look } from "./looks.ts"
import type { TextPart } from "./segments.ts"
import { faceOf, type Unit } from "./units.ts"

export interface Filled {
  readonly lines: number
  /** Of the widest line. */
  readonly width: number
  /** What lines with something high in them take more than the others. */
  readonly extra: number
}

/** Widths are compared in 64ths of a px by the browser. */
const TOLERANCE = 1 / 64

export interface Measure {
  /** Of the first line. */
  readonly width: number
  /** How much narrower all lines after it are. */
  readonly indent?: number
  readonly look: Look
}

export function fillLines(units: readonly Unit[], measure: Measure): Filled {
  const filler = new Filler(measure)
  for (const unit of units) filler.add(unit)
  return filler.finish()
}

class Filler {
  private lines = 0
  private x = 0
  private widest = 0
  private extra = 0
  private above = 0
  private below = 0
  private started = false

  private readonly measure: Measure

  constructor(measure: Measure) {
    this.measure = measure
  }

  add(unit: Unit): void {
    if (unit.forced) this.newLine()
    const space = this.started ? unit.space : 0
    if (this.started && this.x + space + unit.width > this.room) this.newLine()
    else this.x += space
    if (unit.width <= this.room || unit.text.length === 0) this.x += unit.width
    else this.breakAnywhere(unit)
    this.above = Math.max(this.above, unit.above)
    this.below = Math.max(this.below, unit.below)
    this.started ||= unit.width > 0
  }

  finish(): Filled {
    this.newLine()
    return { lines: this.lines, width: this.widest, extra: this.extra }
  }

  private get room(): number {
    const { width, indent = 0 } = this.measure
    return (this.lines === 0 ? width : width - indent) + TOLERANCE
  }

  private newLine(): void {
    const { line } = this.measure.look
    this.lines++
    this.widest = Math.max(this.widest, this.x)
    this.extra += Math.max(0, this.above - line.above) + Math.max(0, this.below - line.below)
    this.x = 0
    this.above = 0
    this.below = 0
    this.started = false
  }

  private breakAnywhere(unit: Unit): void {
    for (const part of unit.text) this.breakText(part)
  }

  /** Character by character. */
  private breakText({ text, voice }: TextPart): void {
    const face = faceOf(this.measure.look, voice)
    for (const cluster of clusters(text)) {
      const width = face.width(cluster)
      if (this.x > 0 && this.x + width > this.room) this.newLine()
      this.x += width
    }
  }
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" })

/** A letter with its marks; pictures with what is joined to them. */
function clusters(text: string): readonly string[] {
  return [...graphemes.segment(text)].map(({ segment }) => segment)
}
