// The faces of the themes → src/theme/faces.json. Run after a font package has changed: node scripts/run.mjs scripts/faces.ts
import { writeFileSync } from "node:fs"
import { basename, resolve } from "node:path"
import { packRanges } from "./bake/ranges.ts"
import { fontFiles } from "./font-sources.ts"

/** Many families are cut into files at the same characters. */
const ranges: string[] = []

function indexOf(packed: string): number {
  const known = ranges.indexOf(packed)
  return known < 0 ? ranges.push(packed) - 1 : known
}

const faces = fontFiles().map(({ family, style, weight, path, ranges }) => ({
  family,
  style,
  weight,
  file: basename(path, ".woff2"),
  ranges: indexOf(packRanges(ranges)),
}))

const lines = (items: readonly unknown[]) => items.map(item => JSON.stringify(item)).join(",\n")
const text = `{\n"ranges": [\n${lines(ranges)}\n],\n"faces": [\n${lines(faces.map(face => Object.values(face)))}\n]\n}\n`
writeFileSync(resolve(import.meta.dirname, "../src/theme/faces.json"), text)
console.log(`${faces.length} faces`)
