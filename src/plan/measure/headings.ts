// A heading → its height, and whether its longest word has room in the rail.
import type { Inline } from "../../model.ts"
import { faceOf } from "./faces.ts"
import { fillLines } from "./lines.ts"
import type { Look } from "./looks.ts"
import type { Page } from "./page.ts"
import type { HeadingPlace, HeadingSize } from "./types.ts"
import { type Units, widest } from "./units.ts"
import { plainVoice } from "./voices.ts"

export function headingSize(
  page: Page,
  inlines: readonly Inline[],
  part: string,
  frame: HeadingPlace,
): HeadingSize {
  const { numbers } = page
  const isTop = frame === "top"
  const px = numbers.px(isTop ? "--s-head-top" : "--s-head-rail")
  const look = page.looks(isTop ? "headingTop" : "headingRail", px)
  const units = part === "" ? page.units(inlines, look) : withPart(inlines, part, look, page)
  const { lines, extra } = fillLines(units, { width: widthOf(page, frame) - HAIR, look })
  return { lines, height: lines * look.leading + extra, widestWord: widest(units) }
}

/** In px: where a heading has less room to spare, the browser may see none. A line too many costs little, one that comes as a
    surprise shrinks the slide. */
const HAIR = 1

function widthOf({ numbers }: Page, frame: HeadingPlace): number {
  if (frame !== "top") return numbers.px(frame === "rail" ? "--rail-head" : "--beside")
  return Math.min(numbers.px("--top-head-max"), numbers.px("--w") - 2 * numbers.px("--edge"))
}

/** It clings to the last word. */
function withPart(inlines: readonly Inline[], part: string, look: Look, page: Page): Units {
  const size = page.numbers.px("--s-part")
  const label = faceOf(page.looks("trail", size), plainVoice).face.width(part, size)
  const units = page.units(inlines, look)
  const last = units.count - 1
  units.widths[last] = (units.widths[last] ?? 0) + page.numbers.px("--part-gap", size) + label
  return units
}
