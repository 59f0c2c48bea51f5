// The few words that a deck adds to a post, in the language of the post.
import { moreWords } from "./more-translations.ts"
import { english, type Words, words } from "./translations.ts"

export type { Words } from "./translations.ts"

const all: Readonly<Record<string, Words>> = { ...words, ...moreWords }

export function wordsFor(lang: string): Words {
  return all[scriptOf(lang)] ?? all[baseLanguage(lang)] ?? english
}

/** "zh-hant" of "zh-Hant-TW". */
function scriptOf(lang: string): string {
  return lang.toLowerCase().split("-").slice(0, 2).join("-")
}

/** "pt" of "pt-BR". */
export function baseLanguage(lang: string): string {
  return lang.split("-")[0] ?? ""
}
