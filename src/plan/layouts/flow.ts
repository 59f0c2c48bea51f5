// Blocks one below the other: text, lists, terms, tables, code, in the rail or under the heading.
import type { Layout, Sizes } from "../../model.ts"
import { once } from "../../once.ts"
import type { Atom } from "../atoms/atoms.ts"
import { footnotesHeight } from "../atoms/footnotes.ts"
import { blocksOf } from "../atoms/place.ts"
import type { Sheet } from "../atoms/sheet.ts"
import { countIn } from "../atoms/tally.ts"
import { isTrailOverText } from "../topics/titles.ts"
import { atomsIn, type Candidate, mayStickOut, type Run, region, type Stretch } from "./stretch.ts"

export function flow(stretch: Stretch): Candidate | null {
  const ground = groundsAt(stretch.run, stretch.body)(stretch)
  if (!ground) return null
  const height = heightOn(ground, stretch)
  return Number.isNaN(height) ? null : candidateOn(ground, height, stretch)
}

/** At one size of text: height over the room as a stretch's candidate would have it; NaN where there is none. */
export function fillsAt(run: Run, body: number): (stretch: Stretch) => number {
  const groundOf = groundsAt(run, body)
  return stretch => {
    const ground = groundOf(stretch)
    return ground ? heightOn(ground, stretch) / ground.room : Number.NaN
  }
}

/** Every stretch of a run that is tried at one size stands on one of a few. */
function groundsAt(run: Run, body: number): (stretch: Stretch) => Ground | null {
  const sizes = run.sizes(body)
  const { frame: usual } = run.title
  const own = makeGround(run, usual, sizes)
  const hasBroad = run.count("broad", 0, run.atoms.length) > 0
  const top = usual === "rail" && hasBroad ? makeGround(run, "top", sizes) : own
  const short = new Map<number, Ground>()
  const largest = body > run.stage.steps.large ? largestIn(run, body) : null
  return ({ from, to, squeeze = false }) => {
    if (run.count("picture", from, to) > 0) return null
    const isBroad = run.count("broad", from, to) > 0
    const code = isBroad ? shortCode(run, from, to) : null
    const frame = isBroad && code === null ? "top" : usual
    if (!squeeze && largest && body > largest(from, to, frame)) return null
    if (code === null) return frame === usual ? own : top
    return once(short, code, () => makeGround(run, frame, { ...sizes, code }))
  }
}

/** NaN where it has no room. */
function heightOn(ground: Ground, stretch: Stretch): number {
  const { from, to, squeeze = false } = stretch
  const most = squeeze ? Number.POSITIVE_INFINITY : roomOn(ground, stretch) + ROUNDING
  const own = ground.sheet.height(from, to, most)
  if (own > most) return Number.NaN
  const height = own + footHeight(stretch, ground.frame)
  if (height > most || (!squeeze && mayStickOut(stretch) && ground.sheet.isTooWide(from, to)))
    return Number.NaN
  return height
}

/** Sums of heights are a little off, depending on where they begin. */
const ROUNDING = 1e-6

/** Code and tables have sizes of their own: the body's says nothing about where they should end. */
function roomOn({ room, textRoom }: Ground, { run, from, to }: Stretch): number {
  return countIn(run.tally.figures, from, to) > 0 ? room : textRoom
}

/** Where blocks stand in one frame at one size. */
interface Ground {
  readonly frame: "rail" | "top"
  readonly sizes: Sizes
  readonly sheet: Sheet
  readonly start: number
  readonly room: number
  /** Of large text, which is for few words. */
  readonly textRoom: number
}

function makeGround(run: Run, frame: Ground["frame"], sizes: Sizes): Ground {
  const { room, steps } = run.stage
  const { body } = sizes
  const start = room.top + (frame === "top" ? run.title.heights.top + room.headGap : room.railShift(body))
  const end = steps.ends[steps.body.indexOf(body)] ?? room.end
  const sheet = run.sheet(frame, sizes)
  return { frame, sizes, sheet, start, room: room.end - start, textRoom: end - start }
}

function candidateOn(ground: Ground, height: number, stretch: Stretch): Candidate {
  const { frame, start, sizes, room } = ground
  const { run, from } = stretch
  return {
    layout: nameOf(stretch),
    frame,
    sizes,
    fill: height / room,
    flow: { place: frame, start, room: roomOn(ground, stretch) },
    regions: () => [region("body", blocksOf(atomsIn(stretch), run.atoms[from - 1]))],
  }
}

/** Sentences may be as large as they like, lists nearly, as sentences right under a long trail; across the whole slide and beside other things, less. */
const LARGEST = { list: 44, underTrail: 44, top: 38, mixed: 34, mixedOnTop: 30 }

function largestIn(run: Run, body: number): (from: number, to: number, frame: "rail" | "top") => number {
  const { tally, title, stage } = run
  const isUnder = body > LARGEST.underTrail && isTrailOverText(title, stage)
  const sentences = isUnder ? LARGEST.underTrail : Number.POSITIVE_INFINITY
  return (from, to, frame) => {
    if (countIn(tally.plain, from, to) < to - from)
      return frame === "top" ? LARGEST.mixedOnTop : LARGEST.mixed
    if (frame === "top") return LARGEST.top
    return countIn(tally.list, from, to) > 0 ? LARGEST.list : sentences
  }
}

function footHeight(stretch: Stretch, frame: "rail" | "top"): number {
  const { run, from, to } = stretch
  if (countIn(run.tally.citing, from, to) === 0) return 0
  return footnotesHeight(atomsIn(stretch), run.stage.room.width[frame], run.stage)
}

/** A few short lines of code stand in the rail, large: their size; null where the code is longer or wider. */
function shortCode(run: Run, from: number, to: number): number | null {
  const { tally } = run
  const lines = countIn(tally.code, from, to)
  if (lines === 0 || lines > SHORT_CODE.lines || run.title.frame !== "rail") return null
  if (countIn(tally.table, from, to) + countIn(tally.wideTerms, from, to) > 0) return null
  const { rail } = run.stage.room.width
  let widest = 0
  for (let at = from; at < to; at++) widest = Math.max(widest, columns(run.atoms[at]))
  return SHORT_CODE.sizes.find(px => widest * px * MONO <= rail - 2 * SHORT_CODE.padding) ?? null
}

const SHORT_CODE = { lines: 4, sizes: [22, 20], padding: 24 }
/** Advance of monospaced faces, in em. */
const MONO = 0.61

function columns(atom: Atom | undefined): number {
  const matter = atom?.matter
  return matter?.kind === "code" ? (matter.lines[matter.at]?.length ?? 0) : 0
}

function nameOf({ run, from, to }: Stretch): Layout {
  const { tally } = run
  if (countIn(tally.table, from, to)) return "table"
  if (countIn(tally.code, from, to)) return "code"
  if (countIn(tally.other, from, to)) return "output"
  if (countIn(tally.wideTerms, from, to) + countIn(tally.terms, from, to)) return "terms"
  const isList = countIn(tally.list, from, to) > 0 || run.atoms[from]?.rings[0]?.kind === "item"
  return isList ? "bullets" : "text"
}
