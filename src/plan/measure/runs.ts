// Inline content → runs of text in one typeface each, with what makes them wider or keeps them whole.
import type { Inline } from "../../model.ts"
import { type Typeface, typefaceOf } from "../../theme/typeface.ts"
import type { Formulas } from "./formulas.ts"
import type { Look } from "./looks.ts"
import { mathBoxes } from "./math.ts"

export type Run =
  | {
      readonly kind: "text"
      readonly text: string
      readonly face: Typeface
      /** Inline code: lines never end inside. */
      readonly whole: boolean
      /** Long code: lines may end anywhere if need be. */
      readonly anywhere: boolean
      /** Padding in px before and after. */
      readonly pad: number
    }
  /** A picture or a part of a formula; reaches above and below the baseline. */
  | { readonly kind: "box"; readonly width: number; readonly above: number; readonly below: number }
  | { readonly kind: "break" }

/** Size in px of a picture; null: missing. */
export type Pictures = (src: string) => { readonly width: number; readonly height: number } | null

/** How text looks at one place within a paragraph. */
interface Voice {
  readonly look: Look
  readonly size: number
  readonly weight: number
  readonly italic: boolean
}

export interface Setting {
  readonly look: Look
  readonly pictures: Pictures
  readonly formulas: Formulas
}

export function runsOf(inlines: readonly Inline[], setting: Setting): Run[] {
  const { look } = setting
  const voice: Voice = { look, size: look.size, weight: look.weight, italic: false }
  return inlines.flatMap(inline => runsIn(inline, voice, setting))
}

function runsIn(inline: Inline, voice: Voice, setting: Setting): Run[] {
  const { look, size } = voice
  switch (inline.kind) {
    case "text":
    case "abbreviation":
      return [textRun(inline.text, voice)]
    case "break":
      return [{ kind: "break" }]
    case "code":
      return [codeRun(inline.text, voice)]
    case "math":
      return mathRuns(inline.tex, voice, setting)
    case "image":
      return [imageRun(inline.src, size, inline, setting.pictures)]
    case "footnote":
      return [textRun("1", { ...voice, size: size * look.small.script, weight: look.strong })]
    default:
      return inline.children.flatMap(child => runsIn(child, spoken(inline.kind, voice), setting))
  }
}

/** E.g., within `<strong>`. */
function spoken(kind: string, voice: Voice): Voice {
  const { look, size } = voice
  if (kind === "strong" || (kind === "emphasis" && !look.slants)) return { ...voice, weight: look.strong }
  if (kind === "emphasis") return { ...voice, italic: true }
  if (kind === "subscript" || kind === "superscript") return { ...voice, size: size * look.small.script }
  return kind === "small" ? { ...voice, size: size * look.small.text } : voice
}

function textRun(text: string, { look, size, weight, italic }: Voice): Run {
  const { families, tabular } = look
  const face = typefaceOf({ families, weight, size, italic, tracking: look.tracking * size, tabular })
  return { kind: "text", text, face, whole: false, anywhere: false, pad: 0 }
}

function mathRuns(tex: string, voice: Voice, { formulas }: Setting): Run[] {
  const boxes = mathBoxes(tex, false, voice.size * voice.look.math, formulas)
  return boxes === "source" ? [codeRun(tex, voice, 0)] : boxes.map(box => ({ kind: "box", ...box }))
}

/** A chip; in headings without padding and in the heading's weight. */
function codeRun(text: string, { look, size, weight }: Voice, longest = look.chip.longest): Run {
  const { chip } = look
  const px = size * chip.size
  const face = typefaceOf({
    families: chip.families,
    weight: chip.weight ?? weight,
    size: px,
    italic: false,
    tracking: chip.tracking * px,
    tabular: false,
  })
  const long = [...text].length > longest
  return { kind: "text", text, face, whole: !long, anywhere: long, pad: chip.pad * px }
}

/** As high as a line allows. */
const IMAGE_HEIGHT = 1.2
const MISSING_WIDTH = 8

function imageRun(
  src: string,
  size: number,
  asked: { readonly width: number | null; readonly height: number | null },
  pictures: Pictures,
): Run {
  const picture = pictures(src)
  if (!picture) return { kind: "box", width: MISSING_WIDTH * size, above: 0, below: 0 }
  const ratio = picture.width / picture.height
  const natural = asked.height ?? (asked.width === null ? picture.height : asked.width / ratio)
  const height = Math.min(natural, IMAGE_HEIGHT * size)
  return { kind: "box", width: height * ratio, above: 0, below: 0 }
}
