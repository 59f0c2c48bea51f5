// Words of Hangul stay whole in every deck, lines of Han and kana end anywhere; the planner counts the lines of Chromium.
import { describe, expect, it } from "vitest"
import { useBrowser } from "../browser.ts"
import { inline } from "../render/build.ts"
import { quiet as theme } from "../themes.ts"
import { linesIn } from "./shown-lines.ts"
import { openStage } from "./stage.ts"

const korean =
  "글로벌인프라업데이트와 `React`를 비롯한 단어들이 **중간에서** 끊어지면 읽기가매우 불편해집니다"
const japanese = "日本語の文章はどこでも改行できますが、行頭禁則や行末禁則の規則（한국어）には従います。"
const chinese = "中文的句子可以在任何地方换行，但标点符号不能出现在行首。"

describe("lines", () => {
  const { browser } = useBrowser()

  it.each(["en", "ko", "ja", "zh-Hans"])("end as the text wants it, in a deck in %s", async lang => {
    const page = await openStage(browser(), theme, lang)
    for (const width of [150, 210, 290, 340]) {
      const setting = { theme, lang, width }
      const whole = await linesIn(page, inline(korean), setting)
      expect(whole.shown).toHaveLength(whole.planned)
      const words = korean.replaceAll(/[`*]/g, "").split(" ")
      if (width > 250) expect(whole.shown.flatMap(line => line.split(" "))).toEqual(words)
      for (const text of [japanese, chinese]) {
        const { shown, planned } = await linesIn(page, inline(text), setting)
        expect(shown).toHaveLength(planned)
        // Filled but for what a rule for the ends of lines holds back.
        for (const line of shown.slice(0, -1)) expect([...line].length).toBeGreaterThan(width / 26 - 2.5)
      }
    }
    await page.close()
  })
})
