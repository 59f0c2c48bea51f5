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

/** `{: .notice--warning}`, `{: .prompt-tip }`, `class="alert alert-info"`: the way blogs mark a box by its class. */
export function calloutFromClasses(block: Block, classes: readonly string[]): Callout | null {
  if (block.kind !== "paragraph" && block.kind !== "quote") return null
  const tone = toneOfClasses(classes)
  if (!tone) return null
  const blocks = block.kind === "quote" ? block.blocks : [block]
  const [first, ...others] = blocks
  const isTitled = classes.some(name => name.endsWith("-title")) && first?.kind === "paragraph"
  const callout = { kind: "callout", tone, lines: block.lines } as const
  if (!isTitled) return { ...callout, title: [], blocks }
  const { title, text } = splitTitle(first.inlines, first)
  return {
    ...callout,
    title: title.length > 0 ? title : first.inlines,
    blocks: title.length > 0 && text ? [text, ...others] : others,
  }
}

const BOX = /^(?:notice|prompt|alert|admonition|callout|custom-block)(?:--?([a-z]+))?$/
const BARE = /^(?:note|tip|info|warning|important|caution|danger|highlight|new)(?:-title)?$/

export function toneOfClasses(classes: readonly string[]): Tone | null {
  const bare = classes.find(name => BARE.test(name))
  return (bare ? toneOf(bare.replace("-title", "")) : null) ?? toneOfBox(classes)
}

/** For a `<div>`, whose bare class names such as `highlight` mean many things. */
export function toneOfBox(classes: readonly string[]): Tone | null {
  const boxes = classes.flatMap(
    name =>
      BOX.exec(name)
        ?.slice(0, 2)
        .map(part => part ?? "") ?? [],
  )
  if (boxes.length === 0) return null
  return [...boxes, ...classes].map(toneOf).find(tone => tone !== null) ?? "note"
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
