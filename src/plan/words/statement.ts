// A text → whether it is one sentence that may stand alone on a slide, large.
import { plainText } from "../../content/inlines.ts"
import type { Inline } from "../../model.ts"
import { isEastAsian } from "../../text/hangul.ts"
import { isLeadIn, sentenceEnds } from "./sentences.ts"

/** In characters. */
const LONGEST = { latin: 140, wide: 60 }

/** One short sentence of words: no link alone, no code, nothing that announces something else. */
export function isStatement(inlines: readonly Inline[], lang: string): boolean {
  const text = plainText(inlines).trim()
  if (text === "" || isLeadIn(inlines) || inlines.some(inline => NO_STATEMENT.has(inline.kind))) return false
  if (inlines.every(inline => inline.kind === "link" || plainText([inline]).trim() === "")) return false
  const longest = isEastAsian(lang) ? LONGEST.wide : LONGEST.latin
  return text.length <= longest && sentenceEnds(inlines, lang).length === 1
}

const NO_STATEMENT: ReadonlySet<Inline["kind"]> = new Set(["code", "image", "math", "break", "footnote"])
