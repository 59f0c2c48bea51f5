// Letters that faces draw as one, such as "fi": only where text is not spaced; as wide as Chromium draws them in either.
import { beforeAll, describe, expect, it } from "vitest"
import { typefaceOf } from "../../src/theme/typeface.ts"
import { type Page, useBrowser } from "../browser.ts"
import { builtIn } from "../themes.ts"
import { openStage } from "./stage.ts"

const WORDS = ["specific", "office", "first flight", "letter", "offset"]
const EM = 40
const WEIGHT = 600
const TRACKING = -0.014
/** In em: kerning is kept in 500ths for each pair. */
const ROUNDING = 0.015

describe.each([
  ["celadon", "Newsreader Variable"],
  ["folio", "Source Serif 4 Variable"],
  ["board", "Geist Variable"],
])("letters that are drawn as one, in %s", (theme, family) => {
  const { browser } = useBrowser()
  let page: Page
  beforeAll(async () => {
    page = await openStage(browser(), builtIn(theme), "en")
  })

  it("are so much wider where they are spaced as Chromium draws them", async () => {
    const shown = (tracking: number) =>
      page.evaluate(drawnWidths, WORDS, {
        font: `${WEIGHT} ${EM}px "${family}"`,
        letterSpacing: `${tracking}em`,
      })
    const planned = (word: string, tracking: number) =>
      typefaceOf({ families: [family], weight: WEIGHT, italic: false, tracking, figures: "usual" }).width(
        word,
        EM,
      )
    const [joined, spaced] = [await shown(0), await shown(TRACKING)]
    for (const [at, word] of WORDS.entries()) {
      const gain = planned(word, TRACKING) - planned(word, 0)
      const error = gain - ((spaced[at] ?? 0) - (joined[at] ?? 0))
      expect(Math.abs(error) / EM, word).toBeLessThan(ROUNDING)
    }
  })
})

/** Runs in the page. */
async function drawnWidths(
  words: readonly string[],
  style: Readonly<Record<string, string>>,
): Promise<number[]> {
  const boxes = words.map(word => Object.assign(document.createElement("span"), { textContent: word }))
  for (const box of boxes) Object.assign(box.style, style)
  document.body.replaceChildren(...boxes)
  await document.fonts.load(style["font"] ?? "")
  return boxes.map(box => box.getBoundingClientRect().width)
}
