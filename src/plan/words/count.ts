// A text → its words, as many as it has and as they are.
import { isWide } from "../../content/inlines.ts"

/** Runs of letters and digits; of Hangul, Han and kana, which are not told apart here, two signs and a half are one. */
export function wordCount(text: string): number {
  let [wide, words] = [0, 0]
  let inWord = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const isSign = isWide(unit)
    const isPart = !isSign && isPartOfWord(unit)
    if (isSign) wide++
    if (isPart && !inWord) words++
    inWord = isPart
  }
  return Math.round(wide / 2.5) + words
}

/** Each of its words once, in small letters: whether two titles speak of the same. */
export function distinctWords(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}

/** Of a UTF-16 unit: halves of pairs are parts of none, since letters outside of the first plane are rare. */
function isPartOfWord(unit: number): boolean {
  const known = PARTS_OF_WORDS[unit]
  if (known !== UNKNOWN) return known === 1
  const isPart = /[\p{L}\p{N}]/u.test(String.fromCharCode(unit))
  PARTS_OF_WORDS[unit] = Number(isPart)
  return isPart
}

const UNKNOWN = 2
const PARTS_OF_WORDS = new Uint8Array(0x10000).fill(UNKNOWN)
