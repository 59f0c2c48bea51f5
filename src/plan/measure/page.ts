// What all measuring shares: the theme's numbers for one language and canvas, looks of text, pictures, remembered lines.
import { isKorean, keepsWords } from "../../hangul.ts"
import type { Aspect, Assets, Inline } from "../../model.ts"
import { sizeIn } from "../../pictures.ts"
import { type Numbers, numbersFor, type Theme } from "../../theme/theme.ts"
import { type Formulas, noFormulas } from "./formula-box.ts"
import { type Filled, fillLines, TOLERANCE } from "./lines.ts"
import { type Look, type Looks, looksFor } from "./looks.ts"
import { segmentsOf } from "./segments.ts"
import type { Source } from "./source.ts"
import { type Pictures, strandsOf } from "./strands.ts"
import type { TextRole, TextSize } from "./types.ts"
import { lineWidth, type Passage, passageOf, type Units, unitsOf } from "./units.ts"

export interface PageOptions {
  readonly lang: string
  readonly aspect: Aspect
  readonly assets: Assets
  readonly formulas?: Formulas
}

export interface Page {
  readonly numbers: Numbers
  readonly looks: Looks
  readonly pictures: Pictures
  readonly formulas: Formulas
  /** What stays together on a line, in order. */
  readonly units: (inlines: readonly Inline[], look: Look) => Units
  readonly lines: (inlines: readonly Inline[], look: Look, width: number) => Filled
  /** Listings by their text, read once. */
  readonly sources: Map<string, Source>
}

export function pageFor(theme: Theme, { lang, aspect, assets, formulas = noFormulas }: PageOptions): Page {
  const numbers = numbersFor(theme, lang, aspect)
  const pictures: Pictures = src => sizeIn(assets, src)
  const around = { pictures, formulas, longestChip: numbers.number("--chip-max") }
  const korean = isKorean(lang)
  const cut = new Map<readonly Inline[], Passage>()
  const passage = (inlines: readonly Inline[]): Passage => {
    const known = cut.get(inlines)
    if (known) return known
    const made = passageOf(segmentsOf(strandsOf(inlines, around), keepsWords(inlines) ?? korean))
    cut.set(inlines, made)
    return made
  }
  return {
    numbers,
    looks: looksFor(numbers, lang),
    pictures,
    formulas,
    units: (inlines, look) => unitsOf(passage(inlines), look),
    lines(inlines, look, width) {
      const cut = passage(inlines)
      const whole = lineWidth(cut, look)
      if (whole <= width + TOLERANCE) return { lines: 1, width: whole, extra: 0 }
      return fillLines(unitsOf(cut, look), { width, look })
    },
    sources: new Map(),
  }
}

export interface TextPlace {
  readonly role: TextRole
  readonly width: number
  /** Font size in px. */
  readonly px: number
}

export function textSize(page: Page, inlines: readonly Inline[], { role, width, px }: TextPlace): TextSize {
  const look = page.looks(role, px)
  return sizeOf(page.lines(inlines, look, width), look)
}

function sizeOf({ lines, width, extra }: Filled, { leading }: Look): TextSize {
  return { lines, height: lines * leading + extra, width }
}
