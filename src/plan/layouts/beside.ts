// A tall picture at the margin over the whole height, or any picture beside code: text and code in the columns before it.
import { ratioOf, sizeIn } from "../../content/pictures.ts"
import type { Figure } from "../../model.ts"
import { continues } from "../atoms/atoms.ts"
import type { Kind } from "../atoms/kinds.ts"
import { blocksOf } from "../atoms/place.ts"
import { boxAt, sizesAt } from "../stage.ts"
import { FEW, widestPart } from "../topics/titles.ts"
import { pictureAmong } from "./pictures.ts"
import {
  atomsBut,
  atomsIn,
  type Candidate,
  type LayoutRow,
  MEANT_FILL,
  region,
  type Stretch,
  sizesOf,
} from "./stretch.ts"

/** Width over height of pictures that lose most where they stand below something. */
const TALL = 0.85
/** Text beside a picture is never larger than this. */
const LARGEST = 34
const BESIDES: readonly Kind[] = ["text", "list", "code"]

export function besidePicture(stretch: Stretch): ReturnType<LayoutRow> {
  const at = placeOfPicture(stretch)
  const figure = at === null ? undefined : blocksOf(stretch.run.atoms.slice(at, at + 1))[0]
  if (at === null || figure?.kind !== "figure") return null
  const hasCode = stretch.run.count("code", stretch.from, stretch.to) > 0
  if (hasCode ? !isWholeCode(stretch) || !isReadable(figure, stretch) : !isTall(figure, stretch)) return null
  if (stretch.body > LARGEST) return "smaller"
  if (fits(stretch, at)) return candidate(stretch, at, figure)
  // In the rail, which is narrower, it would not fit either.
  return hasCode ? null : "smaller"
}

function placeOfPicture(stretch: Stretch): number | null {
  const { run, from, to } = stretch
  const isAlone =
    to === from + 1 && run.count("picture", from, to) === 1 && run.atoms[from]?.rings.length === 0
  return isAlone ? from : pictureAmong(stretch, BESIDES)
}

function isTall({ image }: Figure, { run }: Stretch): boolean {
  return ratioOf(image, sizeIn(run.stage.assets, image.src)) <= TALL
}

/** Width over height of pictures that would be a strip beside code, such as what a terminal printed. */
const WIDE = 2.5

/** The words of a drawing are 13 px high in its own size, and smaller than 14 px not to be read. */
function isReadable({ image }: Figure, { run }: Stretch): boolean {
  const { assets, room } = run.stage
  if (ratioOf(image, sizeIn(assets, image.src)) > WIDE) return false
  const asset = assets.get(image.src)
  if (asset?.kind !== "drawing") return true
  const scale = Math.min(room.figure.width / asset.width, (room.end - room.figure.top) / asset.height)
  return scale * 13 >= 14
}

/** All lines of one listing, none of which would wrap. */
function isWholeCode(stretch: Stretch): boolean {
  const { run, from, to } = stretch
  const [before, first] = [run.atoms[from - 1], run.atoms[from]]
  const [last, after] = [run.atoms[to - 1], run.atoms[to]]
  if ((before && first && continues(before, first)) || (last && after && continues(last, after))) return false
  const box = boxAt("beside", sizesOf(stretch), run.stage)
  const codes = blocksOf(atomsIn(stretch)).flatMap(block => (block.kind === "code" ? [block] : []))
  return (
    codes.length === 1 &&
    codes.every(code => run.stage.metrics.codeSize(code, box).lines.every(lines => lines === 1))
  )
}

function fits(stretch: Stretch, at: number): boolean {
  const { run, from, to, body } = stretch
  const sheet = run.sheet("beside", sizesOf(stretch))
  if (sheet.isTooWide(from, at) || sheet.isTooWide(at + 1, to)) return false
  const gap = at > from && at + 1 < to ? body : 0
  return sheet.height(from, at) + gap + sheet.height(at + 1, to) <= roomForText(stretch)
}

/** Below the heading, which is as wide as the text. */
function roomForText({ run }: Stretch): number {
  const { room, metrics } = run.stage
  const { height } = metrics.heading(run.title.heading, widestPart(FEW), "beside")
  return room.end - room.top - height - room.figure.gap.beside
}

function candidate(stretch: Stretch, at: number, figure: Figure): Candidate {
  const { run, from } = stretch
  const text = atomsBut(at, stretch)
  return {
    layout: "beside",
    frame: "rail",
    sizes: sizesOf(stretch, { figure: tallest(figure, stretch) }),
    fill: MEANT_FILL.picture,
    regions: () => [region("side", blocksOf(text, run.atoms[from - 1])), region("figure", [figure])],
  }
}

/** The caption is as wide as the picture, which is as high as the caption lets it be. */
function tallest(figure: Figure, { run }: Stretch): number {
  const { room, metrics, assets } = run.stage
  const ratio = ratioOf(figure.image, sizeIn(assets, figure.image.src))
  const all = room.end - room.figure.top
  const below = (width: number) =>
    metrics.block(figure, { place: "beside", width, size: sizesAt(run.stage, 20) })
  const widthOf = (height: number) => Math.min(room.figure.width, height * ratio)
  return all - below(widthOf(all - below(widthOf(all))))
}
