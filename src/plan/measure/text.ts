// A text in its place → its height; and what in it is too wide for the place.
import { LONGEST_CHIP } from "../../content/inlines.ts"
import type { Inline } from "../../model.ts"
import type { Flow } from "./flow.ts"
import { type TextPlace, textSize } from "./page.ts"
import type { TextRole, TextSize } from "./types.ts"
import type { Units } from "./units.ts"

export function textHeight(inlines: readonly Inline[], flow: Flow, role: TextRole = "body"): number {
  return placedText(inlines, flow, role).height
}

export function placedText(inlines: readonly Inline[], flow: Flow, role: TextRole): TextSize {
  const { page, width, em, watch } = flow
  const place = { role, width, px: em }
  if (watch) watch.told(overhangOf(inlines, place, flow))
  return textSize(page, inlines, place)
}

/** Of the widest part that cannot be broken, over the width of the place; negative where it has room. */
function overhangOf(
  inlines: readonly Inline[],
  { role, px, width }: TextPlace,
  { page, watch }: Flow,
): number {
  const units = page.units(inlines, page.looks(role, px))
  let most = 0
  for (let at = 0; at < units.count; at++)
    if (watch?.words || isStiff(units, at)) most = Math.max(most, units.widths[at] ?? 0)
  return most - width
}

/** A formula, or code that is too short to be broken. */
function isStiff({ reaches, said }: Units, at: number): boolean {
  if (reaches.has(at)) return true
  const code = said[at]?.text.filter(part => part.voice.code) ?? []
  return code.length > 0 && code.reduce((sum, part) => sum + part.text.length, 0) <= LONGEST_CHIP
}
