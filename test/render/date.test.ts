// Dates as a reader of each language writes them.
import { describe, expect, it } from "vitest"
import { formatDate, isoDate } from "../../src/render/words/date.ts"

const days = [
  { year: 2018, month: 12, day: 12 },
  { year: 2024, month: 3, day: 5 },
  { year: 1999, month: 1, day: 31 },
]

describe("a date", () => {
  it.each(["en", "ko", "ko-KR", "ja", "zh", "zh-Hans", "zh-Hant", "zh-TW"])(
    "in %s is written as Intl does",
    lang => {
      const locale = lang === "en" ? "en-GB" : lang
      const format = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" })
      for (const date of days)
        expect(formatDate(date, lang)).toBe(format.format(Date.UTC(date.year, date.month - 1, date.day)))
    },
  )

  it.each([
    ["de", "12. Dezember 2018"],
    ["fr", "12 décembre 2018"],
    ["en-US", "December 12, 2018"],
    ["not a language", "12 December 2018"],
  ])("in %s: %s", (lang, written) => {
    expect(formatDate({ year: 2018, month: 12, day: 12 }, lang)).toBe(written)
  })

  it("for machines has two digits for months and days", () => {
    expect(isoDate({ year: 2024, month: 3, day: 5 })).toBe("2024-03-05")
  })
})
