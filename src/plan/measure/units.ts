// Segments in one look → units: how wide each is, and how far formulas and pictures in it reach above and below their line.
import type { Cut } from "../../theme/typeface.ts"
import { faceOf } from "./faces.ts"
import type { Look } from "./looks.ts"
import { type BoxSize, formulaSize } from "./math.ts"
import type { Reach } from "./reach.ts"
import type { InlineBox, Segment, TextPart } from "./segments.ts"
import type { Voice } from "./voices.ts"

/** What stays together on a line, one place in each array for every unit. */
export interface Units {
  readonly count: number
  /** In px, with padding, without spaces around. Good until other units are made: the arrays are used again. */
  readonly widths: Float64Array
  /** Spaces between it and the unit before. */
  readonly spaces: Float64Array
  /** Where a line ends before the unit in any case. */
  readonly forced: ReadonlySet<number>
  /** How far formulas and pictures reach above and below the baseline. */
  readonly reaches: ReadonlyMap<number, Reach>
  /** What to break where a unit is wider than a whole line; boxes are not broken. */
  readonly said: readonly Pick<Segment, "text">[]
}

/** Content cut into segments, ready to be set in any look: widths in em are kept. */
export interface Passage {
  readonly segments: readonly Segment[]
  readonly spoken: readonly Spoken[]
  readonly forced: ReadonlySet<number>
  readonly chips: readonly number[]
  readonly boxes: readonly number[]
  /** All ends of chips. */
  readonly chipEnds: number
}

/** All that one voice says. */
interface Spoken {
  readonly voice: Voice
  /** How many. */
  readonly spaces: number
  /** One for each cut that was asked for, which are few. */
  readonly said: Said[]
}

/** Widths in em as one cut has them. */
interface Said {
  readonly cut: Cut
  /** Of what the voice says in each segment. */
  readonly widths: readonly number[]
  /** What the space before each segment is wider than one alone; null: none is. */
  readonly spaces: readonly number[] | null
  /** Of both. */
  readonly sum: number
}

export function passageOf(segments: readonly Segment[]): Passage {
  const forced: number[] = []
  const chips: number[] = []
  const boxes: number[] = []
  let ends = 0
  segments.forEach((segment, at) => {
    if (segment.forced) forced.push(at)
    if (segment.chipEnds > 0) chips.push(at)
    if (segment.boxes.length > 0) boxes.push(at)
    ends += segment.chipEnds
  })
  const lineStarts = forced.length > 0 ? new Set(forced) : NOWHERE
  return { segments, spoken: spokenIn(segments), forced: lineStarts, chips, boxes, chipEnds: ends }
}

const NOWHERE: ReadonlySet<number> = new Set()

/** Few voices speak in one text: no more than a search through them. */
function spokenIn(segments: readonly Segment[]): readonly Spoken[] {
  const spoken: { voice: Voice; spaces: number; said: Said[] }[] = []
  const of = (voice: Voice) => {
    const known = spoken.find(each => each.voice === voice)
    if (known) return known
    const made = { voice, spaces: 0, said: [] }
    spoken.push(made)
    return made
  }
  for (const { text, space } of segments) {
    if (space) of(space).spaces++
    for (const { voice } of text) of(voice)
  }
  return spoken
}

/** Of all in one line; NaN where there may be more lines in any case, or something that lines have to make room for. */
export function lineWidth({ segments, spoken, forced, boxes, chipEnds }: Passage, look: Look): number {
  if (forced.size > 0 || boxes.length > 0) return Number.NaN
  let sum = chipEnds * paddingOf(look)
  for (const said of spoken) {
    const { size, below, above, share, space } = faceOf(look, said.voice)
    const low = saidIn(said, segments, below).sum
    sum += size * (share > 0 ? low + share * (saidIn(said, segments, above).sum - low) : low)
    sum += said.spaces * space
  }
  return sum
}

function paddingOf({ chip, size }: Look): number {
  return chip.pad * chip.size * size
}

export function unitsOf({ segments, spoken, forced, chips, boxes }: Passage, look: Look): Units {
  const { widths, spaces } = roomFor(segments.length)
  for (const at of chips) widths[at] = (segments[at]?.chipEnds ?? 0) * paddingOf(look)
  for (const each of spoken) say(each, segments, look, { widths, spaces })
  const reaches = boxes.length > 0 ? new Map<number, Reach>() : NO_REACHES
  for (const at of boxes)
    reaches.set(
      at,
      place(segments[at]?.boxes ?? [], look, width => addTo(widths, at, width)),
    )
  return { count: segments.length, widths, spaces, forced, reaches, said: segments }
}

