// The count of a title that goes on stands after its last word, also where that is written the other way than the deck.
import { describe, expect, it } from "vitest"
import { filesOf } from "../../src/export/browser/memory-page.ts"
import { printFiles } from "../../src/pages/deck-files.ts"
import { useBrowser } from "../browser.ts"
import { conversionOf } from "../check/deck.ts"

const LINES = "سطر يقول شيئا عن هذا الموضوع ولا يقول أكثر من ذلك\n\n".repeat(24)

describe("the count of a title", () => {
  const test = useBrowser()

  it("is at the end of a line from right to left, after a word in Latin letters, too", async () => {
    const conversion = await conversionOf(`---\nlang: ar\n---\n\n# الدليل\n\n## ما هو C\n\n${LINES}`)
    const { page } = await test.fromMemory(
      filesOf(printFiles(conversion)),
      `/${conversion.deck.meta.slug}/print.html`,
    )
    const edges = await page.evaluate(() => {
      const part = document.querySelector(".head .part")
      const words = document.createRange()
      if (part?.parentElement) words.setStart(part.parentElement, 0)
      if (part) words.setEndBefore(part)
      return { part: part?.getBoundingClientRect().right, words: words.getBoundingClientRect().left }
    })
    expect(edges.part).toBeLessThan(edges.words)
  })
})
