// Words without spaces between them: which small ones open a phrase, and which belong to what stands before them.

/** "和", "在": they belong to what follows. */
const CHINESE_OPENING = new Set("第和与與及或在是把被从從对對为為不也都就很更最再将將向到让讓用以有无無如若")
const CHINESE_ENDING = new Set("的了们們吗嗎呢吧")

/** Of one Han sign after others: "服务" and "器", "队列" and "的"; the dictionary cuts words that it does not know, too. */
export function endsChinese(last: string, segment: string): boolean {
  if (!/^\p{sc=Han}$/u.test(segment) || !/\p{sc=Han}$/u.test(last)) return false
  if (CHINESE_ENDING.has(segment)) return true
  const before = [...last].at(-1) ?? ""
  return !CHINESE_OPENING.has(segment) && !CHINESE_OPENING.has(before) && !CHINESE_ENDING.has(before)
}

/** "新機能", "全社員": they belong to what follows. */
const JAPANESE_OPENING = new Set("全各再新旧前同当本御非不無未超総約毎元現次副準反対被主他")

/** "ション": the dictionary cuts foreign words that it does not know, and no word begins so. */
const FOREIGN_ENDING = /^(?:[ァィゥェォャュョッー]|ショ|ジョ|ティ)/u

/** Katakana after some, up to the length of a common word, and one Han sign after others or before them: "文字" and "色". */
export function endsJapanese(last: string, segment: string): boolean {
  if (/^[\p{sc=Kana}ー]+$/u.test(segment))
    return (
      /[\p{sc=Kana}ー]$/u.test(last) && (last.length + segment.length < 8 || FOREIGN_ENDING.test(segment))
    )
  if (JAPANESE_OPENING.has(last)) return /^\p{sc=Han}/u.test(segment)
  return (
    /^\p{sc=Han}$/u.test(segment) &&
    /[\p{sc=Han}\p{sc=Kana}ー]$/u.test(last) &&
    !JAPANESE_OPENING.has(segment)
  )
}

const THAI_OPENING = new Set(
  (
    "และ หรือ แต่ ใน บน ของ ที่ ซึ่ง กับ จาก ถึง โดย ด้วย " +
    "เพื่อ สำหรับ ให้ เป็น คือ ว่า เมื่อ ก่อน หลัง ตาม อย่าง แบบ ระหว่าง ผ่าน"
  ).split(" "),
)

/** Thai goes on as one phrase up to a small word: the dictionary cuts names and foreign words anywhere. */
export function endsThai(last: string, segment: string): boolean {
  return /\p{sc=Thai}$/u.test(last) && /^\p{sc=Thai}+$/u.test(segment) && !THAI_OPENING.has(segment)
}

/** The small word that opens a phrase, and the rest of it; null: none does. */
export function openingOf(phrase: string): [string, string] | null {
  const opening = [...THAI_OPENING].find(word => phrase.startsWith(word) && phrase.length > word.length)
  return opening === undefined ? null : [opening, phrase.slice(opening.length)]
}
