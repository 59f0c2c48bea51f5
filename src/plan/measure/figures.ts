// A figure → its height: the picture as large as its place, its pixels and the slide's limit allow, and the caption.
import type { Figure } from "../../model.ts"
import type { Flow } from "./frame.ts"
import { captionHeight } from "./tables.ts"

export function figureHeight({ image, caption }: Figure, flow: Flow): number {
  return pictureHeight(image, flow) + captionHeight(caption, flow)
}

function pictureHeight({ src, width: askedWidth, height: askedHeight }: Figure["image"], flow: Flow): number {
  const { numbers } = flow.page
  const picture = flow.page.pictures(src)
  if (!picture) return numbers.px("--missing-h")
  const ratio = askedWidth && askedHeight ? askedWidth / askedHeight : picture.width / picture.height
  const natural = askedWidth ?? (askedHeight === null ? picture.width : askedHeight * ratio)
  const width = Math.min(flow.width, flow.sizes.figure * ratio, natural * numbers.number("--figure-grow"))
  return width / ratio
}
