// The few words that a deck adds to a post, in the language of the post.
import { english, type Words, words } from "./translations.ts"

export type { Words } from "./translations.ts"

export function wordsFor(lang: string): Words {
  return words[baseLanguage(lang)] ?? english
}

/** "pt" of "pt-BR". */
export function baseLanguage(lang: string): string {
  return lang.toLowerCase().split("-")[0] ?? ""
}
