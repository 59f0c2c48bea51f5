// A post's own word for its language, or its text → a BCP 47 tag and a direction.
import type { Direction } from "../../model.ts"
import { latinProse, type ScriptLanguage, scriptLanguages } from "./languages.ts"

/** Country codes and names that people write where a language is asked for. */
const MEANT: Readonly<Record<string, string>> = {
  jp: "ja",
  kr: "ko",
  cn: "zh-Hans",
  tw: "zh-Hant",
  gr: "el",
  ua: "uk",
  cz: "cs",
  dk: "da",
  vn: "vi",
  english: "en",
  korean: "ko",
  japanese: "ja",
  chinese: "zh-Hans",
  german: "de",
  french: "fr",
  spanish: "es",
  russian: "ru",
}

/** E.g. "ko_KR" → "ko-KR", "jp" → "ja", "zh-TW" → "zh-Hant-TW"; null for what names no language. */
export function languageTag(written: string): string | null {
  const tag = written
    .trim()
    .replaceAll("_", "-")
    .replace(/\.utf-?8$/i, "")
  try {
    const locale = new Intl.Locale(MEANT[tag.toLowerCase()] ?? tag)
    if (locale.language !== "zh") return locale.baseName
    return new Intl.Locale(locale.baseName, { script: locale.maximize().script ?? "Hans" }).baseName
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const RIGHT_TO_LEFT = new Set(["ar", "he", "fa", "ur", "yi", "ps", "sd", "ug", "dv", "ckb", "ks"])

export function directionOf(tag: string): Direction {
  return RIGHT_TO_LEFT.has(tag.split("-")[0] ?? "") ? "rtl" : "ltr"
}

/** Enough of a long text to know it by. */
const LOOKED_AT = 10_000

/** Fewer letters than these say nothing. */
const LEAST_LETTERS = 8

/** The language that the text is written in; null where there is too little to tell. */
export function detectLanguage(prose: string): string | null {
  const text = wordsOf(prose.slice(0, LOOKED_AT))
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  const { language, share } = latinProse(text)
  const [best] = /[^\0-\u024f\u1e00-\u1eff\u2000-\u2bff]/.test(text) ? ranked(text) : []
  if (best && best.weight > latin * weightOfNames(share)) return best.language(text)
  return latin < LEAST_LETTERS ? null : language
}

/** Below this share of small words Latin letters are names, commands, queries: posts of any language hold them. */
const PROSE = 0.2
/** Of names alone there may still be so many that a few words in another script say little. */
const NAMES = 0.25

function weightOfNames(share: number): number {
  return Math.min(1, Math.max(NAMES, share / PROSE))
}

interface Ranked extends ScriptLanguage {
  readonly weight: number
}

/** Only scripts with any letter in the text are counted: most have none. */
function ranked(text: string): Ranked[] {
  const characters = [...new Set(text)].join("")
  return scriptLanguages
    .filter(({ letters }) => characters.search(letters) >= 0)
    .map(script => ({ ...script, weight: (text.match(script.letters)?.length ?? 0) * script.weighs }))
    .sort((a, b) => b.weight - a.weight)
}

/** Without addresses, tags and code outside a fence, which are in English everywhere. */
function wordsOf(prose: string): string {
  return prose
    .replace(
      /\{% *(highlight|codeblock|code)\b[\s\S]*?\{% *end\1 *%\}|<(pre|script|style)\b[\s\S]*?<\/\2>/gi,
      " ",
    )
    .replace(/^.*[;{}][ \t]*$/gm, " ")
    .replace(/\bhttps?:\/\/[^\s<>)"']+/g, " ")
    .replace(/\]\([^)\n]*\)/g, "] ")
    .replace(/<[a-z/!][^>\n]{0,500}>/gi, " ")
    .replace(/\{[%{][^}\n]{0,500}\}\}?/g, " ")
}
