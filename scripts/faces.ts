// The faces of the themes → src/theme/faces.json. Run after a font package has changed: node scripts/run.mjs scripts/faces.ts
import { writeFileSync } from "node:fs"
import { basename, resolve } from "node:path"
import { fontFiles } from "./font-sources.ts"
import { packRanges } from "./ranges.ts"

const faces = fontFiles().map(({ family, style, weight, path, ranges }) => ({
  family,
  style,
  weight,
  file: basename(path),
  ranges: packRanges(ranges),
}))

const lines = faces.map(face => JSON.stringify(face)).join(",\n")
writeFileSync(resolve(import.meta.dirname, "../src/theme/faces.json"), `[\n${lines}\n]\n`)
console.log(`${faces.length} faces`)
