// A look and a voice → the typeface in which that voice speaks there, how large, and how wide its space is.
import { type Cuts, type Typeface, typefaceOf } from "../../theme/typeface.ts"
import type { Look } from "./looks.ts"
import type { Voice } from "./voices.ts"

/** A typeface at the size in px at which a voice speaks in it. */
export interface SizedFace extends Cuts {
  readonly face: Typeface
  readonly size: number
  /** Width of a space in px. */
  readonly space: number
}

/** By the voice's index. */
const faces = new WeakMap<Look, (SizedFace | undefined)[]>()

export function faceOf(look: Look, voice: Voice): SizedFace {
  let byVoice = faces.get(look)
  if (!byVoice) {
    byVoice = []
    faces.set(look, byVoice)
  }
  const known = byVoice[voice.index]
  if (known) return known
  const made = voice.code ? codeFace(look, voice) : textFace(look, voice)
  byVoice[voice.index] = made
  return made
}

/** Emphasis that cannot be slanted is strong. */
function textFace(look: Look, { scale, strong, slanted }: Voice): SizedFace {
  const { families, figures, tracking, spacing, slants } = look
  const weight = strong || (slanted && !slants) ? look.strong : look.weight
  return sized(
    typefaceOf({ families, weight, italic: slanted && slants, tracking, spacing, figures }),
    look.size * scale,
  )
}

function codeFace({ size, weight, chip }: Look, { scale }: Voice): SizedFace {
  const { families, tracking } = chip
  const style = {
    families,
    weight: chip.weight ?? weight,
    italic: false,
    tracking,
    figures: "usual",
  } as const
  return sized(typefaceOf(style), size * scale * chip.size)
}

function sized(face: Typeface, size: number): SizedFace {
  return { ...face.cutsAt(size), face, size, space: face.width(" ", size) }
}
