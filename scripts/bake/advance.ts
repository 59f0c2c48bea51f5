// A font and characters → how wide they are together.
import { Feature, type Font, shape, Buffer as Text, Variation } from "harfbuzzjs"

/** One for all, because buffers are not given back. */
const run = new Text()

/** In units of the font. */
export function advance(font: Font, points: readonly number[], features: Feature[] = []): number {
  run.clearContents()
  run.addText(String.fromCodePoint(...points))
  run.guessSegmentProperties()
  shape(font, run, features)
  return run.getGlyphPositions().reduce((sum, position) => sum + position.xAdvance, 0)
}

/** Of one character by itself, without what shaping would do to it. */
export function nominal(font: Font, point: number): number {
  return font.glyphHAdvance(font.nominalGlyph(point) ?? 0)
}

export interface Setting {
  readonly weight: number
  readonly size: number
}

/** Letters as they stand where they are spaced: browsers join none of them then. */
export const apart: Feature[] = [new Feature("liga", 0), new Feature("clig", 0)]

export function set(font: Font, { weight, size }: Setting): void {
  font.setVariations([new Variation("wght", weight), new Variation("opsz", size)])
}

export function base64(values: Uint8Array | Int8Array | Uint16Array): string {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString("base64")
}
