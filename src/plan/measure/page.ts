// What all measuring shares: the theme's numbers for one language and canvas, looks of text, pictures, remembered lines.
import type { Aspect, Assets, Inline } from "../../model.ts"
import { type Numbers, numbersFor, type Theme } from "../../theme/theme.ts"
import { type Formulas, noFormulas } from "./formulas.ts"
import { type Filled, fillLines, type Unit, unitsOf } from "./lines.ts"
import { type Look, type Looks, looksFor } from "./looks.ts"
import { type Pictures, runsOf } from "./runs.ts"
import type { TextRole, TextSize } from "./types.ts"

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
  /** Pieces of text that stay together, widest last. */
  readonly units: (inlines: readonly Inline[], look: Look) => readonly Unit[]
}

export function pageFor(theme: Theme, { lang, aspect, assets, formulas = noFormulas }: PageOptions): Page {
  const numbers = numbersFor(theme, lang, aspect)
  const pictures: Pictures = src => {
    const asset = assets.get(src)
    return asset?.kind === "picture" ? { width: asset.width, height: asset.height } : null
  }
  const known = new WeakMap<readonly Inline[], Map<Look, readonly Unit[]>>()
  const units = (inlines: readonly Inline[], look: Look) => {
    const byLook = known.get(inlines) ?? new Map<Look, readonly Unit[]>()
    known.set(inlines, byLook)
    const made = byLook.get(look) ?? unitsOf(runsOf(inlines, { look, pictures, formulas }), look.keepAll)
    byLook.set(look, made)
    return made
  }
  return { numbers, looks: looksFor(numbers, lang), pictures, formulas, units }
}

export interface TextPlace {
  readonly role: TextRole
  readonly width: number
  /** Font size in px. */
  readonly px: number
}

export function textSize(page: Page, inlines: readonly Inline[], { role, width, px }: TextPlace): TextSize {
  const look = page.looks(role, px)
  return sizeOf(fillLines(page.units(inlines, look), { width, line: look.line }), look)
}

export function sizeOf({ lines, width, extra }: Filled, { leading }: Look): TextSize {
  return { lines, height: lines * leading + extra, width }
}
