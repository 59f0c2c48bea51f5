// Units and a width → lines, filled as the browser fills them.
import { clustersOf } from "./clusters.ts"
import { faceOf } from "./faces.ts"
import type { Look } from "./looks.ts"
import type { TextPart } from "./segments.ts"
import type { Units } from "./units.ts"

export interface Filled {
  readonly lines: number
  /** Of the widest line. */
  readonly width: number
  /** What lines with something high in them take more than the others. */
  readonly extra: number
}

/** Widths are compared in 64ths of a px by the browser. */
export const TOLERANCE = 1 / 64

export interface Measure {
  /** Of the first line. */
  readonly width: number
  /** Where the first line starts. */
  readonly start?: number
  /** How much narrower all lines after it are. */
  readonly indent?: number
  readonly look: Look
}

export function fillLines(units: Units, measure: Measure): Filled {
  return fillWords(units, measure) ?? fillWith(units, measure)
}

/** Nearly all text: words that have room in a line. Null where something has not, or makes a line or room of its own. */
function fillWords({ count, widths, spaces, forced, reaches }: Units, measure: Measure): Filled | null {
  if (forced.size > 0 || reaches.size > 0) return null
  const { start = 0, indent = 0 } = measure
  const later = measure.width - indent + TOLERANCE
  let [lines, room, x, widest] = [1, measure.width + TOLERANCE, start, 0]
  let started = start > 0
  for (let at = 0; at < count; at++) {
    const width = widths[at] ?? 0
    const end = x + (started ? (spaces[at] ?? 0) : 0) + width
    if (end <= room || !started) x = end
    else {
      widest = Math.max(widest, x)
      room = later
      lines++
      x = width
      started = false
    }
    if (width > room) return null
    started ||= width > 0
  }
  return { lines, width: Math.max(widest, x), extra: 0 }
}

function fillWith(units: Units, measure: Measure): Filled {
  const filler = new Filler(units, measure)
  for (let at = 0; at < units.count; at++) filler.add(at)
  return filler.finish()
}

class Filler {
  private lines = 0
  private x: number
  private room: number
  private widest = 0
  private extra = 0
  private above = 0
  private below = 0
  private started: boolean

  private readonly units: Units
  private readonly measure: Measure

  constructor(units: Units, measure: Measure) {
    this.units = units
    this.measure = measure
    this.x = measure.start ?? 0
    this.started = this.x > 0
    this.room = measure.width + TOLERANCE
  }

  add(at: number): void {
    const { widths, spaces, forced } = this.units
    const width = widths[at] ?? 0
    if (forced.size > 0 && forced.has(at)) this.newLine()
    const space = this.started ? (spaces[at] ?? 0) : 0
    if (this.started && this.x + space + width > this.room) this.newLine()
    else this.x += space
    if (width > this.room) this.addWide(at, width)
    else this.x += width
    if (this.units.reaches.size > 0) this.reach(at)
    this.started ||= width > 0
  }

  finish(): Filled {
    this.newLine()
    return { lines: this.lines, width: this.widest, extra: this.extra }
  }

  private reach(at: number): void {
    const { above, below } = this.units.reaches.get(at) ?? NO_REACH
    this.above = Math.max(this.above, above)
    this.below = Math.max(this.below, below)
  }

  private newLine(): void {
    const { width, indent = 0, look } = this.measure
    this.lines++
    this.widest = Math.max(this.widest, this.x)
    this.extra += Math.max(0, this.above - look.line.above) + Math.max(0, this.below - look.line.below)
    this.room = width - indent + TOLERANCE
    this.x = 0
    this.above = 0
    this.below = 0
    this.started = false
  }

  /** Text is broken anywhere, after the padding of chips in it; a box sticks out. */
  private addWide(at: number, width: number): void {
    const text = this.units.said[at]?.text ?? []
    if (text.length === 0) this.x += width
    else if (text.some(({ voice }) => voice.code)) this.x += width - this.widthOf(text)
    for (const part of text) this.breakText(part)
  }

  private widthOf(text: readonly TextPart[]): number {
    const widths = text.map(part => {
      const { face, size } = faceOf(this.measure.look, part.voice)
      return face.width(part.text, size)
    })
    return widths.reduce((sum, width) => sum + width, 0)
  }

  /** Character by character. */
  private breakText({ text, voice }: TextPart): void {
    const { face, size } = faceOf(this.measure.look, voice)
    for (const cluster of clustersOf(text)) {
      const width = face.width(cluster, size)
      if (this.x > 0 && this.x + width > this.room) this.newLine()
      this.x += width
    }
  }
}

const NO_REACH = { above: 0, below: 0 }
