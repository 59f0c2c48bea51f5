// A style sheet's `@font-face` rules and the characters drawn → the same rules with small fonts inside, those not needed
// left out.
import type { DrawnCharacters } from "./characters.ts"
import { subset, type Weights } from "./fonts.ts"

export interface FontRule {
  readonly rule: string
  readonly family: string
  readonly isItalic: boolean
  /** Whether one file holds a whole range of weights. */
  readonly isVariable: boolean
  /** Address of the font as the style sheet gives it. */
  readonly address: string
  /** As pairs of first and last code point; null: of all characters. */
  readonly ranges: readonly (readonly [number, number])[] | null
}

export interface FontSource {
  /** Bytes of the font at an address. */
  read(address: string): Uint8Array
  /** Families that only text of fixed width is set in. */
  readonly mono: ReadonlySet<string>
  readonly drawn: DrawnCharacters
  readonly weights: Weights
}

export async function inlineFonts(css: string, source: FontSource): Promise<string> {
  const rules = Array.from(css.matchAll(/@font-face\s*\{[^}]*\}/g), ([rule]) => readRule(rule))
  const inlined = await Promise.all(rules.map(rule => inlineRule(rule, source)))
  return rules.reduce((text, { rule }, index) => text.replace(rule, () => inlined[index] ?? ""), css)
}

function readRule(rule: string): FontRule {
  const ranges = /unicode-range:\s*([^;}]+)/.exec(rule)?.[1]
  return {
    rule,
    family: /font-family:\s*["']?([^"';}]+)/.exec(rule)?.[1] ?? "",
    isItalic: /font-style:\s*italic/.test(rule),
    isVariable: /font-weight:\s*\d+\s+\d+/.test(rule),
    address: /url\(["']?([^"')]+)/.exec(rule)?.[1] ?? "",
    ranges: ranges === undefined ? null : ranges.split(",").map(readRange),
  }
}

/** E.g. "U+2190-22ff" → [0x2190, 0x22ff]. */
function readRange(range: string): readonly [number, number] {
  const [, first = "", last = first] = /U\+([0-9a-f]+)(?:-([0-9a-f]+))?/i.exec(range) ?? []
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
}

async function inlineRule(rule: FontRule, source: FontSource): Promise<string> {
  const wanted = wantedOf(rule, source)
  if (wanted.size === 0) return ""
  const font = await subset(
    source.read(rule.address),
    wanted,
    "woff2",
    rule.isVariable ? source.weights : null,
  )
  const data = `url(data:font/woff2;base64,${Buffer.from(font).toString("base64")}) format("woff2")`
  return rule.rule.replace(/src:[^;}]+/, () => `src:${data}`)
}

function wantedOf({ family, isItalic, ranges }: FontRule, { mono, drawn }: FontSource): ReadonlySet<string> {
  const kind = mono.has(family) ? drawn.mono : drawn.text
  const characters = isItalic ? [...drawn.italic].filter(character => kind.has(character)) : [...kind]
  return new Set(characters.filter(character => isWithin(character, ranges)))
}

function isWithin(character: string, ranges: FontRule["ranges"]): boolean {
  const point = character.codePointAt(0) ?? 0
  return ranges === null || ranges.some(([first, last]) => point >= first && point <= last)
}
