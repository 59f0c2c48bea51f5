// A figure → its height: the picture as large as its place, its pixels and the slide's limit allow, and the caption.
import { isRow, ratioOf, type Size } from "../../content/pictures.ts"
import type { Figure, Gallery } from "../../model.ts"
import type { Flow } from "./flow.ts"
import { captionHeight } from "./tables.ts"

export function figureHeight({ image, caption }: Figure, flow: Flow): number {
  return pictureHeight(image, flow) + captionHeight(caption, flow)
}

function pictureHeight(image: Figure["image"], flow: Flow): number {
  const { numbers } = flow.page
  const picture = flow.page.pictures(image.src)
  if (!picture) return numbers.px("--missing-h")
  const ratio = ratioOf(image, picture)
  const natural = image.width ?? (image.height === null ? picture.width : image.height * ratio)
  const width = Math.min(flow.width, flow.sizes.figure * ratio, natural * numbers.number("--figure-grow"))
  return width / ratio
}

/** The limit of the slide, or what pictures in a row come to where they fill its width; small where all are missing. */
export function galleryHeight(gallery: Gallery, flow: Flow): number {
  const { figures } = gallery
  const { numbers, pictures } = flow.page
  if (!isRow(gallery)) return flow.sizes.figure
  const below = numbers.px("--gallery-cap")
  if (figures.every(({ image }) => !pictures(image.src))) return numbers.px("--missing-h") + below
  const sum = figures.reduce((all, { image }) => all + ratioOf(image, pictures(image.src)), 0)
  const gaps = (figures.length - 1) * numbers.px("--gallery-gap")
  const lowest = Math.min(...figures.map(({ image }) => naturalHeight(image, pictures(image.src))))
  const height = Math.min((flow.width - gaps) / sum, lowest * numbers.number("--figure-grow"))
  return Math.min(flow.sizes.figure, height + below)
}

function naturalHeight(image: Figure["image"], picture: Size | null): number {
  if (!picture) return Number.POSITIVE_INFINITY
  return image.height ?? (image.width === null ? picture.height : image.width / ratioOf(image, picture))
}
