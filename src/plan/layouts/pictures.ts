// Pictures: over the whole slide, alone under a heading, beside a few lines of text or below them.
import type { Block, Figure } from "../../model.ts"
import type { Atom } from "../atoms/atoms.ts"
import { isPicture, type Kind } from "../atoms/kinds.ts"
import { blocksOf } from "../atoms/place.ts"
import type { Box, Metrics } from "../measure/metrics.ts"
import { boxAt, sizesAt } from "../stage.ts"
import {
  atomsBut,
  atomsIn,
  type Candidate,
  type LayoutRow,
  MEANT_FILL,
  mayStickOut,
  onlyBlock,
  region,
  type Stretch,
  sizesOf,
} from "./stretch.ts"

/** A photograph that bears being cut to the slide's shape. */
const PHOTO = { width: 1600, narrowest: 1.3, widest: 2.4, types: /jpeg|webp|avif|heic/ }

export function bleed(stretch: Stretch): Candidate | null {
  const figure = onlyBlock(stretch)
  if (figure?.kind !== "figure" || !stretch.alone || !mayBleed(figure, stretch)) return null
  return {
    layout: "bleed",
    frame: "free",
    sizes: sizesOf(stretch),
    fill: 1,
    regions: () => [region("figure", [figure])],
  }
}

/** Asked for, any picture that is there. */
function mayBleed(figure: Figure, stretch: Stretch): boolean {
  const isThere = stretch.run.stage.assets.get(figure.image.src)?.kind === "picture"
  return isPhoto(figure, stretch) || (isThere && stretch.run.title.layout === "photo")
}

function isPhoto({ image }: Figure, { run }: Stretch): boolean {
  const picture = run.stage.assets.get(image.src)
  if (picture?.kind !== "picture" || picture.alpha || picture.width < PHOTO.width) return false
  const ratio = picture.width / picture.height
  return PHOTO.types.test(picture.type) && ratio >= PHOTO.narrowest && ratio <= PHOTO.widest
}

/** A picture lower than this is too small to be seen. */
const LOWEST = 240

export function picture(stretch: Stretch): Candidate | null {
  const { run, from, to } = stretch
  const matter = run.atoms[from]?.matter
  if (to !== from + 1 || run.count("picture", from, to) !== 1 || matter?.kind !== "whole") return null
  const [block] = matter.blocks
  if (!block) return null
  const figure = roomBelowHeading(stretch) - captionHeight(block, stretch, "top")
  const layout = block.kind === "gallery" ? "gallery" : "figure"
  const sizes = sizesOf(stretch, { figure })
  return { layout, frame: "top", sizes, fill: MEANT_FILL.picture, regions: () => [region("body", [block])] }
}

function roomBelowHeading({ run }: Stretch): number {
  const { room } = run.stage
  return room.end - room.top - run.title.heights.top - room.headGap
}

/** What is left of a picture's block when the picture has no height. */
function captionHeight(block: Block, stretch: Stretch, place: "top" | "rail"): number {
  return blockHeight(block, stretch, place, 0)
}

function pictureHeight(block: Block, stretch: Stretch, place: "top" | "rail", figure: number): number {
  return blockHeight(block, stretch, place, figure) - captionHeight(block, stretch, place)
}

function blockHeight(block: Block, { run }: Stretch, place: "top" | "rail", figure: number): number {
  return run.stage.metrics.block(block, boxAt(place, sizesAt(run.stage, 20, { figure }), run.stage))
}

const TEXT: readonly Kind[] = ["text", "list"]

/** Beside a picture text stands under the heading in the rail, up to so many lines. */
const SIDE_LINES = 12
const ONE_LINE = [{ kind: "text", text: "x" }] as const

export function pictureBesideText(stretch: Stretch): ReturnType<LayoutRow> {
  const { run } = stretch
  const at = pictureAmong(stretch, TEXT) ?? pictureOfItem(stretch)
  if (at === null || run.title.frame !== "rail") return null
  const figure = pictureAt(stretch, at)
  if (!figure || figure.kind === "gallery") return null
  const { room, steps } = run.stage
  const body = steps.body.find(px => px <= SIDE_LARGEST && fitsBeside(stretch, at, px))
  if (body === undefined) return null
  const tallest = room.end - room.figure.top - captionHeight(figure, stretch, "rail")
  const below = run.title.layout === "beside" ? undefined : sizeBelowLines(stretch, figure, tallest, body)
  if (below !== undefined) return stretch.body > below ? "smaller" : null
  const text = atomsBut(at, stretch)
  return {
    layout: "figure",
    frame: "rail",
    sizes: sizesOf(stretch, { body, figure: tallest }),
    fill: MEANT_FILL.picture,
    regions: () => [region("side", blocksOf(text, run.atoms[stretch.from - 1])), region("figure", [figure])],
  }
}

function pictureAt({ run }: Stretch, at: number): Block | undefined {
  const matter = run.atoms[at]?.matter
  return matter?.kind === "whole" ? matter.blocks[0] : undefined
}

