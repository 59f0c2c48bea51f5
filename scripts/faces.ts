// The faces of the themes → src/theme/faces.json. Run after a font package has changed: node scripts/run.mjs scripts/faces.ts
import { writeFileSync } from "node:fs"
import { basename, resolve } from "node:path"
import { merged, packRanges } from "./bake/ranges.ts"
import { fontFiles } from "./font-sources.ts"

/** Many families are cut into files at the same characters. */
const ranges: string[] = []

function indexOf(packed: string): number {
  const known = ranges.indexOf(packed)
  return known < 0 ? ranges.push(packed) - 1 : known
}

const files = fontFiles()
const faces = files.map(({ family, style, weight, path, ranges }) => ({
  family,
  style,
  weight,
  file: basename(path, ".woff2"),
  ranges: indexOf(packRanges(ranges)),
}))

/** What all upright files of a family are asked for together, which is what decides whose turn a character is. */
const families = Object.fromEntries(
  [...new Set(files.map(({ family }) => family))].map(family => {
    const upright = files.filter(file => file.family === family && file.style === "normal")
    return [family, packRanges(merged(upright.flatMap(file => file.ranges)))]
  }),
)

const lines = (items: readonly unknown[]) => items.map(item => JSON.stringify(item)).join(",\n")
const text = `{\n"families": ${JSON.stringify(families, null, 1)},\n"ranges": [\n${lines(ranges)}\n],\n"faces": [\n${lines(faces.map(face => Object.values(face)))}\n]\n}\n`
writeFileSync(resolve(import.meta.dirname, "../src/theme/faces.json"), text)
console.log(`${faces.length} faces`)
