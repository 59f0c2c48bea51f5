// Takes a gallery of more pictures than a slide has room for, gives galleries of about the same number each.
import type { Gallery } from "../../model.ts"

/** Three rows of four, as in themes/base/galleries.css. */
const MOST = 12

export function galleriesOf(gallery: Gallery): Gallery[] {
  const { figures } = gallery
  const parts = Math.ceil(figures.length / MOST)
  if (parts < 2) return [gallery]
  const start = (part: number) => Math.round((part * figures.length) / parts)
  return Array.from({ length: parts }, (_, part) => ({
    ...gallery,
    figures: figures.slice(start(part), start(part + 1)),
  }))
}
