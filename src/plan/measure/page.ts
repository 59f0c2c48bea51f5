// What all measuring shares: the theme's numbers for one language and canvas, looks of text, pictures, remembered lines.
import { sizeIn } from "../../content/pictures.ts"
import type { Aspect, Assets, Inline } from "../../model.ts"
import { once } from "../../once.ts"
import { isKorean, keepsWords } from "../../text/hangul.ts"
import { type Numbers, numbersFor } from "../../theme/numbers.ts"
import type { Theme } from "../../theme/theme.ts"
import { type Formulas, noFormulas } from "./formula-box.ts"
import { type Known, knownIn } from "./known.ts"
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
  readonly text: (inlines: readonly Inline[], look: Look, width: number) => TextSize
  /** Listings by their text, read once. */
  readonly sources: Map<string, Source>
}

export function pageFor(theme: Theme, { lang, aspect, assets, formulas = noFormulas }: PageOptions): Page {
  const numbers = numbersFor(theme, lang, aspect)
  const pictures: Pictures = src => sizeIn(assets, src)
  const around = { pictures, formulas }
  const korean = isKorean(lang)
  const texts = new Map<readonly Inline[], Text>()
  const textOf = (inlines: readonly Inline[]): Text =>
    once(texts, inlines, () => {
      const segments = segmentsOf(strandsOf(inlines, around), keepsWords(inlines) ?? korean)
      return { passage: passageOf(segments), sizes: [] }
    })
  return {
    numbers,
    looks: looksFor(numbers, lang),
    pictures,
    formulas,
    units: (inlines, look) => unitsOf(textOf(inlines).passage, look),
    text: (inlines, look, width) => sizeAt(textOf(inlines), look, width),
    sources: new Map(),
  }
}

interface Text {
  readonly passage: Passage
  /** All that were asked for. */
  readonly sizes: (TextSize & Known)[]
}

function sizeAt({ passage, sizes }: Text, look: Look, within: number): TextSize {
  const known = knownIn(sizes, look, within)
  if (known) return known
  const { lines, width, extra } = linesOf(passage, look, within)
  const size = { lines, height: lines * look.leading + extra, width, look, within }
  sizes.push(size)
  return size
}

function linesOf(passage: Passage, look: Look, width: number): Filled {
  const whole = lineWidth(passage, look)
  if (whole <= width + TOLERANCE) return { lines: 1, width: whole, extra: 0 }
  return fillLines(unitsOf(passage, look), { width, look })
}

export interface TextPlace {
  readonly role: TextRole
  readonly width: number
  /** Font size in px. */
  readonly px: number
}

export function textSize(page: Page, inlines: readonly Inline[], { role, width, px }: TextPlace): TextSize {
  return page.text(inlines, page.looks(role, px), width)
}