const NO_REACHES = new Map<number, Reach>()

/** Texts are set one after the other, hundreds of thousands of them: all in the same place. */
let shared = { widths: new Float64Array(0), spaces: new Float64Array(0) }

function roomFor(count: number): Pick<Units, "widths" | "spaces"> {
  if (shared.widths.length < count)
    shared = { widths: new Float64Array(2 * count), spaces: new Float64Array(2 * count) }
  shared.widths.fill(0, 0, count)
  shared.spaces.fill(0, 0, count)
  return shared
}

/** Boxes that lines may end between, and do before those at `forced`. */
export function boxUnits(boxes: readonly BoxSize[], forced: ReadonlySet<number>): Units {
  return {
    count: boxes.length,
    widths: Float64Array.from(boxes, ({ width }) => width),
    spaces: new Float64Array(boxes.length),
    forced,
    reaches: new Map(boxes.entries()),
    said: [],
  }
}

export function widest({ count, widths }: Units): number {
  let most = 0
  for (let at = 0; at < count; at++) most = Math.max(most, widths[at] ?? 0)
  return most
}

function say(
  spoken: Spoken,
  segments: readonly Segment[],
  look: Look,
  { widths, spaces }: Pick<Units, "widths" | "spaces">,
): void {
  const { voice } = spoken
  const { size, below, above, share, space } = faceOf(look, voice)
  const low = saidIn(spoken, segments, below)
  const high = share > 0 ? saidIn(spoken, segments, above) : low
  const [first, second] = [size * (1 - share), size * share]
  for (let at = 0; at < segments.length; at++) {
    addTo(widths, at, first * (low.widths[at] ?? 0) + second * (high.widths[at] ?? 0))
    if (segments[at]?.space === voice)
      spaces[at] = space + first * (low.spaces?.[at] ?? 0) + second * (high.spaces?.[at] ?? 0)
  }
}

function addTo(widths: Float64Array, at: number, width: number): void {
  widths[at] = (widths[at] ?? 0) + width
}

function saidIn({ voice, said }: Spoken, segments: readonly Segment[], cut: Cut): Said {
  for (const known of said) if (known.cut === cut) return known
  const widths = segments.map(({ text }) => widthOf(text, voice, cut))
  const spaces = kernedSpaces(segments, voice, cut)
  let sum = 0
  for (const width of widths) sum += width
  for (const change of spaces ?? []) sum += change
  const made = { cut, widths, spaces, sum }
  said.push(made)
  return made
}

function widthOf(parts: readonly TextPart[], voice: Voice, cut: Cut): number {
  let width = 0
  for (const part of parts) if (part.voice === voice) width += cut.width(part.text)
  return width
}

/** With letters of the same voice: beside others a space is as wide as alone. */
function kernedSpaces(segments: readonly Segment[], voice: Voice, { aroundSpace }: Cut): Said["spaces"] {
  if (!aroundSpace) return null
  return segments.map(({ text, space }, at) => {
    if (space !== voice) return 0
    const before = segments[at - 1]?.text.at(-1)
    const after = text[0]
    return aroundSpace(
      before?.voice === voice ? before.text.charCodeAt(before.text.length - 1) : 0,
      after?.voice === voice ? after.text.charCodeAt(0) : 0,
    )
  })
}

/** The boxes of one segment, beside each other. */
function place(boxes: readonly InlineBox[], look: Look, widen: (width: number) => void): Reach {
  const reach = { above: 0, below: 0 }
  for (const box of boxes) {
    const { above, below, width } = boxSize(box, look)
    reach.above = Math.max(reach.above, above)
    reach.below = Math.max(reach.below, below)
    widen(width)
  }
  return reach
}

function boxSize(box: InlineBox, { size, math, picture }: Look): BoxSize {
  const em = size * box.voice.scale
  if (box.kind === "formula") return formulaSize(box.box, em * math)
  const height = Math.min(box.height, picture.height * em)
  const below = picture.drop * em
  return { above: height - below, below, width: height * box.ratio }
}
