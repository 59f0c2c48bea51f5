// The beginning of a line → how its author counts it, in any script: `1)`, `①`, `가.`, `а)`, `1.2`, or marks it: `○`, `•`.
import { BULLETS } from "../../text/bullets.ts"

export interface Mark {
  /** Lines of one list have the same. */
  readonly series: string
  /** From 1; null: of a bullet. */
  readonly place: number | null
  /** What stands before the item; null: its number, or a bullet. */
  readonly label: string | null
  /** Characters up to the text. */
  readonly length: number
}

/** Whether the mark is the one that comes after the other. */
export function follows(mark: Mark, { series, place }: Mark): boolean {
  return mark.series === series && mark.place === (place === null ? null : place + 1)
}

/** Whether a list may begin with it. */
export function isFirst({ place }: Mark): boolean {
  return place === null || place === 1
}

export const PLAIN = "1"

const NUMBER =
  /^\s*(?:(\d{1,2})(?:[.)](?!\d)|[、．）]|\s?[-–](?=\s))|[(（](\d{1,2})[)）]|(\d)\ufe0f?\u20e3)\s*/u
const LEVELS = /^\s*((?:\d{1,2}\.){1,3})(\d{1,2})(?:[.)](?!\d)|(?=\s))\s*/u
/** Korean offices type a letter for the circle. */
const BULLET = new RegExp(`^\\s*([${BULLETS}ㅇ])(?:\\s+|(?<=[•▪■●])(?=\\S))`, "u")

/** Letters and figures in the order in which lists go through them. */
const ORDERS = [
  "가나다라마바사아자차카타파하",
  "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ",
  "アイウエオカキクケコサシスセソ",
  "イロハニホヘトチリヌルヲ",
  "abcdefghijklmnopqrstuvwxyz",
  "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  "αβγδεζηθικλμ",
  "абвгдежзиклмнопрст",
  "абвгґдеєжзиіїйклмн",
  "АБВГДЕЖЗИКЛМНОПРСТ",
  "أبجدهوزحطي",
  "אבגדהוזחטי",
  "กขคงจฉชซ",
  "١٢٣٤٥٦٧٨٩",
  "۱۲۳۴۵۶۷۸۹",
  "१२३४५६७८९",
  "๑๒๓๔๕๖๗๘๙",
  "１２３４５６７８９",
  "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ",
].map(order => [...order])

/** Figures and letters in circles or brackets are marks by themselves. */
const ENCLOSED = [
  ["①", 20],
  ["⑴", 20],
  ["❶", 10],
  ["➀", 10],
  ["➊", 10],
  ["ⓐ", 26],
  ["Ⓐ", 26],
  ["㉠", 14],
  ["㉮", 14],
  ["㊀", 10],
].map(([first, count]) => ({ first: String(first).codePointAt(0) ?? 0, count: Number(count) }))

/** Behind a letter stands a bracket or a stop; one of a script with spaces is a word or an initial without one. */
const LETTER =
  /^\s*(?:[(（](\p{L}|\p{N})[)）]\s*|(\p{L}|\p{N})(?:[)）、．]\s*|\.\s+|\s?[-–]\s+|(?<=[가-하])\.))(?=\S)/u

/** 一, 十, 十一, 二十三. */
const TENS = /^\s*[(（]?(([二三])?(十))?([一二三四五六七八九])?[)）、．.]\s*(?=\S)/u
const ONES = "一二三四五六七八九"

/** All that the line's beginning may be; a letter may stand in several orders. */
export function marksOf(line: string): Mark[] {
  const number = NUMBER.exec(line)
  const plain = number?.[1] ?? number?.[2] ?? number?.[3]
  if (number && plain) return [{ series: PLAIN, place: Number(plain), label: null, length: number[0].length }]
  const [level, prefix = "", last] = LEVELS.exec(line) ?? []
  if (level && last)
    return [{ series: prefix, place: Number(last), label: prefix + last, length: level.length }]
  const [bullet, glyph] = BULLET.exec(line) ?? []
  if (bullet && glyph) return [{ series: glyph, place: null, label: null, length: bullet.length }]
  return enclosedOf(line) ?? writtenOf(line) ?? lettersOf(line)
}

function writtenOf(line: string): Mark[] | null {
  const [mark = "", ten = "", times, isTen, one = ""] = TENS.exec(line) ?? []
  const label = ten + one
  if (label === "") return null
  const tens = isTen ? figureOf(times ?? "一") : 0
  return [{ series: "一", place: 10 * tens + figureOf(one), label, length: mark.length }]
}

/** 0 of nothing. */
function figureOf(one: string): number {
  return one === "" ? 0 : ONES.indexOf(one) + 1
}

function enclosedOf(line: string): Mark[] | null {
  const [mark, sign = ""] = /^\s*([①-⓿❶-➓㈀-㋿])\ufe0f?\s*/u.exec(line) ?? []
  const code = sign.codePointAt(0) ?? 0
  const series = ENCLOSED.find(({ first, count }) => code >= first && code < first + count)
  if (!mark || !series) return null
  return [{ series: `○${series.first}`, place: code - series.first + 1, label: sign, length: mark.length }]
}

function lettersOf(line: string): Mark[] {
  const letter = LETTER.exec(line)
  const label = letter?.[1] ?? letter?.[2]
  if (!letter || !label) return []
  return ORDERS.flatMap((order, at) => {
    const place = order.indexOf(label) + 1
    return place === 0 ? [] : [{ series: `order ${at}`, place, label, length: letter[0].length }]
  })
}
