// The characters of a deck → the font files that it needs, from the faces that the package brings.

import packed from "./faces.json" with { type: "json" }
import { unpackRanges } from "./packed.ts"
import type { Theme } from "./theme.ts"
import { numbersFor } from "./theme.ts"

export interface FontFace {
  readonly family: string
  readonly style: string
  /** E.g. "100 900". */
  readonly weight: string
  /** Name within dist/fonts. */
  readonly file: string
  /** First and last code point, inclusive, ascending. */
  readonly ranges: readonly (readonly [number, number])[]
}

const stacks = [
  "--font-text",
  "--font-display",
  "--font-ui",
  "--font-mono",
  "--font-quote",
  "--font-qmark",
] as const

/** Only these need an `@font-face` rule: of the theme's families, the files that hold a character of the deck. */
export function facesFor(theme: Theme, lang: string, characters: ReadonlySet<number>): FontFace[] {
  const numbers = numbersFor(theme, lang, "16:9")
  const families = new Set(stacks.flatMap(stack => numbers.families(stack)))
  const sorted = [...characters].sort((a, b) => a - b)
  return allFaces().filter(face => families.has(face.family) && holdsAny(face.ranges, sorted))
}

/** `folder` is the fonts' address as seen from the style sheet, with its final slash. */
export function fontFaceCss(faces: readonly FontFace[], folder: string): string {
  return faces
    .map(
      ({ family, style, weight, file, ranges }) =>
        `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};font-display:block;` +
        `src:url("${folder}${file}") format("woff2");unicode-range:${ranges.map(formatRange).join(",")}}`,
    )
    .join("\n")
}

let unpacked: readonly FontFace[] | null = null

export function allFaces(): readonly FontFace[] {
  unpacked ??= unpack()
  return unpacked
}

function unpack(): FontFace[] {
  const ranges = packed.ranges.map(unpackRanges)
  return packed.faces.map(([family = "", style = "", weight = "", file = "", index = 0]) => ({
    family: String(family),
    style: String(style),
    weight: String(weight),
    file: `${file}.woff2`,
    ranges: ranges[Number(index)] ?? [],
  }))
}

/** Both ascending, so one walk over each is enough. */
function holdsAny(ranges: FontFace["ranges"], characters: readonly number[]): boolean {
  let at = 0
  for (const [first, last] of ranges) {
    while (at < characters.length && (characters[at] ?? 0) < first) at++
    const next = characters[at]
    if (next === undefined) return false
    if (next <= last) return true
  }
  return false
}

function formatRange([first, last]: readonly [number, number]): string {
  const hex = (point: number) => point.toString(16)
  return first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`
}
