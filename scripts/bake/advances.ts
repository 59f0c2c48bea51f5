// The fonts of a family → the advances of every character at all weights and sizes, like ones kept once.
import { Feature } from "harfbuzzjs"
import type { BakedFamily } from "../../src/theme/baked.ts"
import { advance, base64, nominal, set } from "./advance.ts"
import type { Loaded } from "./load.ts"
import { packRanges, rangesOf } from "./ranges.ts"

/** Advances between these weights are read off a straight line. */
export const WEIGHTS = [300, 400, 500, 600, 700, 800, 900]
/** Lengths are kept as multiples of this part of an em. */
const UNIT = 2048
/** So many characters of one width are a script of squares, not worth a list. */
const SQUARES = 500

type Advances = Omit<
  BakedFamily,
  "family" | "style" | "ascent" | "descent" | "weights" | "sizes" | "missing" | "pairs"
>

export function advancesOf(faces: readonly Loaded[], sizes: readonly number[]): Advances {
  const plain = collect(faces, sizes, ({ font }, point) => nominal(font, point))
  const figures = (...tags: readonly string[]) => figuresOf(faces, sizes, tags)
  const square = squareOf([...plain.values()])
  const listed = sorted([...plain].filter(([, vector]) => vector !== square))
  const changed = (set: ReadonlyMap<number, string>) =>
    sorted([...set].filter(([point, vector]) => vector !== plain.get(point)))
  const tabular = changed(figures("tnum"))
  const oldStyle = changed(figures("onum", "pnum"))
  const joining = joiningOf(faces, sizes)
  const forms = [0, 1, 2].flatMap(form => joining.map(({ vectors }) => vectors[form] ?? ""))
  const unique = [...new Set([...listed, ...tabular, ...oldStyle].map(([, vector]) => vector).concat(forms))]
  const classOf = new Map(unique.map((vector, index) => [vector, index]))
  const classes = (vectors: readonly string[]) =>
    base64(Uint16Array.from(vectors.map(vector => classOf.get(vector) ?? 0)))
  return {
    square: square === null ? null : Number(square.split(",")[0]),
    points: packRanges(rangesOf(listed.map(([point]) => point))),
    classes: classes(listed.map(([, vector]) => vector)),
    tabularPoints: packRanges(rangesOf(tabular.map(([point]) => point))),
    tabularClasses: classes(tabular.map(([, vector]) => vector)),
    oldStylePoints: packRanges(rangesOf(oldStyle.map(([point]) => point))),
    oldStyleClasses: classes(oldStyle.map(([, vector]) => vector)),
    joiningPoints: packRanges(rangesOf(joining.map(({ point }) => point))),
    joiningClasses: classes(forms),
    vectors: base64(Uint16Array.from(unique.flatMap(vector => vector.split(",").map(Number)))),
  }
}

/** As features make them; empty where a font has none of them. */
function figuresOf(
  faces: readonly Loaded[],
  sizes: readonly number[],
  tags: readonly string[],
): Map<number, string> {
  const features = tags.map(tag => new Feature(tag))
  const able = faces.filter(({ font }) =>
    font.face.getTableFeatureTags("GSUB").some(tag => tags.includes(tag)),
  )
  return collect(able.map(onlyFigures), sizes, ({ font }, point) => advance(font, [point], features))
}

function onlyFigures(face: Loaded): Loaded {
  return { ...face, points: face.points.filter(point => point < 0x2100) }
}

/** By character; the file that comes first has it. */
function collect(
  faces: readonly Loaded[],
  sizes: readonly number[],
  measure: (face: Loaded, point: number) => number,
): Map<number, string> {
  const vectors = new Map<number, string>()
  for (const face of faces) {
    const columns = sizes.flatMap(size =>
      WEIGHTS.map(weight => {
        set(face.font, { weight, size })
        return face.points.map(point => Math.max(0, measure(face, point) / face.upem))
      }),
    )
    face.points.forEach((point, index) => {
      const vector = columns.map(column => Math.round((column[index] ?? 0) * UNIT)).join()
      if (!vectors.has(point)) vectors.set(point, vector)
    })
  }
  return vectors
}

/** The vector that most characters share, where it is one number and they are very many. */
function squareOf(vectors: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const vector of vectors) counts.set(vector, (counts.get(vector) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most && most[1] > SQUARES && new Set(most[0].split(",")).size === 1 ? most[0] : null
}

interface Joining {
  readonly point: number
  /** At the start, in the middle and at the end of a word. */
  readonly vectors: readonly string[]
}

/** Makes the letter beside it take the form that joins, and has no width itself. */
const JOINER = 0x200d
const BEH = 0x628

function joiningOf(faces: readonly Loaded[], sizes: readonly number[]): Joining[] {
  const face = faces.find(({ points }) => points.includes(BEH))
  if (!face) return []
  const letters = {
    ...face,
    points: face.points.filter(
      point =>
        /\p{Script=Arabic}/u.test(String.fromCodePoint(point)) &&
        /\p{Lo}/u.test(String.fromCodePoint(point)) &&
        point < 0x700,
    ),
  }
  const form = (before: boolean, after: boolean) =>
    collect([letters], sizes, ({ font }, point) =>
      advance(font, [...(before ? [JOINER] : []), point, ...(after ? [JOINER] : [])]),
    )
  const forms = [form(false, true), form(true, true), form(true, false)]
  return letters.points
    .toSorted((a, b) => a - b)
    .map(point => ({ point, vectors: forms.map(vectors => vectors.get(point) ?? "") }))
}

function sorted(entries: readonly [number, string][]): [number, string][] {
  return entries.toSorted(([a], [b]) => a - b)
}
