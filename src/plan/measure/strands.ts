// Inline content → strands of text in one voice each, boxes and breaks, before anything is known of sizes.
import { plainText, staysWhole } from "../../content/inlines.ts"
import { nameOf, type Size } from "../../content/pictures.ts"
import type { Inline, InlineImage } from "../../model.ts"
import type { FormulaBox, Formulas } from "./formula-box.ts"
import { formulaBoxes } from "./math.ts"
import { plainVoice, type Voice, voiceWithin } from "./voices.ts"

export interface TextStrand {
  readonly kind: "text"
  readonly text: string
  readonly voice: Voice
  /** Short code, words of headings: lines never end inside. */
  readonly whole: boolean
}

export type Strand =
  | TextStrand
  | { readonly kind: "formula"; readonly box: FormulaBox; readonly voice: Voice }
  /** Width over height, and height in px that it has by itself. */
  | { readonly kind: "picture"; readonly ratio: number; readonly height: number; readonly voice: Voice }
  | { readonly kind: "break" }
  /** A line may end here. */
  | { readonly kind: "joint" }

/** Size in px of a picture; null: missing. */
export type Pictures = (src: string) => Size | null

export interface Surroundings {
  readonly pictures: Pictures
  readonly formulas: Formulas
}

export function strandsOf(
  inlines: readonly Inline[],
  around: Surroundings,
  voice: Voice = plainVoice,
): Strand[] {
  return inlines.flatMap(inline => strandsIn(inline, around, voice))
}

function strandsIn(inline: Inline, around: Surroundings, voice: Voice): Strand | Strand[] {
  switch (inline.kind) {
    case "text":
    case "abbreviation":
      return { kind: "text", text: inline.text, voice, whole: false }
    case "word":
      return { kind: "text", text: inline.text, voice, whole: true }
    case "break":
    case "joint":
      return { kind: inline.kind }
    case "code":
      return codeStrand(inline.text, voice, staysWhole(inline.text))
    case "keyboard":
      return keyStrands(inline.children, voice, around)
    case "math":
      return mathStrands(inline.tex, voice, around)
    case "image":
      return pictureStrand(inline, voice, around)
    case "footnote":
      return { kind: "text", text: "1", voice: voiceWithin("footnote", voice), whole: true }
    default:
      return strandsOf(inline.children, around, voiceWithin(inline.kind, voice))
  }
}

function codeStrand(text: string, voice: Voice, whole: boolean): Strand {
  return { kind: "text", text, voice: voiceWithin("code", voice), whole }
}

/** Keys stay whole as code does. */
function keyStrands(inlines: readonly Inline[], voice: Voice, around: Surroundings): Strand[] {
  const strands = strandsOf(inlines, around, voiceWithin("keyboard", voice))
  const whole = staysWhole(plainText(inlines))
  return whole ? strands.map(strand => (strand.kind === "text" ? { ...strand, whole } : strand)) : strands
}

/** What cannot be set is shown as code that may be broken. */
function mathStrands(tex: string, voice: Voice, { formulas }: Surroundings): Strand | Strand[] {
  const boxes = formulaBoxes(tex, false, formulas)
  return boxes === "source"
    ? codeStrand(tex, voice, false)
    : boxes.flatMap((box): Strand[] => [
        ...(box.startsLine ? [{ kind: "break" } as const] : []),
        { kind: "formula", box, voice },
      ])
}

/** The name of a missing one, which breaks as the text around it does. */
function pictureStrand(image: InlineImage, voice: Voice, { pictures }: Surroundings): Strand {
  const { src, width, height } = image
  const picture = pictures(src)
  if (!picture) return { kind: "text", text: nameOf(image), voice, whole: false }
  const ratio = picture.width / picture.height
  return {
    kind: "picture",
    voice,
    ratio,
    height: height ?? (width === null ? picture.height : width / ratio),
  }
}
