// A font file and the characters that are drawn → the same font with nothing else in it.
import subsetFont from "subset-font"

export type FontFormat = "woff2" | "sfnt"

/** Lightest and boldest weight that a page uses. */
export type Weights = readonly [number, number]

/** `weights`: what is kept of the weights of a variable font; null: all, or a font that has one only. */
export async function subset(
  font: Uint8Array,
  characters: ReadonlySet<string>,
  format: FontFormat,
  weights: Weights | null = null,
): Promise<Uint8Array> {
  const axes = weights ? { variationAxes: { wght: { min: weights[0], max: weights[1] } } } : {}
  return subsetFont(Buffer.from(font), [...characters].join(""), { targetFormat: format, ...axes })
}

/** A variable font as a plain one, each axis at one place, such as `{ wght: 640 }`. */
export async function atPlace(
  font: Uint8Array,
  characters: ReadonlySet<string>,
  axes: Readonly<Record<string, number>>,
): Promise<Uint8Array> {
  return subsetFont(Buffer.from(font), [...characters].join(""), {
    targetFormat: "sfnt",
    variationAxes: axes,
  })
}

/** Number of glyphs in a TrueType or OpenType font; the first of them stands for what it does not have. */
export function glyphCount(font: Uint8Array): number {
  const bytes = Buffer.from(font)
  const tables = bytes.readUInt16BE(4)
  for (let entry = 12; entry < 12 + tables * 16; entry += 16) {
    if (bytes.toString("latin1", entry, entry + 4) === "maxp")
      return bytes.readUInt16BE(bytes.readUInt32BE(entry + 8) + 4)
  }
  return 0
}
