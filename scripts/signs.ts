// Signs and letters that the faces of no theme have → scripts/signs, a font package like the others: two families, one for
// text and one for code, cut from large fonts to the useful blocks. Run after one of those packages has changed: node scripts/run.mjs scripts/signs.ts
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { resolve } from "node:path"
import { Blob, Face } from "harfbuzzjs"
import { subset } from "../src/export/font/harfbuzz.ts"
import { plainFont } from "../src/fonts/plain.ts"
import { readTables } from "../src/fonts/tables.ts"
import { writeWoff2 } from "../src/fonts/woff2.ts"
import { rangesOf } from "./bake/ranges.ts"

interface Part {
  readonly family: string
  readonly name: string
  /** A font of a package. */
  readonly source: string
  /** Places on axes that the part does without. */
  readonly axes: Readonly<Record<string, number>>
  /** First and last code point. */
  readonly blocks: readonly (readonly [number, number])[]
}

const TEXT = "Lectern Signs"
/** As wide as all other letters of code, so that trees and tables that are drawn with them stand as they were typed. */
const CODE = "Lectern Code Signs"

const MATH = "@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2"
const SYMBOLS = "@fontsource/noto-sans-symbols-2/files/noto-sans-symbols-2-symbols-400-normal.woff2"

/** A character belongs to the first part of a family that has it. */
const PARTS: readonly Part[] = [
  {
    // Phonetic and raised letters, punctuation, figures above and below the line, currencies, fractions, keys.
    family: TEXT,
    name: "letters",
    source: "inter-ui/variable/InterVariable.woff2",
    axes: { opsz: 14 },
    blocks: [
      [0x250, 0x2ff],
      [0x1d00, 0x1dbf],
      [0x2010, 0x2027],
      [0x2030, 0x205e],
      [0x2070, 0x20cf],
      [0x2100, 0x218f],
      [0x2300, 0x23ff],
    ],
  },
  {
    // Letters with a double stroke, arrows, operators and brackets, but not the signs of APL.
    family: TEXT,
    name: "math",
    source: MATH,
    axes: {},
    blocks: [
      [0x2100, 0x214f],
      [0x2190, 0x2335],
      [0x237c, 0x2394],
      [0x2396, 0x23ff],
      [0x27c0, 0x27ff],
      [0x2900, 0x297f],
      [0x2a00, 0x2a06],
      [0x2a7d, 0x2a7e],
      [0x2aaf, 0x2ab0],
    ],
  },
  { family: TEXT, name: "alphabets", source: MATH, axes: {}, blocks: [[0x1d400, 0x1d7ff]] },
  {
    // Keys and controls, shapes, weather to chess, dingbats, thick arrows.
    family: TEXT,
    name: "dingbats",
    source: SYMBOLS,
    axes: {},
    blocks: [
      [0x2300, 0x2335],
      [0x237b, 0x243f],
      [0x25a0, 0x27bf],
      [0x2b00, 0x2bff],
    ],
  },
  {
    // Braille, of which progress in a terminal is drawn; shapes and arrows of later versions of Unicode.
    family: TEXT,
    name: "shapes",
    source: SYMBOLS,
    axes: {},
    blocks: [
      [0x2800, 0x28ff],
      [0x1f100, 0x1f1ff],
      [0x1f780, 0x1f8ff],
    ],
  },
  {
    // Box drawing and blocks; arrows, operators and marks as they stand in code.
    family: CODE,
    name: "code",
    source: "jetbrains-mono/fonts/webfonts/JetBrainsMono-Regular.woff2",
    axes: {},
    blocks: [
      [0x2010, 0x205e],
      [0x2070, 0x209f],
      [0x2100, 0x2bff],
    ],
  },
]

/** Of fonts for formulas and for lines from top to bottom. */
const UNUSED = ["MATH", "vhea", "vmtx", "VVAR", "GDEF", "GPOS", "GSUB"]

const require = createRequire(import.meta.url)
const folder = resolve(import.meta.dirname, "signs")
mkdirSync(folder, { recursive: true })
const taken = new Set<string>()
const rules = PARTS.map(write)
const head = `/* Written by scripts/signs.ts. Cut from Inter, JetBrains Mono, Noto Sans Math and Noto Sans Symbols 2, which come under
   the SIL Open Font License 1.1. */
`
writeFileSync(resolve(folder, "signs.css"), head + rules.join("\n"))

function write({ family, name, source, axes, blocks }: Part): string {
  const font = plainFont(readFileSync(require.resolve(source)))
  const points = [...new Face(new Blob(font)).collectUnicodes()]
    .filter(point => blocks.some(([first, last]) => first <= point && point <= last))
    .filter(point => !taken.has(`${family} ${point}`) && !isElsewhere(point))
    .sort((a, b) => a - b)
  for (const point of points) taken.add(`${family} ${point}`)
  const characters = points.map(point => String.fromCodePoint(point))
  const tables = new Map(readTables(subset(font, { characters, features: [], axes, hints: false })))
  for (const tag of UNUSED) tables.delete(tag)
  const bytes = writeWoff2(tables)
  const file = `lectern-signs-${name}.woff2`
  writeFileSync(resolve(folder, file), bytes)
  console.log(file, points.length, bytes.length)
  return rule(family, file, points)
}

/** Emoji have a font of their own, and what is not seen needs none. */
function isElsewhere(point: number): boolean {
  return /[\p{Emoji}\p{Mn}\p{Me}\p{Cf}\p{Z}]/u.test(String.fromCodePoint(point))
}

/** One weight may stand for all: a browser would only smear it. */
function rule(family: string, file: string, points: readonly number[]): string {
  const hex = (point: number) => point.toString(16)
  const ranges = rangesOf(points).map(([first, last]) =>
    first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`,
  )
  return `@font-face {
  font-family: "${family}";
  font-style: normal;
  font-weight: 100 900;
  src: url("${file}") format("woff2");
  unicode-range: ${ranges.join(", ")};
}
`
}
