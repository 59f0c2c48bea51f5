// A font file and the characters that a page draws → the same font with nothing else in it.
import subsetFont from "subset-font"

/** Lightest and boldest weight that a page uses. */
export type Weights = readonly [number, number]

/** As WOFF2; `weights`: what is kept of the weights of a variable font, null for a font that has one only. */
export async function subset(
  font: Uint8Array,
  characters: ReadonlySet<string>,
  weights: Weights | null,
): Promise<Uint8Array> {
  const axes = weights ? { variationAxes: { wght: { min: weights[0], max: weights[1] } } } : {}
  return subsetFont(Buffer.from(font), [...characters].join(""), { targetFormat: "woff2", ...axes })
}

/** As TrueType, each axis at one place. */
export async function instance(
  font: Uint8Array,
  characters: ReadonlySet<string>,
  axes: Readonly<Record<string, number>>,
): Promise<Uint8Array> {
  return subsetFont(Buffer.from(font), [...characters].join(""), {
    targetFormat: "sfnt",
    variationAxes: axes,
  })
}