/** So much larger a wide picture becomes below its lines that it stands there rather than beside them. */
const MUCH_LARGER = 1.35

/** The largest text below which it is so, not smaller than it would be beside it; undefined: none. */
function sizeBelowLines(stretch: Stretch, figure: Block, tallest: number, least: number): number | undefined {
  const beside = pictureHeight(figure, stretch, "rail", tallest)
  const { steps } = stretch.run.stage
  return steps.body.find(body => {
    const below = body <= steps.large && body >= least ? pictureAmongLines({ ...stretch, body }) : null
    return below && pictureHeight(figure, stretch, "top", below.sizes.figure) > MUCH_LARGER * beside
  })
}

/** The largest text beside a picture. */
const SIDE_LARGEST = 24

function fitsBeside(stretch: Stretch, at: number, body: number): boolean {
  const { run, from, to } = stretch
  const { room, metrics } = run.stage
  const sheet = run.sheet("side", run.sizes(body))
  if (mayStickOut({ ...stretch, body })) {
    if (sheet.isTooWide(from, at) || sheet.isTooWide(at + 1, to)) return false
    const box = boxAt("side", run.sizes(body), run.stage)
    if (atomsIn(stretch).some(atom => isFormulaOfLines(atom, metrics, box))) return false
  }
  const gap = at > from && at + 1 < to ? body : 0
  const height = sheet.height(from, at) + gap + sheet.height(at + 1, to)
  const line = metrics.text(ONE_LINE, "body", room.width.side, body).height
  const below = room.end - room.top - run.title.heights.rail - room.figure.gap.side
  return height <= Math.min(SIDE_LINES * line, below)
}

/** A formula on its own that the rail would break: its parts no longer stand where they are read. */
function isFormulaOfLines({ matter }: Atom, metrics: Metrics, box: Box): boolean {
  const [block] = matter.kind === "whole" ? matter.blocks : []
  if (block?.kind !== "math") return false
  const whole = { ...box, width: Number.MAX_SAFE_INTEGER }
  return metrics.block(block, box) > metrics.block(block, whole)
}

/** Index of the one picture of a stretch that has nothing but these besides; it stands in nothing else. */
export function pictureAmong(stretch: Stretch, kinds: readonly Kind[]): number | null {
  const at = onlyPicture(stretch, kinds)
  return at !== null && stretch.run.atoms[at]?.rings.length === 0 ? at : null
}

/** The same in an item of a list, such as a step and what is seen then; all of the stretch is of that item. */
function pictureOfItem(stretch: Stretch): number | null {
  const { run, from } = stretch
  const at = onlyPicture(stretch, TEXT)
  const [ring] = (at !== null && run.atoms[at]?.rings) || []
  if (at === null || at === from || ring?.kind !== "item") return null
  const isOfItem = ({ rings: [first] }: Atom) => first?.kind === "item" && first.item === ring.item
  return atomsIn(stretch).every(isOfItem) ? at : null
}

function onlyPicture({ run, from, to }: Stretch, kinds: readonly Kind[]): number | null {
  if (to - from < 2 || run.count("picture", from, to) !== 1) return null
  if (kinds.reduce((sum, kind) => sum + run.count(kind, from, to), 0) !== to - from - 1) return null
  for (let at = from; at < to; at++) {
    const atom = run.atoms[at]
    if (atom && isPicture(atom, run.stage))
      return atom.matter.kind === "whole" && atom.matter.blocks.length > 0 ? at : null
  }
  return null
}

/** Most lines above a picture. */
const TEXT_LINES = 3.2

function lineHeight({ run, body }: Stretch): number {
  return run.stage.metrics.text(ONE_LINE, "body", run.stage.room.width.top, body).height
}

/** A line or three, and the picture that they are about between or below them, as large as the slide allows. */
export function pictureAmongLines(stretch: Stretch): Candidate | null {
  const { run, from, to } = stretch
  const inItem = pictureOfItem(stretch)
  const at = inItem ?? pictureAmong(stretch, TEXT)
  if (at === null || (inItem === null ? run.count("list", from, to) > 0 : at < to - 1)) return null
  const sizes = sizesOf(stretch)
  const sheet = run.sheet("top", sizes)
  const [above, below] = [sheet.height(from, at), sheet.height(at + 1, to)]
  const block = pictureAt(stretch, at)
  const gaps = sizes.body * (Number(above > 0) + Number(below > 0))
  const caption = block ? captionHeight(block, stretch, "top") : 0
  const figure = roomBelowHeading(stretch) - above - below - gaps - caption
  if (above + below > TEXT_LINES * lineHeight(stretch) || figure < LOWEST) return null
  const blocks = () => blocksOf(atomsIn(stretch), run.atoms[from - 1])
  // Out of the item, where it would be as narrow as its text.
  const apart = () => [...blocksOf(run.atoms.slice(from, at), run.atoms[from - 1]), ...(block ? [block] : [])]
  const regions = () => [region("body", inItem === null ? blocks() : apart())]
  return { layout: "figure", frame: "top", sizes: { ...sizes, figure }, fill: MEANT_FILL.picture, regions }
}
