// The characters of a deck → the font files that it needs, from the faces that the package brings.
import { once } from "../once.ts"
import { allFaces, type FontFace, type Ranges } from "./all-faces.ts"
import { familyOf, hasGlyph } from "./families.ts"
import { numbersFor } from "./numbers.ts"
import type { Theme } from "./theme.ts"

export { allFaces, type FontFace } from "./all-faces.ts"

const stacks = [
  "--font-text",
  "--font-display",
  "--font-ui",
  "--font-mono",
  "--font-quote",
  "--font-qmark",
] as const

interface Answer {
  readonly characters: ReadonlySet<number>
  readonly faces: readonly FontFace[]
}

/** The last answer in each language: with a save there is seldom a new character. */
const answers = new WeakMap<Theme, Map<string, Answer>>()

/** Only these need an `@font-face` rule: for each stack and character, the files of the first family that has it. */
export function facesFor(theme: Theme, lang: string, characters: ReadonlySet<number>): readonly FontFace[] {
  const known = once(answers, theme, () => new Map<string, Answer>())
  const last = known.get(lang)
  if (last && isSame(last.characters, characters)) return last.faces
  const faces = findFaces(theme, lang, characters)
  known.set(lang, { characters, faces })
  return faces
}

function isSame(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  if (a.size !== b.size) return false
  for (const each of a) if (!b.has(each)) return false
  return true
}

function findFaces(theme: Theme, lang: string, characters: ReadonlySet<number>): FontFace[] {
  const numbers = numbersFor(theme, lang, "16:9")
  const wanted = new Map<string, Set<number>>()
  for (const stack of new Set(stacks.map(name => numbers.families(name).join())))
    for (const [family, points] of share(stack.split(","), characters))
      wanted.set(family, new Set([...(wanted.get(family) ?? []), ...points]))
  const sorted = new Map([...wanted].map(([family, points]) => [family, [...points].sort((a, b) => a - b)]))
  return allFaces().filter(face => isAsked(face, sorted.get(face.family)))
}

/** Each character goes to the first family that has it. */
function share(names: readonly string[], characters: ReadonlySet<number>): Map<string, number[]> {
  const families = names.flatMap(name => familyOf(name, false) ?? [])
  const shares = new Map<string, number[]>()
  for (const point of characters) {
    const family = families.find(each => hasGlyph(each, point))
    if (family) addTo(shares, family.name, point)
  }
  return shares
}

/** Both ascending, so one walk over each is enough. */
function isAsked(face: FontFace, points: readonly number[] | undefined): boolean {
  if (!points) return false
  let at = 0
  for (const [first, last] of face.ranges) {
    while (at < points.length && (points[at] ?? 0) < first) at++
    const next = points[at]
    if (next === undefined) return false
    if (next <= last) return true
  }
  return false
}

/** `folder` is the fonts' address as seen from the style sheet, with its final slash. */
export function fontFaceCss(faces: readonly FontFace[], folder: string): string {
  return faces
    .map(
      ({ family, style, weight, file, ranges }) =>
        `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};font-display:block;` +
        `src:url("${folder}${file}") format("woff2");unicode-range:${formatRanges(ranges)}}`,
    )
    .join("\n")
}

const formatted = new WeakMap<Ranges, string>()

function formatRanges(ranges: Ranges): string {
  return once(formatted, ranges, () => ranges.map(formatRange).join(","))
}

function formatRange([first, last]: readonly [number, number]): string {
  const hex = (point: number) => point.toString(16)
  return first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`
}

function addTo(shares: Map<string, number[]>, family: string, point: number): void {
  const points = shares.get(family)
  if (points) points.push(point)
  else shares.set(family, [point])
}
