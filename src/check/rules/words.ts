// Slides with more words than an audience can read while somebody speaks.
import { blockInlines, walkBlocks } from "../../content/blocks.ts"
import { plainText } from "../../content/inlines.ts"
import type { Region } from "../../model.ts"
import { type Rule, slideName } from "../rule.ts"

export const tooMuchToRead: Rule = {
  code: "W_SLIDE_WORDS",
  *find({ deck }) {
    for (const [index, { regions, lines }] of deck.slides.entries()) {
      const seconds = secondsToRead(textOf(regions))
      if (seconds <= LONGEST) continue
      const what = `${slideName(deck, index)} takes about ${Math.round(seconds)} seconds to read`
      yield { line: lines.start, what, hint: "keep what must be seen, say the rest (prose: lead, or notes)" }
    }
  },
}

/** In seconds. Longer, and whoever reads does not listen. */
const LONGEST = 40

/**
 * Letters a minute that are read aloud with ease, rounded from the texts of the International Reading Speed Texts
 * (Trauzettel-Klosinski and others, 2012), which gives them for 17 languages; other scripts are between them.
 */
const SPEEDS: readonly (readonly [RegExp, number])[] = [
  [/\p{Script=Han}/gu, 255],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 400],
  [/\p{Script=Hangul}/gu, 400],
  [/[\p{Script=Arabic}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Tamil}]/gu, 620],
  [/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{N}]/gu, 920],
]

export function secondsToRead(text: string): number {
  return SPEEDS.reduce((sum, [letters, speed]) => sum + (60 * (text.match(letters)?.length ?? 0)) / speed, 0)
}

/** Without listings, which are looked at rather than read. */
function textOf(regions: readonly Region[]): string {
  const blocks = [...walkBlocks(regions.flatMap(region => region.blocks))]
  return blocks.flatMap(blockInlines).map(plainText).join(" ")
}
