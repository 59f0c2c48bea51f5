// A calendar day → what a reader sees, and what a machine reads.
import type { PlainDate } from "../../model.ts"
import { baseLanguage } from "./words.ts"

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
)

/**
 * As `Intl` writes them. Its tables of all languages take as long to load as a short post to plan,
 * so these four do without.
 */
const common: Readonly<Record<string, (date: PlainDate) => string>> = {
  en: ({ year, month, day }) => `${day} ${MONTHS[month - 1]} ${year}`,
  ko: ({ year, month, day }) => `${year}년 ${month}월 ${day}일`,
  ja: ({ year, month, day }) => `${year}年${month}月${day}日`,
  zh: ({ year, month, day }) => `${year}年${month}月${day}日`,
}

/** E.g., "2018년 12월 12일". A calendar day, so no time zone may shift it. */
export function formatDate(date: PlainDate, lang: string): string {
  const base = baseLanguage(lang)
  // English has an order for each country; the one that most readers share is day, month, year.
  const short = base === "en" && lang.length > 2 ? null : common[base]
  return short?.(date) ?? longDate(date, lang)
}

function longDate({ year, month, day }: PlainDate, lang: string): string {
  const date = new Date(Date.UTC(year, month - 1, day))
  return new Intl.DateTimeFormat(localeOf(lang), { dateStyle: "long", timeZone: "UTC" }).format(date)
}

/** For `<time datetime>`. */
export function isoDate({ year, month, day }: PlainDate): string {
  const two = (n: number) => String(n).padStart(2, "0")
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`
}

function localeOf(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? "en-GB"
  } catch (error) {
    if (error instanceof RangeError) return "en-GB"
    throw error
  }
}
