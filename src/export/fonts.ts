// A font file and the characters that are drawn → the same font with nothing else in it.
import { readPackaged } from "../package.ts"

export type FontFormat = "woff2" | "sfnt"

/** Lightest and boldest weight that a page uses. */
export type Weights = readonly [number, number]

export interface Cut {
  readonly characters: ReadonlySet<string>
  readonly format: FontFormat
  /** What is kept of the weights of a variable font; null: all, or a font that has one only. */
  readonly weights?: Weights | null
  /** Features kept, such as "kern"; null: all. Others are dropped with the glyphs that only they lead to. */
  readonly features?: ReadonlySet<string> | null
}

export async function cutFont(font: Uint8Array, cut: Cut): Promise<Uint8Array> {
  const { characters, format, weights = null, features = null } = cut
  const options: Options = {
    targetFormat: format,
    ...(weights && { variationAxes: { wght: { min: weights[0], max: weights[1] } } }),
    ...(features && { keepFeatures: [...features] }),
  }
  const subsetFont = await subsetter()
  return subsetFont(Buffer.from(font), [...characters].join(""), options)
}

type Subsetter = typeof import("subset-font")

/** Its types do not know all of its options. */
interface Options extends NonNullable<Parameters<Subsetter>[2]> {
  keepFeatures?: string[]
}

/** Loaded when the first font is cut. */
async function subsetter(): Promise<Subsetter> {
  const { default: subsetFont } = await import("subset-font")
  return subsetFont
}

/** Loads what cuts fonts, beside other work, so that the first cut does not wait for it. */
export async function warmUp(): Promise<void> {
  const font = readPackaged("dist/fonts/PretendardVariable.subset.0.woff2")
  await cutFont(font, { characters: new Set("가"), format: "sfnt" })
}

/** A variable font as a plain one, each axis at one place, such as `{ wght: 640 }`. */
export async function atPlace(
  font: Uint8Array,
  characters: ReadonlySet<string>,
  axes: Readonly<Record<string, number>>,
): Promise<Uint8Array> {
  const subsetFont = await subsetter()
  return subsetFont(Buffer.from(font), [...characters].join(""), {
    targetFormat: "sfnt",
    variationAxes: axes,
  })
}

/** On without being asked for, or by CSS properties of their own. */
const USUAL = [
  "kern",
  "liga",
  "clig",
  "calt",
  "ccmp",
  "locl",
  "mark",
  "mkmk",
  "rlig",
  "rclt",
  "tnum",
  "lnum",
  "pnum",
  "onum",
]

/** The features that a page can use: the usual ones, and those that its style sheets name. */
export function featuresIn(css: string): ReadonlySet<string> {
  return new Set([
    ...USUAL,
    ...Array.from(css.matchAll(/["']([a-z][a-z\d]{3})["']/g), ([, name = ""]) => name),
  ])
}

/** Number of glyphs in a TrueType or OpenType font; the first of them stands for what it does not have. */
export function glyphCount(font: Uint8Array): number {
  const bytes = Buffer.from(font)
  const tables = bytes.readUInt16BE(4)
  for (let entry = 12; entry < 12 + tables * 16; entry += 16) {
    const isProfile = bytes.toString("latin1", entry, entry + 4) === "maxp"
    if (isProfile) return bytes.readUInt16BE(bytes.readUInt32BE(entry + 8) + 4)
  }
  return 0
}
