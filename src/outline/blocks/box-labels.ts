// A box or quotation that begins with what it is, as `**Note:** …` → that word as its title, and the rest without it.
import { plainText, tidyInlines } from "../../content/inlines.ts"
import type { Block, Callout, Inline, Tone } from "../../model.ts"
import { lettersOf } from "../../text/letters.ts"

const WORDS: Readonly<Record<Tone, string>> = {
  note: "note nb info hinweis anmerkung remarque nota 참고 메모 補足 メモ 备注 備註 примечание",
  tip: "tip hint tipp astuce consejo dica suggerimento 팁 ヒント 提示 совет",
  important: "important wichtig importante 중요 重要 важно",
  warning:
    "warning attention achtung warnung avertissement advertencia atención atenção aviso attenzione 주의 注意 внимание",
  caution: "caution danger vorsicht gefahr 경고 警告 危険 危险",
}

const toneByWord = new Map(
  Object.entries(WORDS).flatMap(([tone, words]) =>
    words.split(" ").map(word => [word, tone as Tone] as const),
  ),
)

export interface Label {
  readonly tone: Tone
  readonly title: readonly Inline[]
  readonly blocks: readonly Block[]
}

export function labelOf([first, ...others]: readonly Block[]): Label | null {
  if (first?.kind !== "paragraph") return null
  const [head, ...rest] = first.inlines
  const [word = "", text] = head ? splitLabel(head, rest) : []
  const tone = toneByWord.get(word.toLowerCase())
  if (!tone || !text) return null
  const blocks = text.length > 0 ? [{ ...first, inlines: text }, ...others] : others
  return blocks.length > 0 ? { tone, title: [{ kind: "text", text: word }], blocks } : null
}

/** A box without a title would get the same word as one. */
export function titledByLabel(callout: Callout): Callout {
  const label = callout.title.length === 0 ? labelOf(callout.blocks) : null
  return label?.tone === callout.tone ? { ...callout, title: label.title, blocks: label.blocks } : callout
}

/** A box often begins with its title once more, as a heading or a line in bold. */
export function withoutRepeated(title: readonly Inline[], blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = blocks
  const [head, ...others] = first?.kind === "paragraph" ? first.inlines : []
  const isLine = head?.kind === "strong" && others.length === 0 && rest.length > 0
  const words = lettersOf(plainText(title))
  return isLine && words !== "" && lettersOf(plainText([head])) === words ? rest : blocks
}

/** The first word and what follows it; nothing where it is part of a sentence, as in "**Note** that". */
function splitLabel(head: Inline, rest: readonly Inline[]): [string, Inline[]] | [] {
  if (head.kind === "text") {
    const [mark = "", word = ""] = /^\s*(\p{L}+)\s*(?::\s+|：\s*)/u.exec(head.text) ?? []
    return word === "" ? [] : [word, tidyInlines([{ ...head, text: head.text.slice(mark.length) }, ...rest])]
  }
  if (head.kind !== "strong" && head.kind !== "emphasis") return []
  const [, word, colon] = /^\s*(\p{L}+)\s*([:：]?)\s*$/u.exec(plainText([head])) ?? []
  const after = rest[0]?.kind === "text" ? rest[0].text : ""
  const isApart = colon || /^\s*[:：]/.test(after) || rest[0]?.kind === "break" || rest.length === 0
  const isHead = isApart || (head.kind === "strong" && /^\s+\p{Lu}/u.test(after))
  return word && isHead ? [word, withoutColon(rest)] : []
}

function withoutColon([first, ...rest]: readonly Inline[]): Inline[] {
  if (first?.kind === "break") return tidyInlines(rest)
  if (first?.kind !== "text") return tidyInlines(first ? [first, ...rest] : [])
  return tidyInlines([{ ...first, text: first.text.replace(/^\s*[:：]?\s*/, "") }, ...rest])
}
