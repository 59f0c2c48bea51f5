// Blocks one below the other: text, lists, terms, tables, code, in the rail or under the heading.
import type { Layout } from "../../model.ts"
import type { Atom } from "../atoms.ts"
import { footnotesHeight } from "../citations.ts"
import { blocksOf } from "../place.ts"
import { atomsIn, type Candidate, region, type Stretch, sizesOf } from "../stretch.ts"

export function flow(stretch: Stretch): Candidate | null {
  const { run, from, to, body, squeeze = false } = stretch
  if (run.count("picture", from, to) > 0) return null
  const { room, steps } = run.stage
  const isBroad = run.count("broad", from, to) > 0
  const short = isBroad ? shortCode(stretch) : null
  const frame = isBroad && short === null ? "top" : run.title.frame
  if (!squeeze && body > largestFor(stretch, frame)) return null
  const sizes = sizesOf(stretch, short === null ? undefined : { code: short })
  const sheet = run.sheet(frame, sizes)
  if (!squeeze && run.count("formulas", from, to) > 0 && sheet.isTooWide(from, to)) return null
  const start = room.top + (frame === "top" ? run.title.heights.top + room.headGap : room.railShift(body))
  const height = sheet.height(from, to) + footHeight(stretch, frame)
  const end =
    run.count("figures", from, to) > 0 ? room.end : (steps.ends[steps.body.indexOf(body)] ?? room.end)
  // Code and tables have sizes of their own: the body's says nothing about where they should end.
  if (start + height > end && !squeeze) return null
  const regions = () => [region("body", blocksOf(atomsIn(stretch), run.atoms[from - 1]))]
  return {
    layout: nameOf(stretch),
    frame,
    sizes,
    fill: height / (room.end - start),
    flow: { place: frame, start, room: end - start },
    regions,
  }
}

/** Sentences may be as large as they like, lists nearly; across the whole slide and beside other things, less. */
const LARGEST = { list: 44, top: 38, mixed: 34, mixedOnTop: 30 }

function largestFor({ run, from, to }: Stretch, frame: "rail" | "top"): number {
  if (run.count("plain", from, to) < to - from) return frame === "top" ? LARGEST.mixedOnTop : LARGEST.mixed
  if (frame === "top") return LARGEST.top
  return run.count("list", from, to) > 0 ? LARGEST.list : Number.POSITIVE_INFINITY
}

function footHeight(stretch: Stretch, frame: "rail" | "top"): number {
  const { run, from, to } = stretch
  if (run.count("citing", from, to) === 0) return 0
  return footnotesHeight(atomsIn(stretch), run.stage.room.width[frame], run.stage)
}

/** A few short lines of code stand in the rail, large: their size; null where the code is longer or wider. */
function shortCode(stretch: Stretch): number | null {
  const { run, from, to } = stretch
  const lines = run.count("code", from, to)
  if (lines === 0 || lines > SHORT_CODE.lines || run.title.frame !== "rail") return null
  if (run.count("table", from, to) + run.count("wideTerms", from, to) > 0) return null
  const { rail } = run.stage.room.width
  const widest = Math.max(...atomsIn(stretch).map(columns))
  return SHORT_CODE.sizes.find(px => widest * px * MONO <= rail - 2 * SHORT_CODE.padding) ?? null
}

const SHORT_CODE = { lines: 4, sizes: [22, 20], padding: 24 }
/** Advance of monospaced faces, in em. */
const MONO = 0.61

function columns({ matter }: Atom): number {
  return matter.kind === "code" ? (matter.lines[matter.at]?.length ?? 0) : 0
}

function nameOf({ run, from, to }: Stretch): Layout {
  if (run.count("table", from, to)) return "table"
  if (run.count("code", from, to)) return "code"
  if (run.count("other", from, to)) return "output"
  if (run.count("wideTerms", from, to) + run.count("terms", from, to)) return "terms"
  const isList = run.count("list", from, to) > 0 || run.atoms[from]?.rings[0]?.kind === "item"
  return isList ? "bullets" : "text"
}
