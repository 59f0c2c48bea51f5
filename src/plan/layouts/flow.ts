// Blocks one below the other: text, lists, terms, tables, code, in the rail or under the heading.
import type { Frame, Layout, Region, Sizes } from "../../model.ts"
import type { Atom } from "../atoms.ts"
import { footnotesHeight } from "../citations.ts"
import { once } from "../once.ts"
import { blocksOf } from "../place.ts"
import type { Sheet } from "../sheet.ts"
import { atomsIn, type Candidate, mayStickOut, type Run, region, type Stretch } from "../stretch.ts"
import { countIn } from "../tally.ts"

export function flow(stretch: Stretch): Candidate | null {
  const { run, from, to, body, squeeze = false } = stretch
  const { tally } = run
  if (countIn(tally.picture, from, to) > 0) return null
  const isBroad = countIn(tally.broad, from, to) > 0
  const short = isBroad ? shortCode(stretch) : null
  const frame = isBroad && short === null ? "top" : run.title.frame
  if (!squeeze && body > LARGEST.mixedOnTop && body > largestFor(stretch, frame)) return null
  const ground = groundFor(run, frame, body, short)
  if (!squeeze && mayStickOut(stretch) && ground.sheet.isTooWide(from, to)) return null
  const height = ground.sheet.height(from, to) + footHeight(stretch, frame)
  // Code and tables have sizes of their own: the body's says nothing about where they should end.
  const room = countIn(tally.figures, from, to) > 0 ? ground.room : ground.textRoom
  return height > room && !squeeze ? null : new Flowing(stretch, ground, height, room)
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

const grounds = new WeakMap<Run, Map<number, Ground>>()

/** Every stretch of a run that is tried stands on one of a few. */
function groundFor(run: Run, frame: Ground["frame"], body: number, shortCode: number | null): Ground {
  const known = grounds.get(run) ?? new Map<number, Ground>()
  grounds.set(run, known)
  return once(known, (body * 100 + (shortCode ?? 0)) * 2 + Number(frame === "top"), () => {
    const { room, steps } = run.stage
    const sizes = { ...run.sizes(body), ...(shortCode !== null && { code: shortCode }) }
    const start = room.top + (frame === "top" ? run.title.heights.top + room.headGap : room.railShift(body))
    const end = steps.ends[steps.body.indexOf(body)] ?? room.end
    return {
      frame,
      sizes,
      sheet: run.sheet(frame, sizes),
      start,
      room: room.end - start,
      textRoom: end - start,
    }
  })
}

type Place = NonNullable<Candidate["flow"]>

/** Made for thousands of stretches, of which few become slides: what only those need is worked out when asked for. */
class Flowing implements Candidate {
  readonly fill: number
  private readonly stretch: Stretch
  private readonly ground: Ground
  private readonly room: number

  constructor(stretch: Stretch, ground: Ground, height: number, room: number) {
    this.stretch = stretch
    this.ground = ground
    this.room = room
    this.fill = height / ground.room
  }

  get layout(): Layout {
    return nameOf(this.stretch)
  }

  get frame(): Frame {
    return this.ground.frame
  }

  get sizes(): Sizes {
    return this.ground.sizes
  }

  get flow(): Place {
    const { frame, start } = this.ground
    return { place: frame, start, room: this.room }
  }

  regions(): readonly Region[] {
    const { run, from } = this.stretch
    return [region("body", blocksOf(atomsIn(this.stretch), run.atoms[from - 1]))]
  }
}

/** Sentences may be as large as they like, lists nearly; across the whole slide and beside other things, less. */
const LARGEST = { list: 44, top: 38, mixed: 34, mixedOnTop: 30 }

function largestFor({ run: { tally }, from, to }: Stretch, frame: "rail" | "top"): number {
  if (countIn(tally.plain, from, to) < to - from) return frame === "top" ? LARGEST.mixedOnTop : LARGEST.mixed
  if (frame === "top") return LARGEST.top
  return countIn(tally.list, from, to) > 0 ? LARGEST.list : Number.POSITIVE_INFINITY
}

function footHeight(stretch: Stretch, frame: "rail" | "top"): number {
  const { run, from, to } = stretch
  if (countIn(run.tally.citing, from, to) === 0) return 0
  return footnotesHeight(atomsIn(stretch), run.stage.room.width[frame], run.stage)
}

/** A few short lines of code stand in the rail, large: their size; null where the code is longer or wider. */
function shortCode(stretch: Stretch): number | null {
  const { run, from, to } = stretch
  const { tally } = run
  const lines = countIn(tally.code, from, to)
  if (lines === 0 || lines > SHORT_CODE.lines || run.title.frame !== "rail") return null
  if (countIn(tally.table, from, to) + countIn(tally.wideTerms, from, to) > 0) return null
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
  const { tally } = run
  if (countIn(tally.table, from, to)) return "table"
  if (countIn(tally.code, from, to)) return "code"
  if (countIn(tally.other, from, to)) return "output"
  if (countIn(tally.wideTerms, from, to) + countIn(tally.terms, from, to)) return "terms"
  const isList = countIn(tally.list, from, to) > 0 || run.atoms[from]?.rings[0]?.kind === "item"
  return isList ? "bullets" : "text"
}
