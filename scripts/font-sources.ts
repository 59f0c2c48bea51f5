// The faces of the themes, as their packages describe them: style sheets in, one record a file out.
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join, resolve } from "node:path"
import type { Ranges } from "../src/theme/all-faces.ts"

export interface FontFile {
  readonly family: string
  readonly style: "normal" | "italic"
  /** E.g. "100 900". */
  readonly weight: string
  /** Absolute path of the woff2 file. */
  readonly path: string
  readonly ranges: Ranges
}

const require = createRequire(import.meta.url)

const sheets = [
  "@fontsource-variable/inter/opsz.css",
  "@fontsource-variable/inter/opsz-italic.css",
  "@fontsource-variable/geist/wght.css",
  "@fontsource-variable/geist/wght-italic.css",
  "@fontsource-variable/geist-mono/wght.css",
  "@fontsource-variable/jetbrains-mono/wght.css",
  "@fontsource-variable/newsreader/opsz.css",
  "@fontsource-variable/newsreader/opsz-italic.css",
  "@fontsource-variable/source-serif-4/opsz.css",
  "@fontsource-variable/source-serif-4/opsz-italic.css",
  "@fontsource-variable/bricolage-grotesque/opsz.css",
  "@fontsource-variable/instrument-sans/wght.css",
  "@fontsource-variable/noto-sans-jp/wght.css",
  "@fontsource-variable/noto-sans-sc/wght.css",
  "@fontsource-variable/noto-serif-kr/wght.css",
  "@fontsource-variable/noto-serif-jp/wght.css",
  "@fontsource-variable/noto-serif-sc/wght.css",
  "@fontsource-variable/noto-sans-thai/wght.css",
  "@fontsource-variable/noto-sans-devanagari/wght.css",
  "@fontsource-variable/noto-sans-tamil/wght.css",
  "@fontsource-variable/noto-sans-arabic/wght.css",
  "@fontsource-variable/noto-sans-hebrew/wght.css",
  "@fontsource-variable/noto-emoji/wght.css",
  "pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css",
  // Cut by scripts/signs.ts.
  resolve(import.meta.dirname, "signs/signs.css"),
]

/** Arrows, mathematical operators and geometric shapes: missing in Latin subsets, full width in Han fonts. */
const SYMBOLS = [
  [0x2190, 0x22ff],
  [0x25a0, 0x25ff],
] as const

export function fontFiles(): FontFile[] {
  const files = sheets.flatMap(readSheet)
  return [...files, ...symbolFaces(files)].filter(isWanted)
}

/** Families that stand behind a Latin one: what it has itself would never be asked of them. Source Serif stands before
    it where the deck is in Greek or Cyrillic letters. */
function isWanted({ family, path }: FontFile): boolean {
  if (family.startsWith("Source Serif")) return /-(latin|cyrillic|cyrillic-ext|greek)-/.test(path)
  return (
    !/^Noto (Sans|Serif)/.test(family) ||
    !/-(latin|latin-ext|cyrillic|cyrillic-ext|greek|greek-ext|vietnamese|math|symbols)-/.test(path)
  )
}

/** The same files under a second name that stands between the Latin and the Korean family. */
function symbolFaces(files: readonly FontFile[]): FontFile[] {
  return files
    .filter(file => file.family === "Pretendard Variable")
    .map(file => ({ ...file, family: "Lectern Symbols", ranges: file.ranges.flatMap(symbolsOf) }))
    .filter(file => file.ranges.length > 0)
}

function symbolsOf([first, last]: readonly [number, number]): [number, number][] {
  return SYMBOLS.map(([from, to]): [number, number] => [Math.max(first, from), Math.min(last, to)]).filter(
    ([from, to]) => from <= to,
  )
}

function readSheet(sheet: string): FontFile[] {
  const path = require.resolve(sheet)
  const rules = readFileSync(path, "utf8").matchAll(/@font-face\s*\{([^}]*)\}/g)
  return [...rules].map(([, body = ""]) => readFace(body, dirname(path)))
}

function readFace(body: string, folder: string): FontFile {
  const value = (name: string) => new RegExp(`${name}:\\s*([^;]+);`).exec(body)?.[1]?.trim() ?? ""
  const url = /url\(["']?([^"')]+)/.exec(value("src"))?.[1] ?? ""
  return {
    family: value("font-family").replaceAll(/["']/g, ""),
    style: value("font-style") === "italic" ? "italic" : "normal",
    weight: value("font-weight"),
    path: join(folder, url),
    ranges: readRanges(value("unicode-range")),
  }
}

function readRanges(text: string): Ranges {
  return text
    .split(",")
    .map(range => range.trim().replace(/^U\+/i, "").split("-"))
    .map(([first = "", last = first]): [number, number] => [
      Number.parseInt(first, 16),
      Number.parseInt(last, 16),
    ])
    .sort((a, b) => a[0] - b[0])
}
