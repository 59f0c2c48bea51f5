import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Piece, piecesOf } from "../../src/plan/words/segmenter.ts"

/** Several windows. */
const LENGTH = 10_000

/** Of parts drawn at random, with where pieces end that depends on what follows: "3. then", ordinals, joined emoji. */
const longText = fc
  .array(
    fc.constantFrom(
      "The fox jumps. ",
      "See fig. 3. then (it goes on.) ",
      "Really?! “Yes.” ",
      "각ḿ👩‍👩‍👧🇩🇪🇫🇷",
      "การทดสอบระบบภาษาไทย",
      "東京都に住む。カメラで撮る、",
      "word ",
      "\n",
    ),
    { minLength: 20, maxLength: 40 },
  )
  .map(parts => {
    const text = parts.join("")
    return text.repeat(Math.ceil(LENGTH / text.length))
  })

function joined(pieces: readonly Piece[]): string {
  return pieces.map(({ segment, index }) => `${index} ${segment}`).join("|")
}

describe("piecesOf(text, granularity, lang)", () => {
  it.each([
    ["sentence", "en"],
    ["word", "th"],
    ["word", "ja"],
    ["grapheme", "en"],
  ] as const)(
    "gives of a long text, window by window, what all of it at once would: %s in %s",
    (granularity, lang) => {
      fc.assert(
        fc.property(longText, text => {
          const whole = [...new Intl.Segmenter(lang, { granularity }).segment(text)]
          const pieces = [...piecesOf(text, granularity, lang)]
          expect(joined(pieces)).toBe(joined(whole))
        }),
        { numRuns: 10 },
      )
    },
  )

  it("keeps a sentence whole that is longer than any window", () => {
    const long = `And on ${"and on ".repeat(3000)}it goes. `
    const lengths = [...piecesOf(`Short. ${long}Short again.`, "sentence", "en")].map(
      ({ segment }) => segment.length,
    )
    expect(lengths).toEqual([7, long.length, 12])
  })
})
