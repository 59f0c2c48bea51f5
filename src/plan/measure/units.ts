// Segments in one look → units: how wide each is, and how far formulas in it reach above and below their line.
import { type Cut, type Typeface, typefaceOf } from "../../theme/typeface.ts"
import type { Look } from "./looks.ts"
import { type BoxSize, formulaSize } from "./math.ts"
import type { Reach } from "./reach.ts"
import type { Box, Segment, TextPart } from "./segments.ts"
import type { Voice } from "./voices.ts"

/** What stays together on a line, one place in each array for every unit. */
export interface Units {
  /** In px, with padding, without spaces around. */
  readonly widths: Float64Array
  /** Spaces between it and the unit before. */
  readonly spaces: Float64Array
  /** Where a line ends before the unit in any case. */
  readonly forced: ReadonlySet<number>
  /** How far formulas reach above and below the baseline. */
  readonly reaches: ReadonlyMap<number, Reach>
  /** What to break where a unit is wider than a whole line. */
  readonly text: (at: number) => readonly TextPart[]
}

/** Content cut into segments, ready to be set in any look: widths in em are kept. */
export interface Passage {
  readonly segments: readonly Segment[]
  readonly spoken: readonly Spoken[]
  readonly forced: ReadonlySet<number>
  readonly chips: readonly number[]
  readonly boxes: readonly number[]
}

/** All that one voice says. */
interface Spoken {
  readonly voice: Voice
  readonly texts: readonly string[]
  /** Segment of each text. */
  readonly at: readonly number[]
  /** Segments after a space of this voice. */
  readonly spaces: readonly number[]
  readonly widths: Map<Cut, Float64Array>
}

export function passageOf(segments: readonly Segment[]): Passage {
  const indices = segments.map((_, at) => at)
  return {
    segments,
    spoken: spokenIn(segments),
    forced: new Set(indices.filter(at => segments[at]?.forced)),
    chips: indices.filter(at => (segments[at]?.chipEnds ?? 0) > 0),
    boxes: indices.filter(at => (segments[at]?.boxes.length ?? 0) > 0),
  }
}

export function widest({ widths }: Units): number {
  return widths.reduce((max, width) => Math.max(max, width), 0)
}

function spokenIn(segments: readonly Segment[]): readonly Spoken[] {
  const byVoice = new Map<Voice, { texts: string[]; at: number[]; spaces: number[] }>()
  const of = (voice: Voice) => {
    const known = byVoice.get(voice)
    if (known) return known
    const made = { texts: [], at: [], spaces: [] }
    byVoice.set(voice, made)
    return made
  }
  segments.forEach(({ text, space }, at) => {
    if (space) of(space).spaces.push(at)
    for (const part of text) {
      const said = of(part.voice)
      said.texts.push(part.text)
      said.at.push(at)
    }
  })
  return [...byVoice].map(([voice, said]) => ({ voice, ...said, widths: new Map() }))
}

export function unitsOf({ segments, spoken, forced, chips, boxes }: Passage, look: Look): Units {
  const widths = new Float64Array(segments.length)
  const spaces = new Float64Array(segments.length)
  const padding = look.chip.pad * look.chip.size * look.size
  for (const at of chips) widths[at] = (segments[at]?.chipEnds ?? 0) * padding
  for (const each of spoken) say(each, look, widths, spaces)
  const reaches = new Map(
    boxes.map(at => [at, place(segments[at]?.boxes ?? [], look, width => addTo(widths, at, width))]),
  )
  return { widths, spaces, forced, reaches, text: at => segments[at]?.text ?? [] }
}

/** Boxes that lines may end between. */
export function boxUnits(boxes: readonly BoxSize[]): Units {
  return {
    widths: Float64Array.from(boxes, ({ width }) => width),
    spaces: new Float64Array(boxes.length),
    forced: new Set(),
    reaches: new Map(boxes.entries()),
    text: () => [],
  }
}

function say(
  { voice, at, spaces: after, ...said }: Spoken,
  look: Look,
  widths: Float64Array,
  spaces: Float64Array,
): void {
  const { face, size } = faceOf(look, voice)
  const { below, above, share } = face.cutsAt(size)
  const low = widthsIn(said, below)
  const high = share > 0 ? widthsIn(said, above) : low
  const [first, second] = [size * (1 - share), size * share]
  for (let index = 0; index < at.length; index++)
    addTo(widths, at[index] ?? 0, first * (low[index] ?? 0) + second * (high[index] ?? 0))
  const space = after.length > 0 ? face.width(" ", size) : 0
  for (const index of after) spaces[index] = space
}

function addTo(widths: Float64Array, at: number, width: number): void {
  widths[at] = (widths[at] ?? 0) + width
}

function widthsIn({ texts, widths }: Pick<Spoken, "texts" | "widths">, cut: Cut): Float64Array {
  const known = widths.get(cut)
  if (known) return known
  const made = Float64Array.from(texts, cut.width)
  widths.set(cut, made)
  return made
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

/** A picture in a line is no higher than this, in em. */
const PICTURE_HEIGHT = 1.2

function boxSize(box: Box, { size, math }: Look): BoxSize {
  const em = size * box.voice.scale
  if (box.kind === "formula") return formulaSize(box.box, em * math)
  return { above: 0, below: 0, width: Math.min(box.height, PICTURE_HEIGHT * em) * box.ratio }
}

/** A typeface, and the size in px at which a voice speaks in it. */
export interface SizedFace {
  readonly face: Typeface
  readonly size: number
}

const faces = new WeakMap<Look, Map<Voice, SizedFace>>()

export function faceOf(look: Look, voice: Voice): SizedFace {
  let byVoice = faces.get(look)
  if (!byVoice) {
    byVoice = new Map()
    faces.set(look, byVoice)
  }
  const known = byVoice.get(voice)
  if (known) return known
  const face = voice.code ? codeFace(look, voice) : textFace(look, voice)
  byVoice.set(voice, face)
  return face
}

/** Emphasis that cannot be slanted is strong. */
function textFace(look: Look, { scale, strong, slanted }: Voice): SizedFace {
  const { families, figures, tracking, slants } = look
  const weight = strong || (slanted && !slants) ? look.strong : look.weight
  const face = typefaceOf({ families, weight, italic: slanted && slants, tracking, figures })
  return { face, size: look.size * scale }
}

function codeFace({ size, weight, chip }: Look, { scale }: Voice): SizedFace {
  const { families, tracking } = chip
  const face = typefaceOf({
    families,
    weight: chip.weight ?? weight,
    italic: false,
    tracking,
    figures: "usual",
  })
  return { face, size: size * scale * chip.size }
}
