// A picture with more pixels than a slide can show → the same with a smaller one for the slide beside it; or a warning.
import { warning } from "../../error.ts"
import type { Diagnostic, Picture } from "../../model.ts"
import { publicName } from "./picture.ts"

/** Bytes of a picture and the longest side that it may have → the smaller picture, of the same type; null: none. */
export type Shrink = (bytes: Uint8Array, side: number) => Promise<Uint8Array | null>

/** Twice the canvas: sharp on screens with two pixels to a px. */
const LONGEST_SIDE = 2560
/** It must be worth a second file. */
const WORTH = 0.8

/** One for each picture as it was read, so that an edit of the text makes none again. */
const made = new WeakMap<Picture, Promise<Picture>>()

export function lighter(picture: Picture, shrink: Shrink): Promise<Picture> {
  const known = made.get(picture) ?? (isLarge(picture) ? shrunk(picture, shrink) : Promise.resolve(picture))
  made.set(picture, known)
  return known
}

async function shrunk(picture: Picture, shrink: Shrink): Promise<Picture> {
  const bytes = await shrink(picture.bytes, LONGEST_SIDE)
  if (!bytes || bytes.length > picture.bytes.length * WORTH) return picture
  const [, stem = "", extension = ""] = /^(.*)\.[\da-f]{8}\.(\w+)$/.exec(picture.name) ?? []
  return { ...picture, scaled: { name: publicName(stem, bytes, extension), bytes } }
}

/** Drawings have no pixels, and what moves would stand still. */
function isLarge({ type, width, height, bytes }: Picture): boolean {
  return /^image\/(?:jpeg|png|webp)$/.test(type) && Math.max(width, height) > LONGEST_SIDE && !isMoving(bytes)
}

/** The name of the part that tells of frames stands near the head of a PNG or a WebP. */
function isMoving(bytes: Uint8Array): boolean {
  return /ANIM|acTL/.test(Buffer.from(bytes.subarray(0, 4096)).toString("latin1"))
}

const MB = 1024 * 1024
const HEAVY = 3 * MB

/** null: it is light enough as it is. */
export function heavyWarning(src: string, picture: Picture): Diagnostic | null {
  const { bytes, width, height } = picture
  if (bytes.length < HEAVY || !isLarge(picture)) return null
  return warning({
    code: "W_IMAGE_HEAVY",
    what: `picture of ${Math.round(bytes.length / MB)} MB, ${width}x${height}: ${src}`,
    hint: `npm install sharp beside Lectern, and slides get a smaller one; or save it no longer than ${LONGEST_SIDE} px`,
  })
}
