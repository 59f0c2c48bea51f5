// Blocks one below the other: text, lists, terms, tables, code, in the rail or under the heading.
import type { Layout, Sizes } from "../../model.ts"
import { blocksOf } from "../place.ts"
import { atomsIn, type Candidate, region, type Stretch, sizesOf } from "./candidate.ts"

export function flow(stretch: Stretch): Candidate | null {
  const { run, from, to } = stretch
  if (run.count("picture", from, to) > 0) return null
  const { room, steps } = run.stage
  const short = shortCode(stretch)
  const frame = needsWidth(stretch) && short === null ? "top" : run.title.frame
  const sizes: Sizes = sizesOf(stretch, short === null ? {} : { code: short })
  const start = frame === "top" ? room.top + run.title.heights.top + room.headGap : room.top
  const height = run.sheet(frame, sizes).height(from, to)
  const end = steps.ends[steps.body.indexOf(stretch.body)] ?? room.end
  if (start + height > end && !stretch.squeeze) return null
  const regions = () => [region("body", blocksOf(atomsIn(stretch), run.atoms[from - 1]))]
  return { layout: nameOf(stretch), frame, sizes, fill: height / (room.end - start), regions }
}

function needsWidth({ run, from, to }: Stretch): boolean {
  return (
    run.count("code", from, to) +
      run.count("table", from, to) +
      run.count("wideTerms", from, to) +
      run.count("other", from, to) >
    0
  )
}

/** A few short lines of code stand in the rail, large: their size; null where the code is longer or wider. */
function shortCode({ run, from, to }: Stretch): number | null {
  const lines = run.count("code", from, to)
  if (lines === 0 || lines > SHORT_CODE.lines || run.title.frame !== "rail") return null
  if (run.count("table", from, to) + run.count("wideTerms", from, to) > 0) return null
  const widest = Math.max(
    ...run.atoms
      .slice(from, to)
      .map(({ matter }) => (matter.kind === "code" ? columns(matter.code.text) : 0)),
  )
  return (
    SHORT_CODE.sizes.find(px => widest * px * MONO <= run.stage.room.width.rail - 2 * SHORT_CODE.padding) ??
    null
  )
}

const SHORT_CODE = { lines: 4, sizes: [22, 20], padding: 24 }
/** Advance of monospaced faces, in em. */
const MONO = 0.61

function columns(text: string): number {
  return Math.max(...text.split("\n").map(line => line.length))
}

function nameOf({ run, from, to }: Stretch): Layout {
  if (run.count("table", from, to)) return "table"
  if (run.count("code", from, to)) return "code"
  if (run.count("other", from, to)) return "output"
  if (run.count("wideTerms", from, to) + run.count("terms", from, to)) return "terms"
  return run.count("list", from, to) ? "bullets" : "text"
}
