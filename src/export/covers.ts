// Decks → pictures of their covers, made side by side in one browser.
import type { Conversion } from "../convert.ts"
import type { Browsers } from "./browser/browsers.ts"
import { inTurns } from "./browser/steps.ts"
import { slidePictures } from "./png.ts"

/** Pages open at the same time. */
const AT_ONCE = 3

/** PNG of the size of the canvas, by the deck's slug. */
export async function coverPictures(
  conversions: readonly Conversion[],
  browsers: Pick<Browsers, "run">,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const covers = await inTurns(conversions, AT_ONCE, async conversion => {
    const [cover] = await browsers.run(browser =>
      slidePictures(firstSlideOf(conversion), browser, { pages: [0], scale: 1, format: "png" }),
    )
    if (!cover) throw new Error("a deck has a first slide")
    return [conversion.deck.meta.slug, cover.bytes] as const
  })
  return new Map(covers)
}

/** The others need not be laid out. */
function firstSlideOf(conversion: Conversion): Conversion {
  const { deck, rendered } = conversion
  return {
    ...conversion,
    deck: { ...deck, slides: deck.slides.slice(0, 1) },
    rendered: { ...rendered, slides: rendered.slides.slice(0, 1) },
  }
}
