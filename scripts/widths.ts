// The faces of the themes → src/theme/widths/*.json: how wide every character is, and how pairs are kerned.
// Run after a font package has changed: node scripts/run.mjs scripts/widths.ts
import { mkdirSync, writeFileSync } from "node:fs"
import { resolve } from "node:path"
import type { BakedFamily } from "../src/theme/baked.ts"
import { advancesOf, WEIGHTS } from "./bake/advances.ts"
import { clustersOf, kerningOf } from "./bake/kerning.ts"
import { type Loaded, loadFamily } from "./bake/load.ts"
import { packRanges, rangesOf } from "./bake/ranges.ts"
import { type FontFile, fontFiles } from "./font-sources.ts"

/** Between these optical sizes advances are read off a straight line. */
const opticalSizes: Readonly<Record<string, readonly number[]>> = {
  "Inter Variable": [14, 32],
  "Newsreader Variable": [14, 18, 24, 36, 72],
  "Bricolage Grotesque Variable": [12, 24, 48, 96],
  "Source Serif 4 Variable": [8, 14, 24, 40, 60],
}

const folder = resolve(import.meta.dirname, "../src/theme/widths")
mkdirSync(folder, { recursive: true })
const [, , only = ""] = process.argv
for (const [name, files] of groupBy(fontFiles(), fileName)) {
  if (name.startsWith("lectern-symbols") || !name.includes(only)) continue
  const text = JSON.stringify(bake(files), null, 1)
  writeFileSync(resolve(folder, `${name}.json`), `${text}\n`)
  console.log(name, text.length)
}

function fileName({ family, style }: FontFile): string {
  const name = family
    .replace(/ Variable$/, "")
    .toLowerCase()
    .replaceAll(" ", "-")
  return style === "italic" ? `${name}-italic` : name
}

function bake(files: readonly FontFile[]): BakedFamily {
  const { family, style } = files[0] ?? { family: "", style: "normal" }
  const faces = loadFamily(files)
  const sizes = opticalSizes[family] ?? [0]
  const advances = advancesOf(faces, sizes)
  return {
    family,
    style,
    ...extents(faces),
    weights: WEIGHTS,
    sizes,
    missing: advances.square === null ? "" : packRanges(rangesOf(missingIn(faces, files))),
    ...advances,
    pairs: faces.flatMap(face => [...kerningOf(face), ...clustersOf(face)]),
  }
}

function extents([face]: readonly Loaded[]): Pick<BakedFamily, "ascent" | "descent"> {
  const { ascender, descender } = face?.font.hExtents() ?? { ascender: 0, descender: 0 }
  const em = (value: number) => Number((value / (face?.upem ?? 1)).toFixed(4))
  return { ascent: em(ascender), descent: em(-descender) }
}

/** Asked for by the ranges of the style sheet, but not in the files: the browser goes on to the next family. */
function missingIn(faces: readonly Loaded[], files: readonly FontFile[]): number[] {
  const present = new Set(faces.flatMap(face => face.points))
  const asked = files.flatMap(file =>
    file.ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at)),
  )
  return [...new Set(asked)].filter(point => !present.has(point)).sort((a, b) => a - b)
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
