// The words that a deck adds: in the language of the post, and in its script.
import { describe, expect, it } from "vitest"
import { moreWords } from "../../src/render/words/more-translations.ts"
import { wordsFor } from "../../src/render/words/words.ts"

describe("words of a deck", () => {
  it("are in its language, and of Chinese in its script", () => {
    expect(wordsFor("zh-Hant-TW").video).toBe("影片")
    expect(wordsFor("zh-Hans").video).toBe("视频")
    expect(wordsFor("pt-BR").page).toBe("Página")
    expect(wordsFor("th").page).toBe("หน้าเว็บ")
    expect(wordsFor("xx").page).toBe("Page")
  })

  it.each(Object.entries(moreWords))("are all there in %s", (_, { tones, ...others }) => {
    const all = [...Object.values(tones), ...Object.values(others)]
    expect(all.filter(word => word.trim() === word && word !== "")).toHaveLength(15)
    expect(new Set(Object.values(tones)).size).toBe(5)
  })
})
