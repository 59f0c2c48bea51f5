// Pictures: over the whole slide, alone under a heading, beside a few lines of text or below them.
import type { Block, Figure } from "../../model.ts"
import { blocksOf } from "../place.ts"
import { kindOf } from "../run.ts"
import { sizesAt } from "../stage.ts"
import { atomsIn, type Candidate, onlyBlock, region, type Stretch, sizesOf } from "./candidate.ts"

/** A photograph that bears being cut to the slide's shape. */
const PHOTO = { width: 1600, narrowest: 1.3, widest: 2.4, types: /jpeg|webp|avif|heic/ }

export function bleed(stretch: Stretch): Candidate | null {
  const figure = onlyBlock(stretch)
  if (figure?.kind !== "figure" || !stretch.alone || !isPhoto(figure, stretch)) return null
  return {
    layout: "bleed",
    frame: "free",
    sizes: sizesOf(stretch),
    fill: 1,
    regions: () => [region("figure", [figure])],
  }
}

function isPhoto({ image }: Figure, { run }: Stretch): boolean {
  const picture = run.stage.assets.get(image.src)
  if (picture?.kind !== "picture" || picture.alpha || picture.width < PHOTO.width) return false
  const ratio = picture.width / picture.height
  return PHOTO.types.test(picture.type) && ratio >= PHOTO.narrowest && ratio <= PHOTO.widest
}

/** What a picture and its caption may use of the slide's height. */
const CAPTION = 36
/** A picture lower than this is too small to be seen. */
const LOWEST = 240

export function picture(stretch: Stretch): Candidate | null {
  const { run, from, to } = stretch
  const matter = run.atoms[from]?.matter
  if (to !== from + 1 || run.count("picture", from, to) !== 1 || matter?.kind !== "whole") return null
  const [block] = matter.blocks
  if (!block) return null
  const figure = roomBelowHeading(stretch) - captionHeight(block)
  const layout = block.kind === "gallery" ? "gallery" : "figure"
  const sizes = sizesOf(stretch, { figure })
  return { layout, frame: "top", sizes, fill: USUAL, regions: () => [region("body", [block])] }
}

/** Pictures fill what they get: neither empty nor crammed. */
const USUAL = 0.8

function roomBelowHeading({ run }: Stretch): number {
  const { room } = run.stage
  return room.end - room.top - run.title.heights.top - room.headGap
}

function captionHeight(block: Block): number {
  return block.kind === "figure" && block.caption.length > 0 ? CAPTION : 0
}

/** Beside a picture, text is set at one size, under the heading in the rail. */
const SIDE = { size: 20, lines: 12, gap: 10, figureTop: 88 }

export function pictureBesideText(stretch: Stretch): Candidate | null {
  const { run, from, to } = stretch
  const at = pictureAmongText(stretch)
  if (at === null || run.title.frame !== "rail") return null
  const { room } = run.stage
  const sizes = sizesAt(run.stage, SIDE.size, run.code, run.table)
  const sheet = run.sheet("side", sizes)
  const gap = at > from && at + 1 < to ? SIDE.size : 0
  const height = sheet.height(from, at) + gap + sheet.height(at + 1, to)
  const line = SIDE.size * 1.52
  if (height > Math.min(SIDE.lines * line, room.end - room.top - run.title.heights.rail - SIDE.gap))
    return null
  const atoms = atomsIn(stretch)
  const text = [...atoms.slice(0, at - from), ...atoms.slice(at - from + 1)]
  const figure = blocksOf(atoms.slice(at - from, at - from + 1))
  const tallest = room.end - SIDE.figureTop - (figure[0] ? captionHeight(figure[0]) : 0)
  return {
    layout: "figure",
    frame: "rail",
    sizes: { ...sizes, figure: tallest },
    fill: USUAL,
    regions: () => [region("side", blocksOf(text, run.atoms[from - 1])), region("figure", figure)],
  }
}

/** Index of the one picture of a stretch that has nothing but text besides. */
function pictureAmongText({ run, from, to }: Stretch): number | null {
  if (to - from < 2 || run.count("picture", from, to) !== 1) return null
  if (run.count("text", from, to) + run.count("list", from, to) !== to - from - 1) return null
  for (let at = from; at < to; at++) {
    const atom = run.atoms[at]
    if (atom && kindOf(atom) === "picture") {
      const [block] = atom.matter.kind === "whole" ? atom.matter.blocks : []
      return atom.rings.length > 0 || block?.kind === "gallery" ? null : at
    }
  }
  return null
}

/** One or two lines, and the picture that they announce below them, as large as the slide allows. */
export function pictureBelowText(stretch: Stretch): Candidate | null {
  const { run, from, to } = stretch
  const at = pictureAmongText(stretch)
  if (at === null || at !== to - 1 || run.count("list", from, to) > 0) return null
  const sizes = sizesOf(stretch)
  const text = run.sheet("top", sizes).height(from, at)
  const [block] = blocksOf(run.atoms.slice(at, to))
  const figure = roomBelowHeading(stretch) - text - sizes.body - (block ? captionHeight(block) : 0)
  if (text > 3.2 * sizes.body * 1.52 || figure < LOWEST) return null
  const blocks = () => [region("body", blocksOf(atomsIn(stretch), run.atoms[from - 1]))]
  return { layout: "figure", frame: "top", sizes: { ...sizes, figure }, fill: USUAL, regions: blocks }
}
