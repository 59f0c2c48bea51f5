// Every font file that the package brings, with the characters that the browser asks it for.
import packed from "./faces.json" with { type: "json" }
import { unpackRanges } from "./packed.ts"

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
