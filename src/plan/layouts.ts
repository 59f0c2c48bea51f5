// A stretch of atoms, to the layout that shows it: one table of rows, the first that recognises and fits wins.
import { plainText } from "../inlines.ts"
import type { Frame, Inline, Layout, Region, Sizes } from "../model.ts"
import type { Atom } from "./atoms.ts"
import { blocksOf } from "./place.ts"
import { kindOf, type Run } from "./run.ts"
import { sizesAt } from "./stage.ts"
import { isLeadIn, sentenceEnds, wordCount } from "./words.ts"

export interface Stretch {
  readonly run: Run
  readonly from: number
  readonly to: number
  readonly body: number
  /** Nothing else stands under the heading. */
  readonly alone: boolean
  /** It has to be shown, whether it fits or not. */
  readonly squeeze?: boolean
}

export interface Candidate {
  readonly layout: Layout
  readonly frame: Frame
  readonly sizes: Sizes
  /** Height of the content over the room; at most 1. */
  readonly fill: number
  readonly regions: () => readonly Region[]
}

type Row = (stretch: Stretch) => Candidate | null

/** The order is the choice: what is special comes before what is general. */
const ROWS: readonly Row[] = [bleed, pictureAlone, pictureBeside, statement, quote, flow]

export function layoutOf(stretch: Stretch): Candidate | null {
  for (const row of ROWS) {
    const candidate = row(stretch)
    if (candidate) return candidate
  }
  return null
}

// --- pictures --------------------------------------------------------------------------------------

const BLEED = { width: 1600, narrow: 1.3, wide: 2.4 }

function bleed(stretch: Stretch): Candidate | null {
  const block = onlyBlock(stretch)
  if (block?.kind !== "figure" || !stretch.alone) return null
  const picture = stretch.run.stage.assets.get(block.image.src)
  if (picture?.kind !== "picture" || picture.alpha || picture.width < BLEED.width) return null
  const ratio = picture.width / picture.height
  if (!/jpeg|webp|avif/.test(picture.type) || ratio < BLEED.narrow || ratio > BLEED.wide) return null
  return special(stretch, "bleed", "free", [region("figure", [block])])
}

function pictureAlone(stretch: Stretch): Candidate | null {
  const block = onlyPicture(stretch)
  if (block?.kind === "gallery") return special(stretch, "gallery", "top", [region("body", [block])])
  if (block?.kind !== "figure" && block?.kind !== "diagram") return null
  return special(stretch, "figure", "top", [region("body", [block])])
}

/** Text beside a picture is set at one size, in the rail under the heading. */
const SIDE = { size: 20, height: 12 * 20 * 1.52, gap: 10 }

function pictureBeside(stretch: Stretch): Candidate | null {
  const { run, from, to } = stretch
  const { stage, title } = run
  if (
    run.count("picture", from, to) !== 1 ||
    run.count("text", from, to) + run.count("list", from, to) !== to - from - 1
  )
    return null
  if (title.frame !== "rail") return null
  const at = run.atoms.findIndex((atom, index) => index >= from && kindOf(atom) === "picture")
  const figure = run.atoms[at]?.matter
  if (figure?.kind !== "whole" || figure.blocks[0]?.kind === "gallery") return null
  const sizes = sizesAt(stage, SIDE.size, run.code, run.table)
  const sheet = run.sheet("side", sizes)
  const gap = at > from && at + 1 < to ? SIDE.size : 0
  const height = sheet.height(from, at) + gap + sheet.height(at + 1, to)
  const room = Math.min(SIDE.height, stage.room.end - stage.room.top - title.height - SIDE.gap)
  if (height > room) return null
  const side = [...run.atoms.slice(from, at), ...run.atoms.slice(at + 1, to)]
  return {
    layout: "figure",
    frame: "rail",
    sizes,
    fill: 0.9,
    regions: () => [region("side", blocksOf(side)), region("figure", figure.blocks)],
  }
}

// --- one thing, large ------------------------------------------------------------------------------

const STATEMENT = { latin: 140, wide: 60 }

function statement(stretch: Stretch): Candidate | null {
  const block = onlyBlock(stretch)
  if (block?.kind !== "paragraph" || !stretch.alone || !isStatement(block.inlines, stretch.run.stage.lang))
    return null
  const { stage } = stretch.run
  const display = displaySize(block.inlines, "statement", stage.steps.statement, stretch)
  return { ...special(stretch, "statement", "free", [region("body", [block])], display) }
}

