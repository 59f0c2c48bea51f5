// A style sheet → its `@font-face` rules: which file draws which characters of which family.

export interface FontRule {
  /** As it stands in the style sheet. */
  readonly rule: string
  readonly family: string
  readonly isItalic: boolean
  /** Whether one file holds a whole range of weights. */
  readonly isVariable: boolean
  /** Address of the font as the style sheet gives it. */
  readonly address: string
  /** As written, such as "U+0-ff,U+2190"; null: all characters. */
  readonly range: string | null
  /** The same as pairs of first and last code point. */
  readonly ranges: readonly (readonly [number, number])[] | null
}

export function readFontRules(css: string): FontRule[] {
  return Array.from(css.matchAll(/@font-face\s*\{[^}]*\}/g), ([rule]) => readRule(rule))
}

function readRule(rule: string): FontRule {
  const range = /unicode-range:\s*([^;}]+)/.exec(rule)?.[1] ?? null
  return {
    rule,
    family: /font-family:\s*["']?([^"';}]+)/.exec(rule)?.[1] ?? "",
    isItalic: /font-style:\s*italic/.test(rule),
    isVariable: /font-weight:\s*\d+\s+\d+/.test(rule),
    address: /url\(["']?([^"')]+)/.exec(rule)?.[1] ?? "",
    range,
    ranges: range === null ? null : range.split(",").map(readRange),
  }
}

/** E.g. "U+2190-22ff" → [0x2190, 0x22ff]. */
function readRange(range: string): readonly [number, number] {
  const [, first = "", last = first] = /U\+([0-9a-f]+)(?:-([0-9a-f]+))?/i.exec(range) ?? []
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
}

export function isWithin(character: string, ranges: FontRule["ranges"]): boolean {
  const point = character.codePointAt(0) ?? 0
  return ranges === null || ranges.some(([first, last]) => point >= first && point <= last)
}

/** Those of some code points that lie within the ranges; a list of ranges may be far longer than the text, or shorter. */
export function charactersIn(points: ReadonlySet<number>, { ranges }: Pick<FontRule, "ranges">): string {
  let found = ""
  for (const [first, last] of ranges ?? [EVERYTHING]) {
    if (last - first > points.size) found += textWithin(points, first, last)
    else
      for (let point = first; point <= last; point++)
        found += points.has(point) ? String.fromCodePoint(point) : ""
  }
  return found
}

const EVERYTHING = [0, 0x10ffff] as const

function textWithin(points: ReadonlySet<number>, first: number, last: number): string {
  let text = ""
  for (const point of points) if (point >= first && point <= last) text += String.fromCodePoint(point)
  return text
}
