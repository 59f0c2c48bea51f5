// A text → whether its words stay whole at the ends of lines: those of Hangul do, Han and kana break between any two.
import { plainText } from "../content/inlines.ts"
import type { Inline } from "../model.ts"

const EAST_ASIAN = /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ud840-\ud8ff]/
const HANGUL = /\p{sc=Hang}/gu
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/gu

/** As most of its East Asian letters want it; null where it has none, so that it makes no difference. */
export function keepsWords(inlines: readonly Inline[]): boolean | null {
  const text = plainText(inlines)
  if (!EAST_ASIAN.test(text)) return null
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0
  return count(HANGUL) >= count(UNSPACED)
}

/** What a deck's language wants, for texts that say nothing of it. */
export function isKorean(lang: string): boolean {
  return /^ko\b/i.test(lang)
}

/** Whether a deck is in a language of Hangul, Han or kana. */
export function isEastAsian(lang: string): boolean {
  return /^(?:ko|ja|zh)\b/i.test(lang)
}
