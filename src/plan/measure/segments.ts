// Strands → segments: what stays together on a line; still without sizes.
import { piecesOf } from "../words/segmenter.ts"
import { isInWord, mayBreak, mayBreakInCode } from "./breaks.ts"
import type { Strand, TextStrand } from "./strands.ts"
import type { Voice } from "./voices.ts"

export interface TextPart {
  readonly text: string
  readonly voice: Voice
}

/** A formula or picture; those stand for themselves. */
export type InlineBox = Exclude<Strand, TextStrand | { kind: "break" | "joint" }>

export interface Segment {
  readonly text: readonly TextPart[]
  readonly boxes: readonly InlineBox[]
  /** Ends of chips in it: each adds its padding. */
  readonly chipEnds: number
  /** Voice of the space before it, or null: none. */
  readonly space: Voice | null
  /** A line ends before it in any case. */
  readonly forced: boolean
}

export function segmentsOf(strands: readonly Strand[], keepAll: boolean): Segment[] {
  const cutter = new Cutter(keepAll)
  for (const strand of strands) {
    if (strand.kind === "text") cutter.addText(strand)
    else if (strand.kind === "break") cutter.addBreak()
    else if (strand.kind === "joint") cutter.addJoint()
    else cutter.addBox(strand)
  }
  return cutter.finish()
}

const SPACE = 0x20
/** Formulas and pictures break as Han does. */
const BOX = 0x4e00

/** Goes through the characters of all strands, and ends a segment wherever a line may end. */
class Cutter {
  private readonly segments: Segment[] = []
  private text: readonly TextPart[] = NO_TEXT
  private chipEnds = 0
  private space: Voice | null = null
  private forced = false
  /** No line ends before what comes: it clings to the segment before. */
  private glued = false
  /** The character before, marks left out; 0: the start of a line. */
  private last = 0
  private readonly keepAll: boolean

  constructor(keepAll: boolean) {
    this.keepAll = keepAll
  }

  addText(strand: TextStrand): void {
    const { text, voice, whole } = strand
    const ends = wordEnds(text)
    let start = 0
    if (voice.code) this.openChip(text)
    for (let index = 0; index < text.length; index++) {
      const point = pointAt(text, index)
      if (isSpace(point)) {
        this.addPart(text, start, index, voice)
        this.addSpace(voice, whole)
        start = index + 1
      } else if (!isMark(point)) {
        if (this.mayEndBefore(point, strand, index, ends?.has(index))) {
          this.addPart(text, start, index, voice)
          this.end()
          start = index
        }
        this.last = point
      }
      if (point > 0xffff) index++
    }
    this.addPart(text, start, text.length, voice)
    if (voice.code) this.chipEnds++
  }

  /** `at`: of the character in its strand. A chip's first one is looked at where the chip begins. */
  private mayEndBefore(point: number, { voice, whole }: TextStrand, at: number, isWordEnd = false): boolean {
    if (at === 0 ? voice.code : whole) return false
    if (this.last <= SPACE || isInWord(this.last, point)) return false
    const may = voice.code ? mayBreakInCode : mayBreak
    return isWordEnd || may(this.last, point, this.keepAll)
  }

  addBox(box: InlineBox): void {
    if (this.last <= SPACE || mayBreak(this.last, BOX, false)) this.end()
    else if (this.hasText) {
      this.push(null)
      this.glued = true
    }
    this.push(box)
    this.glued = true
    this.last = BOX
  }

  addBreak(): void {
    this.end()
    if (this.forced) this.push(null)
    this.space = null
    this.forced = true
    this.last = 0
  }

  addJoint(): void {
    this.end()
  }

  finish(): Segment[] {
    this.end()
    if (this.forced) this.push(null)
    return this.segments
  }

  /** A line may end before a chip where it may before its first character. */
  private openChip(text: string): void {
    const point = pointAt(text, 0)
    if (this.last > SPACE && text !== "" && mayBreak(this.last, point, this.keepAll)) this.end()
    this.chipEnds++
  }

  private addPart(text: string, start: number, end: number, voice: Voice): void {
    if (end > start) this.say(start === 0 && end === text.length ? text : text.slice(start, end), voice)
  }

  /** Nearly always the first: an array that grows would be many times as large. */
  private say(text: string, voice: Voice): void {
    const part = { text, voice }
    this.text = this.text.length === 0 ? [part] : [...this.text, part]
  }

  /** Spaces in a row count once, and not at all at the start of a line. */
  private addSpace(voice: Voice, whole: boolean): void {
    if (this.last === SPACE || this.last === 0) return
    if (whole) this.say(" ", voice)
    else {
      this.end()
      this.space = voice
    }
    this.last = SPACE
  }

  private get hasText(): boolean {
    return this.text.length > 0 || this.chipEnds > 0
  }

  /** A line may end here. */
  private end(): void {
    if (this.hasText) this.push(null)
    this.glued = false
  }

  private push(box: InlineBox | null): void {
    const { text, chipEnds, space, forced } = this
    const segment = { text, boxes: box ? [box] : NO_BOXES, chipEnds, space, forced }
    const before = this.glued ? this.segments.pop() : undefined
    this.segments.push(before ? joined(before, segment) : segment)
    this.text = NO_TEXT
    this.chipEnds = 0
    this.space = null
    this.forced = false
    this.glued = false
  }
}

const NO_TEXT: readonly TextPart[] = []
const NO_BOXES: readonly InlineBox[] = []

/** The second clings to the first. */
function joined(a: Segment, b: Segment): Segment {
  return {
    ...a,
    text: [...a.text, ...b.text],
    boxes: [...a.boxes, ...b.boxes],
    chipEnds: a.chipEnds + b.chipEnds,
  }
}

function pointAt(text: string, index: number): number {
  const unit = text.charCodeAt(index)
  return unit < 0xd800 || unit > 0xdfff ? unit : (text.codePointAt(index) ?? unit)
}

function isSpace(point: number): boolean {
  return point === SPACE || (point < SPACE && point >= 0x09 && point <= 0x0d)
}

function isMark(point: number): boolean {
  if (point < 0x300 || (point >= 0x1e00 && point < 0x200d) || (point >= 0x2010 && point < 0x20d0))
    return false
  if (point >= 0x3040 && point < 0xfb00 && point !== 0x3099 && point !== 0x309a) return false
  return /[\p{M}\u200d]/u.test(String.fromCodePoint(point))
}

const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/

/** Thai, Lao, Khmer and Burmese have no spaces between words: a dictionary finds them. */
function wordEnds(text: string): ReadonlySet<number> | null {
  if (!unspaced.test(text)) return null
  const ends = new Set<number>()
  for (const { segment, index } of piecesOf(text, "word", "th")) if (unspaced.test(segment)) ends.add(index)
  return ends
}
