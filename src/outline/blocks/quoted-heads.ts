// What stands in a post, with `> Name` over what it names as the strong line that it is, where a post has several of them.
import { emLength, plainText } from "../../content/inlines.ts"
import type { Inline, Paragraph } from "../../model.ts"
import { type Flow, strongLine } from "../flow.ts"

/** Fewer may be quotations that end without a stop. */
const LEAST = 3
/** In em: a longer line says something. */
const LONGEST = 34

/** Notes taken in Notion and its like set names of parts so, where a heading would be too much. */
export function withQuotedHeads(flow: readonly Flow[]): readonly Flow[] {
  const heads = flow.map((item, at) => (isName(item) && isNamed(flow[at + 1]) ? item : null))
  if (heads.filter(head => head !== null).length < LEAST) return flow
  return flow.map((item, at) => {
    const name = heads[at] && nameOf(item)
    return name ? strongLine(withoutStrong(name.inlines), name.lines) : item
  })
}

function isName(item: Flow): boolean {
  const text = plainText(nameOf(item)?.inlines ?? []).trim()
  return text !== "" && emLength(text) <= LONGEST && /[\p{L}\p{N}):：]$/u.test(text)
}

/** The only line of a quotation that says nobody's name; a link tells where something is from. */
function nameOf(item: Flow): Paragraph | null {
  if (item.kind !== "quote" || item.by.length > 0 || item.blocks.length > 1 || item.attributes) return null
  const [line] = item.blocks
  const isWords = ({ kind }: Inline) => kind === "text" || kind === "strong" || kind === "code"
  return line?.kind === "paragraph" && line.inlines.every(isWords) ? line : null
}

/** All of it will be. */
function withoutStrong(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap(inline => (inline.kind === "strong" ? inline.children : [inline]))
}

function isNamed(below: Flow | undefined): boolean {
  return below?.kind === "list" || below?.kind === "paragraph" || below?.kind === "code"
}
