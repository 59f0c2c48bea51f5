// Links that lead about a site, such as "← Previous | Home | Next →" and "back to top": for readers of the page, not of
// slides, which have their own ways.
import { plainText } from "../../content/inlines.ts"
import type { Inline } from "../../model.ts"

/** Whether a paragraph holds nothing else. */
export function areWayLinks(inlines: readonly Inline[]): boolean {
  const parts = inlines.flatMap(unwrapped).filter(part => !isSign(part))
  const names = parts.map(nameOfLink)
  if (names.length === 0 || !names.every(name => name !== null)) return false
  const ways = names.filter(name => isWay(name, names.length))
  return ways.length > 0 && names.every(name => ways.includes(name) || PLACES.test(name))
}

/** Letters that are set otherwise are still only links. */
function unwrapped(inline: Inline): readonly Inline[] {
  const isSet = WRAPS.has(inline.kind) && "children" in inline
  return isSet ? inline.children.flatMap(unwrapped) : [inline]
}

const WRAPS: ReadonlySet<string> = new Set(["strong", "emphasis", "small", "subscript", "superscript"])

/** What stands between the links. */
function isSign(inline: Inline): boolean {
  return inline.kind === "break" || (inline.kind === "text" && !/[\p{L}\p{N}]/u.test(inline.text))
}

function nameOfLink(inline: Inline): string | null {
  if (inline.kind !== "link" && inline.kind !== "page") return null
  return plainText(inline.children).trim().toLowerCase()
}

const UP = "[↑⬆⇧↥⇪▲△🔝🔺⤴]\\ufe0f?"
const BACK = "(?:[←⬅⇐◀◁«‹⏪⏮]\\ufe0f?|<)"
const ON = "(?:[→➡⇒▶▷»›⏩⏭]\\ufe0f?|>)"
const HOUSE = "[🏠🏡⌂☰📑]\\ufe0f?"
const ONLY_SIGNS = new RegExp(`^(?:${UP}|${BACK}|${ON}|${HOUSE}|\\s)+$`, "u")
const UP_OR_BACK = new RegExp(`^(?:${UP}|${BACK}).*$|^.*${UP}$`, "u")
const ONWARDS = new RegExp(`^.*${ON}$`, "u")

/** One link onwards may well be what a text comes to: "Get started →". */
function isWay(name: string, among: number): boolean {
  return (
    ONLY_SIGNS.test(name) || UP_OR_BACK.test(name) || WAYS.test(name) || (among > 1 && ONWARDS.test(name))
  )
}

const WAYS = new RegExp(
  `^(?:${[
    "(?:(?:go |jump |return )?(?:back )?to (?:the )?)?(?:top|contents|toc)|(?:go |jump |return )?(?:back )?to (?:the )?(?:index|table of contents)",
    "(?:go |jump )?back",
    "(?:previous|prev|next)(?: (?:page|part|chapter|section|lesson|post|article|up))?",
    "(?:上|下)一(?:页|頁|章|节|節|篇|课|課)|(?:返回|回到)(?:顶部|頂部|目录|目錄|首页|首頁)",
    "(?:前|次)(?:へ|のページ|の章)|(?:トップ|目次)(?:へ|に)?戻る",
    "이전(?: ?글| ?장)?|다음(?: ?글| ?장)?|뒤로(?: ?가기)?|(?:맨 ?)?위로|처음으로|목차로|목록으로|.{1,12}로 ?돌아가기",
    "anterior|siguiente|próximo|volver (?:arriba|al inicio|al índice)|voltar ao (?:topo|início)",
    "précédent|suivant|retour (?:en haut|au sommaire)|zurück|weiter|nach oben|poprzedni|następny",
    "назад|далее|вперёд|вперед|наверх|к (?:оглавлению|содержанию|началу)|önceki|sonraki|başa dön",
    "trước|tiếp(?: theo)?|về đầu trang|السابق|التالي|قبلی|بعدی|הקודם|הבא|προηγούμενο|επόμενο",
  ].join("|")})$`,
  "u",
)

/** They lead about, too, but may be a link of a text. */
const PLACES =
  /^(?:home|index|contents|(?:table of )?contents|toc|目录|目錄|首页|首頁|目次|목차|índice|inicio|sommaire|inhalt|оглавление|mục lục)$/u
