// Whether a line under a picture is its caption: in italics, with the picture's number, or with a word on where it is from.
import { emLength, plainText } from "../../content/inlines.ts"
import type { Figure, Inline } from "../../model.ts"
import type { Flow } from "../flow.ts"
import { saysOrigin } from "./origins.ts"

/** In em: what is longer is a paragraph. */
const LONGEST = 60

/** What the caption says; null: the line is none. */
export function captionUnder(figure: Figure, item: Flow): readonly Inline[] | null {
  const inlines = lineOf(figure, item)
  return inlines && emLength(plainText(inlines)) <= LONGEST ? inlines : null
}

function lineOf({ lines }: Figure, item: Flow): readonly Inline[] | null {
  if (item.kind === "paragraph") return lineInItalics(item.inlines) ?? labelled(item.inlines)
  // Right under the picture, without a line between them, a quotation is its caption.
  if (item.kind !== "quote" || item.lines.start > lines.end + 1 || item.by.length > 0) return null
  const [only, ...more] = item.blocks
  return only?.kind === "paragraph" && more.length === 0 ? only.inlines : null
}

function lineInItalics(inlines: readonly Inline[]): readonly Inline[] | null {
  const [only, ...more] = inlines
  return only?.kind === "emphasis" && more.length === 0 ? only.children : null
}

function labelled(inlines: readonly Inline[]): readonly Inline[] | null {
  const text = plainText(inlines)
  if (PHOTO.test(text) || saysOrigin(text) || /^[▲△↑]\s*[\p{L}\p{N}]/u.test(text)) return inlines
  const [, mark] = NUMBERED.exec(text) ?? []
  if (mark === undefined) return null
  // "Figure 1 shows …" is a sentence, "**Figure 1** The house" is not.
  const isSetApart =
    inlines[0]?.kind === "strong" || mark.trim() !== "" || !/[.!?。！？]["'”’)]*\s*$/u.test(text)
  return isSetApart ? inlines : null
}

const WORDS = [
  "figures?|fig|figura|imagen|imagem|image|picture|photo|illustration|abbildung|abb|bild|foto|afbeelding|rysunek|rys",
  "рисунок|рис|εικόνα|σχήμα|hình(?: ảnh)?|ảnh|şekil|resim|الشكل|شكل|صورة|תמונה|איור|شکل|تصویر|चित्र|รูปที่|ภาพที่|รูป|ภาพ",
  "图片?|圖片?|図|그림|사진",
].join("|")

/** "Figure 2.4:", "Fig. 3a —", "図1　", "图(1) ", "图-1", "Рис. 5."; in the group what stands between the number and the words. */
const NUMBERED = new RegExp(
  `^(?:${WORDS})\\.?\\s*[-(（]?[\\p{Nd}IVX]{1,3}(?:[-.–][\\p{Nd}]{1,3}){0,3}[a-z]?(\\s*[:：.．、)）|—–-]|\\s+(?=\\S)|$)`,
  "iu",
)

/** "Photo by Ann". */
const PHOTO = /^(?:photo|image|picture|illustration|graphic)s?\s+(?:credits?|by|courtesy|source|from|via)\b/i
