// A date as people write it, or the name of a post's file → the calendar date, never shifted by a time zone.
import type { PlainDate } from "../../model.ts"

const NUMBERS = /^(\d{4})\s*[-/.년年]\s*(\d{1,2})\s*[-/.월月]\s*(\d{1,2})(?!\d)/
const YEAR_LAST = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4})(?!\d)/
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const MONTH_FIRST = /^([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/i
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?\.?\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})\b/i
const WEEKDAY = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+/i
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

/** E.g. "2018-12-12 15:00:00 +0900", "2018/7/4", "2018년 7월 4일", "4.7.2018", "July 4, 2018"; null for what is no date. */
export function dateOf(text: string): PlainDate | null {
  const written = text.trim().replace(WEEKDAY, "")
  const numbers = NUMBERS.exec(written) ?? COMPACT.exec(written)
  if (numbers) return plainDate(numbers[1], numbers[2], numbers[3])
  const yearLast = YEAR_LAST.exec(written)
  if (yearLast) return withYearLast(yearLast)
  const monthFirst = MONTH_FIRST.exec(written)
  if (monthFirst) return plainDate(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2])
  const dayFirst = DAY_FIRST.exec(written)
  return dayFirst ? plainDate(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]) : null
}

/** The day stands first between dots; else nobody knows, unless one of the two can be no month. */
function withYearLast([, first = "", sign, second = "", year]: RegExpExecArray): PlainDate | null {
  if (sign === "." || Number(first) > 12) return plainDate(year, second, first)
  return Number(second) > 12 ? plainDate(year, first, second) : null
}

function monthNumber(name = ""): string {
  return String(MONTHS.indexOf(name.toLowerCase()) + 1)
}

function plainDate(year = "", month = "", day = ""): PlainDate | null {
  const date = { year: Number(year), month: Number(month), day: Number(day) }
  const inRange = date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= daysIn(date)
  return inRange ? date : null
}

function daysIn({ year, month }: PlainDate): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  if (month === 2) return leap ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const DATED = /^(\d{4}-\d{1,2}-\d{1,2})(?:[-_ ]+|$)/

/** E.g. "2018-12-12-aws-reinvent" → its date and "aws-reinvent"; a name that is only a date keeps it. */
export function datedName(name: string): { readonly date: PlainDate | null; readonly rest: string } {
  const prefix = DATED.exec(name)
  const date = prefix ? dateOf(prefix[1] ?? "") : null
  if (!prefix || !date) return { date: null, rest: name }
  return { date, rest: name.slice(prefix[0].length) || name }
}

/** "Date: 2019-06-24" among the first lines, as records of decisions and minutes of meetings have it. */
export function dateOfTop(prose: string): PlainDate | null {
  const lines = prose.slice(0, TOP_LENGTH).split("\n").slice(0, TOP_LINES)
  const texts = lines.map(line => LABELLED.exec(line.replace(/[*_]/g, ""))?.[1])
  const dates = texts.map(text => (text === undefined ? null : dateOf(text)))
  return dates.find(date => date !== null) ?? null
}

const TOP_LINES = 12
const TOP_LENGTH = 2000

const LABELS =
  "date|datum|fecha|data|дата|дата публикации|日付|日時|日期|날짜|일시|ngày|tarih|ημερομηνία|التاريخ|تاریخ|תאריך|दिनांक|วันที่"
const LABELLED = new RegExp(`^\\s*(?:[-+•>|]\\s*)?(?:${LABELS})\\s*[:：|]\\s*(\\S.*)$`, "iu")
