// Segments in one look → units: how wide each is, and how far it reaches above and below its line.
import { type Typeface, typefaceOf } from "../../theme/typeface.ts"
import type { Look } from "./looks.ts"
import { type BoxSize, formulaSize } from "./math.ts"
import type { Segment, TextPart } from "./segments.ts"
import type { Voice } from "./voices.ts"

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

export function unitsOf(segments: readonly Segment[], look: Look): Unit[] {
  const units: Unit[] = []
  for (const segment of segments) {
    const unit = unitOf(segment, look)
    const before = segment.glued ? units.pop() : undefined
    units.push(before ? joined(before, unit) : unit)
  }
  return units
}

export function widest(units: readonly Unit[]): number {
  return units.reduce((max, { width }) => Math.max(max, width), 0)
}

function unitOf({ text, box, chipEnds, space, forced }: Segment, look: Look): Unit {
  const gap = space ? faceOf(look, space).width(" ") : 0
  if (box) return { ...boxSize(box, look), space: gap, forced, text: [] }
  let width = chipEnds * look.chip.pad * look.chip.size * look.size
  for (const part of text) width += faceOf(look, part.voice).width(part.text)
  return { width, space: gap, forced, above: 0, below: 0, text }
}

/** A picture in a line is no higher than this, in em. */
const PICTURE_HEIGHT = 1.2

function boxSize(box: NonNullable<Segment["box"]>, { size, math }: Look): BoxSize {
  const em = size * box.voice.scale
  if (box.kind === "formula") return formulaSize(box.box, em * math)
  return { above: 0, below: 0, width: Math.min(box.height, PICTURE_HEIGHT * em) * box.ratio }
}

function joined(a: Unit, b: Unit): Unit {
  return {
    ...a,
    width: a.width + b.width,
    above: Math.max(a.above, b.above),
    below: Math.max(a.below, b.below),
    text: [...a.text, ...b.text],
  }
}

const faces = new WeakMap<Look, Map<Voice, Typeface>>()

export function faceOf(look: Look, voice: Voice): Typeface {
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
function textFace(look: Look, { scale, strong, slanted }: Voice): Typeface {
  const { families, tabular, tracking, slants } = look
  const weight = strong || (slanted && !slants) ? look.strong : look.weight
  const size = look.size * scale
  return typefaceOf({ families, weight, size, italic: slanted && slants, tracking: tracking * size, tabular })
}

function codeFace({ size, weight, chip }: Look, { scale }: Voice): Typeface {
  const px = size * scale * chip.size
  return typefaceOf({
    families: chip.families,
    weight: chip.weight ?? weight,
    size: px,
    italic: false,
    tracking: chip.tracking * px,
    tabular: false,
  })
}
