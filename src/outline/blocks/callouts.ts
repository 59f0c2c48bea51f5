// Takes the blocks of a quotation or container, gives a callout where they are marked as one.
import { tidyInlines } from "../../content/inlines.ts"
import type { Block, Callout, Inline, Paragraph, Tone } from "../../model.ts"

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

function toneOfClasses(classes: readonly string[]): Tone | null {
  const bare = classes.find(name => BARE.test(name))
  return (bare ? toneOf(bare.replace("-title", "")) : null) ?? toneOfBox(classes)
}

/** For a `<div>`, whose bare class names such as `highlight` mean many things. */
export function toneOfBox(classes: readonly string[]): Tone | null {
  const boxes = classes.map(name => BOX.exec(name)).filter(match => match !== null)
  if (boxes.length === 0) return null
  const names = [...boxes.map(match => match[1] ?? ""), ...classes.filter(name => !BOX.test(name))]
  return names.map(toneOf).find(tone => tone !== null) ?? "note"
}

function splitTitle(rest: readonly Inline[], first: Paragraph): { title: Inline[]; text: Paragraph | null } {
  const cut = rest.findIndex(inline => inline.kind === "break")
  const inlines = tidyInlines(cut === -1 ? rest : rest.slice(cut))
  return {
    title: cut === -1 ? [] : tidyInlines(rest.slice(0, cut)),
    text: inlines.length > 0 ? { ...first, inlines } : null,
  }
}