export function isStatement(inlines: readonly Inline[], lang: string): boolean {
  const text = plainText(inlines).trim()
  if (
    text === "" ||
    isLeadIn(inlines) ||
    inlines.some(inline => inline.kind === "code" || inline.kind === "image")
  )
    return false
  if (inlines.length === 1 && inlines[0]?.kind === "link") return false
  const wide = /^(ko|ja|zh)/.test(lang)
  return text.length <= (wide ? STATEMENT.wide : STATEMENT.latin) && sentenceEnds(text, lang).length === 1
}

const QUOTE_WORDS = 60

function quote(stretch: Stretch): Candidate | null {
  const block = onlyBlock(stretch)
  if (block?.kind !== "quote" || !block.blocks.every(each => each.kind === "paragraph")) return null
  const inlines = block.blocks.flatMap(each => (each.kind === "paragraph" ? each.inlines : []))
  if (wordCount(plainText(inlines)) > QUOTE_WORDS) return null
  const display = displaySize(inlines, "quote", stretch.run.stage.steps.quote, stretch)
  return special(stretch, "quote", "free", [region("body", [block])], display)
}

/** Lines allowed at a display size: two where it is huge, three where it is large, then four to six. */
function linesAt(px: number): number {
  if (px >= 66) return 2
  if (px >= 52) return 3
  return px >= 41 ? 4 : 6
}

function displaySize(
  inlines: readonly Inline[],
  role: "statement" | "quote",
  steps: readonly number[],
  { run }: Stretch,
): number {
  const width = role === "statement" ? run.stage.room.canvas.width - 176 : run.stage.room.canvas.width - 344
  const fits = (px: number) => run.stage.metrics.text(inlines, "display", width, px).lines <= linesAt(px)
  return steps.find(fits) ?? steps.at(-1) ?? 30
}

// --- text, lists, terms, tables, code: one below the other ------------------------------------------

function flow(stretch: Stretch): Candidate | null {
  const { run, from, to, body } = stretch
  if (run.count("picture", from, to) > 0) return null
  const { stage, title } = run
  const frame = run.count("code", from, to) + run.count("table", from, to) > 0 ? "top" : title.frame
  const sizes = sizesAt(stage, body, run.code, run.table)
  const start = stage.room.top + (frame === "top" ? title.height + stage.room.headGap : 0)
  const height = run.sheet(frame, sizes).height(from, to)
  if (start + height > endAt(stage.steps.body.indexOf(body), stage.room.end) && !stretch.squeeze) return null
  return {
    layout: flowLayout(stretch),
    frame,
    sizes,
    fill: height / (stage.room.end - start),
    regions: () => [region("body", blocksOf(run.atoms.slice(from, to), run.atoms[from - 1]))],
  }
}

/** Large text must end early: it is for few words. By steps down from the largest. */
function endAt(step: number, end: number): number {
  if (step <= 0) return end - 200
  if (step <= 2) return end - 40
  return step <= 4 ? end - 18 : end
}

function flowLayout({ run, from, to }: Stretch): Layout {
  if (run.count("table", from, to)) return "table"
  if (run.count("code", from, to)) return "code"
  if (run.count("terms", from, to)) return "terms"
  return run.count("list", from, to) ? "bullets" : "text"
}

// --- shared ----------------------------------------------------------------------------------------

/** The picture that the stretch consists of, wherever it stood. */
function onlyPicture({ run, from, to }: Stretch) {
  const matter = run.atoms[from]?.matter
  return to === from + 1 && run.count("picture", from, to) === 1 && matter?.kind === "whole"
    ? matter.blocks[0]
    : undefined
}

/** The one block of the stretch, where it is a whole block by itself. */
function onlyBlock({ run, from, to }: Stretch) {
  const atom: Atom | undefined = run.atoms[from]
  if (to !== from + 1 || !atom || atom.rings.length > 0 || atom.matter.kind !== "whole") return undefined
  return atom.matter.blocks.length === 1 ? atom.matter.blocks[0] : undefined
}

function special(
  stretch: Stretch,
  layout: Layout,
  frame: Frame,
  regions: readonly Region[],
  display = 0,
): Candidate {
  const { run, body } = stretch
  return {
    layout,
    frame,
    sizes: { ...sizesAt(run.stage, body, run.code, run.table), display },
    fill: 0.72,
    regions: () => regions,
  }
}

export function region(
  name: Region["name"],
  blocks: Region["blocks"],
  heading: readonly Inline[] = [],
): Region {
  return { name, heading, blocks }
}
