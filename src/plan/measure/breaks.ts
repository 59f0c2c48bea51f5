// Two neighbouring characters → whether a line may end between them, as Chromium has it with `line-break: strict`.
import { classOf, type LineClass } from "./line-classes.ts"

/** `keepAll`: words of Hangul, Han and kana stay whole. Spaces always end. */
export function mayBreak(a: number, b: number, keepAll: boolean): boolean {
  if (a < 0x80 && b < 0x80) return mayBreakAscii(a, b)
  if (keepAll && isWordPart(a) && isWordPart(b)) return false
  return mayBreakBetween(classOf(a), classOf(b))
}

/** Within code: its words, such as options and paths, stay whole. */
export function mayBreakInCode(a: number, b: number, keepAll: boolean): boolean {
  if (a < 0x80 && (b < 0x80 || a === HYPHEN)) return false
  return mayBreak(a, b, keepAll)
}

/** Most pairs of characters: no line ends between letters and digits of ASCII. */
export function isInWord(a: number, b: number): boolean {
  return alphanumeric[a] === 1 && alphanumeric[b] === 1
}

const alphanumeric = asciiSet("", true)
const opening = asciiSet("(<[{")
const closing = asciiSet('!"#%&)*+,.:;=>\\]|}~')
const afterHyphen = asciiSet("\"#%&'(*+-<=>@[\\^_`{|~", true)
const afterQuestion = asciiSet("#$%&(*+-<=>@[\\^_`{|~", true)
const HYPHEN = 0x2d
const QUESTION = 0x3f

/** Between ASCII characters Chromium has rules of its own: nothing breaks at a slash. Our pages keep "1-2" whole. */
function mayBreakAscii(a: number, b: number): boolean {
  if (a === HYPHEN) return !isDigit(b) && afterHyphen[b] === 1
  if (a === QUESTION) return afterQuestion[b] === 1
  return closing[a] === 1 && opening[b] === 1
}

function asciiSet(characters: string, alphanumeric = false): Uint8Array {
  const set = new Uint8Array(0x80)
  for (let point = 0; point < 0x80; point++)
    if (characters.includes(String.fromCharCode(point)) || (alphanumeric && isAlphanumeric(point)))
      set[point] = 1
  return set
}

function isDigit(point: number): boolean {
  return point >= 0x30 && point <= 0x39
}

function isAlphanumeric(point: number): boolean {
  return isDigit(point) || (point >= 0x41 && point <= 0x5a) || (point >= 0x61 && point <= 0x7a)
}

/** What `word-break: keep-all` holds together: letters and numbers, symbols not. */
function isWordPart(point: number): boolean {
  if (point < 0x80) return isAlphanumeric(point)
  return (point >= 0xac00 && point <= 0xd7a3) || /[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(point))
}

const ideographic = new Set<LineClass>(["ID", "H", "EB"])
const clinging = new Set<LineClass>([
  "CL",
  "CP",
  "EX",
  "IS",
  "SY",
  "NS",
  "BA",
  "HY",
  "IN",
  "CM",
  "GL",
  "WJ",
  "ZWJ",
])

/** The rules of Unicode's line breaking (UAX 14) that ordinary text meets; the first that applies decides. */
function mayBreakBetween(a: LineClass, b: LineClass): boolean {
  if (a === "ZW") return true
  if (b === "ZW" || a === "WJ" || a === "ZWJ") return false
  if (b === "GL") return a === "BA" || a === "HY"
  if (a === "GL" || clinging.has(b)) return false
  if (a === "OP" || a === "OPW" || a === "BB") return false
  if (a === "QU" || b === "QU") return false
  if (a === "B2" && b === "B2") return false
  if (a === "HY") return b !== "NU"
  return a === "BA" || mayBreakWords(a, b)
}

const prefixes = new Set<LineClass>(["PR", "PO"])
const words = new Set<LineClass>(["AL", "NU"])

function mayBreakWords(a: LineClass, b: LineClass): boolean {
  const word = words.has(b)
  if (words.has(a)) return !(word || prefixes.has(b) || b === "OP")
  if (a === "PR") return !(ideographic.has(b) || word)
  if (a === "PO" || a === "CP" || a === "IS") return !word
  if (a === "SY") return b !== "NU"
  return !(ideographic.has(a) && b === "PO")
}
