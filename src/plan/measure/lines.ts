// Runs of text and a width → lines, filled as the browser fills them.
import { mayBreak } from "./breaks.ts"
import type { Look } from "./looks.ts"
import type { Run } from "./runs.ts"

/** What stays together on a line. */
export interface Unit {
  /** In px, with padding, without spaces around. */
  readonly width: number
  /** Spaces between it and the unit before. */
  readonly space: number
  /** A line ends before it in any case. */
  readonly forced: boolean
  /** How far a formula reaches above and below the baseline; 0 for text. */
  readonly above: number
  readonly below: number
  /** What to break where it is wider than a whole line. */
  readonly text: readonly TextPart[]
}

interface TextPart {
  readonly text: string
  readonly run: TextRun
}

type TextRun = Extract<Run, { kind: "text" }>

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
  readonly line: Look["line"]
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

  constructor(private readonly measure: Measure) {}

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
    const { line } = this.measure
    this.lines++
    this.widest = Math.max(this.widest, this.x)
    this.extra += Math.max(0, this.above - line.above) + Math.max(0, this.below - line.below)
    this.x = 0
    this.above = 0
    this.below = 0
    this.started = false
  }

  /** Character by character. */
  private breakAnywhere(unit: Unit): void {
    for (const { text, run } of unit.text)
      for (const cluster of clusters(text)) {
        const width = run.face.width(cluster)
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

export function unitsOf(runs: readonly Run[], keepAll: boolean): Unit[] {
  const builder = new UnitBuilder(keepAll)
  for (const run of runs) {
    if (run.kind === "text") builder.addText(run)
    else if (run.kind === "break") builder.addBreak()
    else builder.addBox(run)
  }
  return builder.finish()
}

const SPACE = 0x20
const ANYTHING = 0x4e00

/** Goes through the characters of all runs, and ends a unit wherever a line may end. */
class UnitBuilder {
  private readonly units: Unit[] = []
  private parts: TextPart[] = []
  private width = 0
  private above = 0
  private below = 0
  private space = 0
  private forced = false
  /** The two characters before, marks left out. */
  private last = 0
  private beforeLast = 0

  constructor(private readonly keepAll: boolean) {}

  addText(run: TextRun): void {
    this.width += run.pad
    const ends = wordEnds(run.text)
    let start = 0
    let index = 0
    for (const character of run.text) {
      const point = character.codePointAt(0) ?? 0
      if (isSpace(point)) {
        this.addPart(run, start, index)
        this.addSpace(run)
        start = index + 1
      } else if (!isMark(point)) {
        if (this.mayEnd(run, start, index, point, ends)) {
          this.addPart(run, start, index)
          this.end()
          start = index
        }
        this.beforeLast = this.last
        this.last = point
      }
      index += character.length
    }
    this.addPart(run, start, index)
    this.width += run.pad
  }

  addBox({ width, above, below }: Extract<Run, { kind: "box" }>): void {
    if (this.last !== 0 && mayBreak(this.beforeLast, this.last, ANYTHING, false)) this.end()
    this.width += width
    this.above = Math.max(this.above, above)
    this.below = Math.max(this.below, below)
    this.beforeLast = this.last
    this.last = ANYTHING
  }

  addBreak(): void {
    this.end(true)
    this.forced = true
    this.space = 0
    this.last = 0
  }

  finish(): Unit[] {
    this.end(this.forced)
    return this.units
  }

  private mayEnd(
    run: TextRun,
    start: number,
    index: number,
    point: number,
    ends: ReadonlySet<number>,
  ): boolean {
    if (this.last === 0 || this.last === SPACE) return false
    const inside = index > start || this.parts.at(-1)?.run === run
    if (run.whole && inside) return false
    return ends.has(index) || mayBreak(this.beforeLast, this.last, point, this.keepAll)
  }

  private addPart(run: TextRun, start: number, end: number): void {
    if (end <= start) return
    const text = start === 0 && end === run.text.length ? run.text : run.text.slice(start, end)
    this.parts.push({ text, run })
    this.width += run.face.width(text)
  }

  /** Spaces in a row count once, and not at all at the start of a line. */
  private addSpace(run: TextRun): void {
    if (this.last === SPACE || this.last === 0) return
    const width = run.face.width(" ")
    if (run.whole) {
      this.parts.push({ text: " ", run })
      this.width += width
    } else {
      this.end()
      this.space = width
    }
    this.beforeLast = this.last
    this.last = SPACE
  }

  private end(always = false): void {
    if (!always && this.parts.length === 0 && this.width === 0) return
    const { width, space, forced, above, below, parts } = this
    this.units.push({ width, space, forced, above, below, text: parts })
    this.parts = []
    this.width = 0
    this.above = 0
    this.below = 0
    this.space = 0
    this.forced = false
  }
}

function isSpace(point: number): boolean {
  return point === SPACE || point === 0x0a || point === 0x09 || point === 0x0d || point === 0x0c
}

function isMark(point: number): boolean {
  return point >= 0x300 && /[\p{M}\u200d]/u.test(String.fromCodePoint(point))
}

const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/
const none: ReadonlySet<number> = new Set()

/** Thai, Lao, Khmer and Burmese have no spaces between words: a dictionary finds them. */
function wordEnds(text: string): ReadonlySet<number> {
  if (!unspaced.test(text)) return none
  const segments = [...new Intl.Segmenter("th", { granularity: "word" }).segment(text)]
  return new Set(segments.filter(({ segment }) => unspaced.test(segment)).map(({ index }) => index))
}
