// How text sounds at one place within a paragraph: plain, strong, slanted, small, or code. Few in all, kept once.
import type { Inline } from "../../model.ts"
import { once } from "../../once.ts"

export interface Voice {
  /** Among all voices, in the order in which they were first heard. */
  readonly index: number
  /** Size over that of the text around. */
  readonly scale: number
  readonly strong: boolean
  readonly slanted: boolean
  readonly code: boolean
}

const voices = new Map<string, Voice>()

function voiceOf({ scale, strong, slanted, code }: Omit<Voice, "index">): Voice {
  const key = `${scale} ${strong} ${slanted} ${code}`
  return once(voices, key, () => ({ index: voices.size, scale, strong, slanted, code }))
}

export const plainVoice = voiceOf({ scale: 1, strong: false, slanted: false, code: false })

/** Sizes as in themes/base/slide.css, in em. */
const SCRIPT = 0.7
const SMALL = 0.85

/** E.g., of what stands within `<strong>`. */
export function voiceWithin(kind: Inline["kind"], voice: Voice): Voice {
  switch (kind) {
    case "strong":
      return voiceOf({ ...voice, strong: true })
    case "emphasis":
      return voiceOf({ ...voice, slanted: true })
    case "subscript":
    case "superscript":
      return voiceOf({ ...voice, scale: voice.scale * SCRIPT })
    case "footnote":
      return voiceOf({ ...voice, scale: voice.scale * SCRIPT, strong: true })
    case "small":
      return voiceOf({ ...voice, scale: voice.scale * SMALL })
    case "code":
    case "keyboard":
      return voiceOf({ ...voice, code: true })
    default:
      return voice
  }
}
