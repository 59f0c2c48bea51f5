// Whether a line only leads to the post in other languages, which is for its readers: "English | 한국어 | 日本語".
import { plainText, walkInlines } from "../../content/inlines.ts"
import type { Inline } from "../../model.ts"

/** As they call themselves and as English calls them; longer ones before those that they begin with. */
const NAMES = [
  "português brasileiro|português|portuguese|brasileiro",
  "简体中文|繁體中文|繁体中文|正體中文|中文简体|中文繁體|中文|汉语|漢語|simplified chinese|traditional chinese|chinese",
  "english|日本語|日本语|japanese|한국어|한글|korean|español|spanish|castellano|català|galego|euskara",
  "français|french|deutsch|german|italiano|italian|nederlands|dutch|русский|russian|українська|ukrainian",
  "polski|polish|čeština|slovenčina|magyar|română|svenska|suomi|dansk|norsk|ελληνικά|türkçe|turkish",
  "tiếng việt|vietnamese|bahasa indonesia|bahasa melayu|indonesian|indonesia|ไทย|thai|မြန်မာ|filipino",
  "हिन्दी|हिंदी|hindi|বাংলা|தமிழ்|తెలుగు|मराठी|नेपाली|اردو|urdu|العربية|عربي|arabic|فارسی|persian|עברית|hebrew",
  "සිංහල|қазақша|o'zbek|монгол|български|hrvatski|srpski|српски|slovenščina|lietuvių|latviešu|eesti",
].join("|")

const SIGN = "[\\s|/·•∙,、，;:–—\\p{RI}\\[\\]-]"
const REMARK = "(?:\\s*(?:version|版|버전))?(?:\\s*[(（][^()（）]{1,20}[)）])?"
const LINE = new RegExp(`^(?:${SIGN}*(?:${NAMES})${REMARK}(?![\\p{L}\\p{M}]))+${SIGN}*$`, "iu")
/** "Read this in other languages:" */
const ANNOUNCEMENT = /^[^:：|]{1,60}[:：]/u
const LONGEST = 600

export function isTranslations(inlines: readonly Inline[]): boolean {
  const isLink = ({ kind }: Inline) => kind === "link" || kind === "page"
  if (!walkInlines(inlines).some(isLink)) return false
  const text = plainText(inlines).trim()
  return text.length <= LONGEST && (LINE.test(text) || LINE.test(text.replace(ANNOUNCEMENT, "")))
}
