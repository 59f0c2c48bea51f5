// A heading → its height, and whether its longest word has room in the rail.
import type { Inline } from "../../model.ts"
import { typefaceOf } from "../../theme/typeface.ts"
import { fillLines, type Unit, unitsOf } from "./lines.ts"
import type { Look } from "./looks.ts"
import type { Page } from "./page.ts"
import { type Run, runsOf } from "./runs.ts"
import type { HeadingSize } from "./types.ts"

export function headingSize(
  page: Page,
  inlines: readonly Inline[],
  part: boolean,
  frame: "rail" | "top",
): HeadingSize {
  const { numbers } = page
  const rail = frame === "rail"
  const px = numbers.px(rail ? "--s-head-rail" : "--s-head-top")
  const look = page.looks(rail ? "headingRail" : "headingTop", px)
  const units = part ? withPart(inlines, look, page) : page.units(inlines, look)
  const { lines, extra } = fillLines(units, { width: widthOf(page, frame), line: look.line })
  return { lines, height: lines * look.leading + extra, widestWord: widest(units) }
}

function widthOf({ numbers }: Page, frame: "rail" | "top"): number {
  if (frame === "rail") return numbers.px("--rail-head")
  return Math.min(numbers.px("--top-head-max"), numbers.px("--w") - 2 * numbers.px("--edge"))
}

function widest(units: readonly Unit[]): number {
  return units.reduce((max, { width }) => Math.max(max, width), 0)
}

/** As wide as most. */
const PART = "8/9"
const PART_WEIGHT = 520

/** "2/3" stands right after the last word. */
function withPart(inlines: readonly Inline[], look: Look, page: Page): Unit[] {
  const size = page.numbers.px("--s-part")
  const face = typefaceOf({
    families: page.numbers.families("--font-ui"),
    weight: PART_WEIGHT,
    size,
    italic: false,
    tracking: 0,
    tabular: true,
  })
  const run: Run = {
    kind: "text",
    text: PART,
    face,
    whole: true,
    anywhere: false,
    pad: (PART_GAP * size) / 2,
  }
  return unitsOf([...runsOf(inlines, { ...page, look }), run], look.keepAll)
}

/** In em of the part. */
const PART_GAP = 0.55
