// Takes the blocks of a quotation or container, gives a callout where they are marked as one.
import { tidyInlines } from "../inlines.ts"
import type { Block, Callout, Inline, Lines, Paragraph, Tone } from "../model.ts"

/** Names that blogs and tools use for the five tones. */
const tones: Readonly<Record<Tone, string>> = {
  note: "note info abstract summary tldr todo quote cite example question help faq primary details seealso default 정보 참고 補足",
  tip: "tip hint success check done positive alert-success recommended",
  important: "important secondary key new highlight",
  warning: "warning attention alert warn caution-light yellow",
  caution: "caution danger error bug failure fail missing red negative alert-danger",
}

const toneByName = new Map(
  Object.entries(tones).flatMap(([tone, names]) =>
    names.split(" ").map(name => [name, tone as Tone] as const),
  ),
)

export function toneOf(name: string): Tone | null {
  return toneByName.get(name.toLowerCase()) ?? null
}

/** `[!NOTE]` of GitHub, `[!tip]- Title` of Obsidian. */
export function calloutOf(blocks: readonly Block[], lines: Lines): Callout | null {
  const [first, ...others] = blocks
  if (first?.kind !== "paragraph" || first.inlines[0]?.kind !== "text") return null
  const mark = /^\[!([\p{L}\p{N}_-]+)(?:\|[^\]\n]*)?\][+-]?[ \t]*/u.exec(first.inlines[0].text)
  if (!mark) return null
  const rest = [
    { kind: "text", text: first.inlines[0].text.slice(mark[0].length) } as Inline,
    ...first.inlines.slice(1),
  ]
  const { title, text } = splitTitle(rest, first)
  const tone = toneOf(mark[1] ?? "") ?? "note"
  return { kind: "callout", tone, title, blocks: text ? [text, ...others] : others, lines }
}

function splitTitle(rest: readonly Inline[], first: Paragraph): { title: Inline[]; text: Paragraph | null } {
  const cut = rest.findIndex(inline => inline.kind === "break")
  const inlines = tidyInlines(cut === -1 ? rest : rest.slice(cut))
  return {
    title: cut === -1 ? [] : tidyInlines(rest.slice(0, cut)),
    text: inlines.length > 0 ? { ...first, inlines } : null,
  }
}
