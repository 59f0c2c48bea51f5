// A font file and the characters that are drawn → the same font with nothing else in it. Loads HarfBuzz, which takes a
// while: see fonts.ts, which has this done beside other work.
import subsetFont from "subset-font"

/** Lightest and boldest weight that a page uses. */
export type Weights = readonly [number, number]

export interface Cut {
  /** Each of them once or more often. */
  readonly characters: string
  readonly format: "woff2" | "sfnt"
  /** What is kept of the weights of a variable font; null: all, or a font that has one only. */
  readonly weights?: Weights | null
  /** One place on each axis, such as `{ wght: 640 }`: a variable font becomes a plain one; null: it stays as it is. */
  readonly place?: Readonly<Record<string, number>> | null
  /** Features kept, such as "kern"; null: all. Others are dropped with the glyphs that only they lead to. */
  readonly features?: readonly string[] | null
}

export interface CutFont {
  readonly bytes: Uint8Array
  /** The first of them stands for what the font does not have. */
  readonly glyphs: number
}

export async function cut(font: Uint8Array, what: Cut): Promise<CutFont> {
  const { format, weights, place, features } = what
  const characters = withParts(what.characters)
  const axes = place ?? (weights && { wght: { min: weights[0], max: weights[1] } })
  const kept = features ? { keepFeatures: [...features] } : {}
  const plain = await subset(font, characters, { ...kept, ...(axes && { variationAxes: axes }) })
  const glyphs = glyphCount(plain)
  if (format === "sfnt" || glyphs < 2) return { bytes: plain, glyphs }
  return { bytes: await subset(plain, characters, { ...kept, targetFormat: "woff2" }), glyphs }
}

/** Letters are taken apart to be set, such as Thai am and the vowels of Tamil that stand on both sides. */
function withParts(characters: string): string {
  return [...new Set(characters + characters.normalize("NFD") + characters.normalize("NFKD"))].join("")
}

/** Its types do not know all of its options. */
interface Options extends NonNullable<Parameters<typeof subsetFont>[2]> {
  keepFeatures?: string[]
}

function subset(font: Uint8Array, characters: string, options: Options): Promise<Buffer> {
  return subsetFont(Buffer.from(font), characters, { targetFormat: "sfnt", ...options })
}

function glyphCount(font: Buffer): number {
  const tables = font.readUInt16BE(4)
  for (let entry = 12; entry < 12 + tables * 16; entry += 16) {
    const isProfile = font.toString("latin1", entry, entry + 4) === "maxp"
    if (isProfile) return font.readUInt16BE(font.readUInt32BE(entry + 8) + 4)
  }
  return 0
}
