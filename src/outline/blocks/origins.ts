// The words that say where a picture or a quotation is from, in many languages.
const NAMES = [
  "source|credits?|(?:photo|image) credits?|quelle|bildquelle|fuente|fonte|crédits?|bron|źródło|zdroj|источник|джерело|πηγή",
  "kaynak|nguồn|sumber|المصدر|منبع|מקור|स्रोत|ที่มา|图片来源|圖片來源|图源|來源|来源|出处|出處|出典|引用元|출처|사진 출처",
].join("|")

const ORIGIN = new RegExp(`^\\(?(?:${NAMES})\\s*[:：]\\s*`, "iu")

/** "Source: the museum". */
export function saysOrigin(line: string): boolean {
  return ORIGIN.test(line) && line.replace(ORIGIN, "") !== ""
}

export function withoutOriginName(line: string): string {
  return line.replace(ORIGIN, "")
}
