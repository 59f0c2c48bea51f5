// The files of a family → fonts that can be shaped, each with the characters it is asked for.
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { Blob, Face, Font } from "harfbuzzjs"
import type { FontFile } from "../font-sources.ts"
import { withoutOutlines } from "./woff2.ts"

export interface Loaded {
  readonly font: Font
  readonly upem: number
  readonly points: readonly number[]
}

export function loadFamily(files: readonly FontFile[]): Loaded[] {
  return files[0]?.family === "Pretendard Variable" ? [loadPretendard(files)] : files.map(load)
}

function load({ path, ranges }: FontFile): Loaded {
  return loaded(withoutOutlines(readFileSync(path)), ranges)
}

/** Its advances vary with the outlines, which our reading of WOFF2 leaves out. */
function loadPretendard(files: readonly FontFile[]): Loaded {
  const require = createRequire(import.meta.url)
  const path = require.resolve("pretendard/dist/public/variable/PretendardVariable.ttf")
  return loaded(
    readFileSync(path),
    files.flatMap(file => file.ranges),
  )
}

function loaded(bytes: Uint8Array, ranges: FontFile["ranges"]): Loaded {
  const face = new Face(new Blob(bytes))
  const points = [...face.collectUnicodes()].filter(point =>
    ranges.some(([from, to]) => from <= point && point <= to),
  )
  return { font: new Font(face), upem: face.upem, points }
}
