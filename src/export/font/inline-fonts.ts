// A style sheet's `@font-face` rules and the characters drawn → the same rules with small fonts inside, those not needed
// left out.
import type { DrawnCharacters } from "./characters.ts"
import { cutFont } from "./cuts-on-disk.ts"
import { type FontRule, isWithin, readFontRules } from "./font-face.ts"
import { isOfFormulas } from "./formula-fonts.ts"
import type { Weights } from "./thread.ts"

export interface FontSource {
  /** Bytes of the font at an address. */
  read(address: string): Uint8Array
  /** Families of running text and of text of fixed width, each asked in this order for a character. */
  readonly text: readonly string[]
  readonly mono: readonly string[]
  /** Families that formulas are drawn with. */
  readonly math: ReadonlySet<string>
  readonly drawn: DrawnCharacters
  readonly weights: Weights
  readonly features: readonly string[]
}

export async function inlineFonts(css: string, source: FontSource): Promise<string> {
  const rules = readFontRules(css)
  const inlined = await Promise.all(rules.map(rule => inlineRule(rule, rules, source)))
  return rules.reduce((text, { rule }, index) => text.replace(rule, () => inlined[index] ?? ""), css)
}

async function inlineRule(rule: FontRule, rules: readonly FontRule[], source: FontSource): Promise<string> {
  // A face of a theme's own stands in the style sheet as it is.
  if (rule.address.startsWith("data:")) return rule.rule
  const wanted = wantedOf(rule, rules, source)
  // Fonts with nothing to draw are refused by browsers.
  if ([...wanted].every(character => /[\s\p{Cf}]/u.test(character))) return ""
  const { weights, features } = source
  const { bytes, glyphs } = await cutFont(source.read(rule.address), {
    characters: [...wanted].join(""),
    format: "woff2",
    weights: rule.isVariable ? weights : null,
    features,
  })
  // Its range may promise what the font does not have.
  if (glyphs < 2) return ""
  const data = `url(data:font/woff2;base64,${Buffer.from(bytes).toString("base64")}) format("woff2")`
  return rule.rule.replace(/src:[^;}]+/, () => `src:${data}`)
}

function wantedOf(rule: FontRule, rules: readonly FontRule[], source: FontSource): ReadonlySet<string> {
  const { drawn, text, mono } = source
  // Slanted letters of formulas stand in no element that says so.
  if (isOfFormulas(rule.family)) return source.math.has(rule.family) ? drawn.math : NONE
  const wanted = new Set<string>()
  for (const [stack, characters] of [
    [text, drawn.text],
    [mono, drawn.mono],
  ] as const) {
    if (!stack.includes(rule.family) && isListed(rule, source)) continue
    const before = rules.filter(other => isBefore(stack, other.family, rule.family))
    for (const character of characters) {
      if (isWithin(character, rule.ranges) && !isTaken(character, before)) wanted.add(character)
    }
  }
  return rule.isItalic ? new Set([...wanted].filter(character => drawn.italic.has(character))) : wanted
}

const NONE: ReadonlySet<string> = new Set()

/** Fonts outside of both lists are kept for all that they can draw. */
function isListed({ family }: FontRule, { text, mono }: FontSource): boolean {
  return text.includes(family) || mono.includes(family)
}

function isBefore(stack: readonly string[], one: string, other: string): boolean {
  const [first, second] = [stack.indexOf(one), stack.indexOf(other)]
  return first >= 0 && first < second
}

/**
 * Latin letters come from the first family that has them. Of all else a font may lack what its range promises, so the
 * families after it keep theirs.
 */
function isTaken(character: string, before: readonly FontRule[]): boolean {
  const isLatin = (character.codePointAt(0) ?? 0) < 0x250
  return isLatin && before.some(({ isItalic, ranges }) => !isItalic && isWithin(character, ranges))
}
