// Figures keep their hyphens: dates and names such as UTF-8 never end a line within; planned as Chromium does it.
import { describe, expect, it } from "vitest"
import { useBrowser } from "../browser.ts"
import { inline } from "../render/build.ts"
import { quiet as theme } from "../themes.ts"
import { linesIn } from "./shown-lines.ts"
import { openStage } from "./stage.ts"

const TEXT =
  "From 2026-11-30 to 2027-01-15 the well-known COVID-19 data are in UTF-8 (ISO-8859-1 before), pages 10-20."
const WHOLE = TEXT.split(" ")

describe("figures", () => {
  const { browser } = useBrowser()

  it("keep their hyphens at the ends of lines", async () => {
    const page = await openStage(browser(), theme, "en")
    for (let width = 180; width < 600; width += 30) {
      const { shown, planned } = await linesIn(page, inline(TEXT), { theme, lang: "en", width })
      expect(shown).toHaveLength(planned)
      const words = shown
        .flatMap(line => line.split(" "))
        .join(" ")
        .replace("well- known", "well-known")
      expect(words.split(" ")).toEqual(WHOLE)
    }
    await page.close()
  })
})
