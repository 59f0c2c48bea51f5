// Every font file that the package brings, with the characters that the browser asks it for.
import { once } from "../once.ts"
import packed from "./faces.json" with { type: "json" }
import { unpackRanges } from "./packed.ts"

/** Of code points, inclusive and ascending. */
export type Ranges = readonly (readonly [first: number, last: number])[]

export interface FontFace {
  readonly family: string
  readonly style: string
  /** E.g. "100 900". */
  readonly weight: string
  /** Name within dist/fonts. */
  readonly file: string
  readonly ranges: Ranges
}

let unpacked: readonly FontFace[] | null = null

export function allFaces(): readonly FontFace[] {
  unpacked ??= unpack()
  return unpacked
}

function unpack(): FontFace[] {
  return packed.faces.map(([family = "", style = "", weight = "", file = "", index = 0]) => ({
    family: String(family),
    style: String(style),
    weight: String(weight),
    file: `${file}.woff2`,
    get ranges() {
      return rangesAt(Number(index))
    },
  }))
}

const families: Readonly<Record<string, string>> = packed.families

/** What all upright files of a family are asked for together. */
export function rangesOf(family: string): Ranges {
  return unpackRanges(families[family] ?? "")
}

/** Unpacked when asked for: a deck needs those of a few families out of twenty. */
const ranges = new Map<number, Ranges>()

function rangesAt(index: number): Ranges {
  return once(ranges, index, () => unpackRanges(packed.ranges[index] ?? ""))
}
