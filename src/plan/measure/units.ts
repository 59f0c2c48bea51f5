// Segments in one look → units: how wide each is, and how far formulas and pictures in it reach above and below their line.
import type { Cut } from "../../theme/typeface.ts"
import { once } from "../once.ts"
import { faceOf } from "./faces.ts"
import type { Look } from "./looks.ts"
import { type BoxSize, formulaSize } from "./math.ts"
import type { Reach } from "./reach.ts"
import type { Box, Segment } from "./segments.ts"
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
  readonly texts: readonly string[]
  /** Segment of each text. */
  readonly at: readonly number[]
  /** Segments after a space of this voice. */
  readonly spaces: readonly number[]
  /** UTF-16 units of this voice before and after each of those spaces; 0: something else stands there. */
  readonly befores: readonly number[]
  readonly afters: readonly number[]
  readonly cuts: Map<Cut, Said>
}

/** Widths in em as one cut has them. */
interface Said {
  readonly widths: readonly number[]
  /** What each space is wider than one alone; null: none is. */
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

function spokenIn(segments: readonly Segment[]): readonly Spoken[] {
  const byVoice = new Map<Voice, SpokenSoFar>()
  const of = (voice: Voice) => once(byVoice, voice, nothingSaid)
  segments.forEach(({ text, space }, at) => {
    if (space) addSpace(of(space), space, at, segments)
    for (const part of text) {
      const said = of(part.voice)
      said.texts.push(part.text)
      said.at.push(at)
    }
  })
  return [...byVoice].map(([voice, said]) => ({ voice, ...said, cuts: new Map() }))
}

interface SpokenSoFar {
  readonly texts: string[]
  readonly at: number[]
  readonly spaces: number[]
  readonly befores: number[]
  readonly afters: number[]
}

function nothingSaid(): SpokenSoFar {
  return { texts: [], at: [], spaces: [], befores: [], afters: [] }
}

function addSpace(said: SpokenSoFar, voice: Voice, at: number, segments: readonly Segment[]): void {
  const before = segments[at - 1]?.text.at(-1)
  const after = segments[at]?.text[0]
  said.spaces.push(at)
  said.befores.push(before?.voice === voice ? before.text.charCodeAt(before.text.length - 1) : 0)
  said.afters.push(after?.voice === voice ? after.text.charCodeAt(0) : 0)
}

/** Of all in one line; NaN where there may be more lines in any case, or something that lines have to make room for. */
export function lineWidth({ spoken, forced, boxes, chipEnds }: Passage, look: Look): number {
  if (forced.size > 0 || boxes.length > 0) return Number.NaN
  let sum = chipEnds * paddingOf(look)
  for (const said of spoken) {
    const { size, below, above, share, space } = faceOf(look, said.voice)
    const low = saidIn(said, below).sum
    sum += size * (share > 0 ? low + share * (saidIn(said, above).sum - low) : low)
    sum += said.spaces.length * space
  }
  return sum
}

function paddingOf({ chip, size }: Look): number {
  return chip.pad * chip.size * size
}

export function unitsOf({ segments, spoken, forced, chips, boxes }: Passage, look: Look): Units {
  const { widths, spaces } = roomFor(segments.length)
  for (const at of chips) widths[at] = (segments[at]?.chipEnds ?? 0) * paddingOf(look)
  for (const each of spoken) say(each, look, widths, spaces)
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

/** Boxes that lines may end between. */
export function boxUnits(boxes: readonly BoxSize[]): Units {
  return {
    count: boxes.length,
    widths: Float64Array.from(boxes, ({ width }) => width),
    spaces: new Float64Array(boxes.length),
    forced: NOWHERE,
    reaches: new Map(boxes.entries()),
    said: [],
  }
}

export function widest({ count, widths }: Units): number {
  let most = 0
  for (let at = 0; at < count; at++) most = Math.max(most, widths[at] ?? 0)
  return most
}

function say(spoken: Spoken, look: Look, widths: Float64Array, spaces: Float64Array): void {
  const { size, below, above, share, space } = faceOf(look, spoken.voice)
  const { at } = spoken
  const low = saidIn(spoken, below).widths
  const high = share > 0 ? saidIn(spoken, above).widths : low
  const [first, second] = [size * (1 - share), size * share]
  for (let index = 0; index < at.length; index++)
    addTo(widths, at[index] ?? 0, first * (low[index] ?? 0) + second * (high[index] ?? 0))
  for (const index of spoken.spaces) spaces[index] = space
  kern(spoken, saidIn(spoken, below).spaces, first, spaces)
  if (share > 0) kern(spoken, saidIn(spoken, above).spaces, second, spaces)
}

/** `kerning`: of each space, in em. */
function kern({ spaces: at }: Spoken, kerning: Said["spaces"], em: number, spaces: Float64Array): void {
  if (kerning)
    for (let index = 0; index < at.length; index++) addTo(spaces, at[index] ?? 0, em * (kerning[index] ?? 0))
}

function addTo(widths: Float64Array, at: number, width: number): void {
  widths[at] = (widths[at] ?? 0) + width
}

function saidIn(spoken: Spoken, cut: Cut): Said {
  const { texts, cuts } = spoken
  const known = cuts.get(cut)
  if (known) return known
  const widths: number[] = []
  let sum = 0
  for (let at = 0; at < texts.length; at++) {
    const width = cut.width(texts[at] ?? "")
    widths.push(width)
    sum += width
  }
  const spaces = kernedSpaces(spoken, cut)
  for (const change of spaces ?? []) sum += change
  const made = { widths, spaces, sum }
  cuts.set(cut, made)
  return made
}

function kernedSpaces({ befores, afters }: Spoken, { aroundSpace }: Cut): readonly number[] | null {
  return aroundSpace && befores.map((before, at) => aroundSpace(before, afters[at] ?? 0))
}

/** The boxes of one segment, beside each other. */
function place(boxes: readonly Box[], look: Look, widen: (width: number) => void): Reach {
  const reach = { above: 0, below: 0 }
  for (const box of boxes) {
    const { above, below, width } = boxSize(box, look)
    reach.above = Math.max(reach.above, above)
    reach.below = Math.max(reach.below, below)
    widen(width)
  }
  return reach
}

/** A picture in a line is no higher than this, and stands so far below the baseline, in em. */
const PICTURE_HEIGHT = 1.2
const PICTURE_DROP = 0.22

function boxSize(box: Box, { size, math }: Look): BoxSize {
  const em = size * box.voice.scale
  if (box.kind === "formula") return formulaSize(box.box, em * math)
  const height = Math.min(box.height, PICTURE_HEIGHT * em)
  const below = PICTURE_DROP * em
  return { above: height - below, below, width: height * box.ratio }
}
