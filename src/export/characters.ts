// A page's HTML → the characters that it draws in each kind of letter: upright, slanted, of fixed width.
import { type DefaultTreeAdapterMap, parse } from "parse5"

type Node = DefaultTreeAdapterMap["node"]

export interface DrawnCharacters {
  readonly text: ReadonlySet<string>
  readonly italic: ReadonlySet<string>
  readonly mono: ReadonlySet<string>
}

/** Style sheets add figures, brackets and quotation marks of their own. */
const ALWAYS = `${String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index))}‘’“”„«»…`

const ITALIC = new Set(["em", "i", "cite", "dfn", "var"])
const MONO = new Set(["code", "kbd", "pre", "samp"])
const SILENT = new Set(["script", "style"])

/** `words`: what a script adds to the page. */
export function drawnCharacters(page: string, words: string): DrawnCharacters {
  const drawn = { text: new Set(ALWAYS + words), italic: new Set<string>(), mono: new Set<string>() }
  collect(parse(page), [drawn.text], drawn)
  return drawn
}

interface Sets {
  readonly italic: Set<string>
  readonly mono: Set<string>
}

/** `open`: the sets that text at this place belongs to. */
function collect(node: Node, open: readonly Set<string>[], sets: Sets): void {
  for (const text of textsOf(node)) for (const set of open) for (const character of text) set.add(character)
  if (!("childNodes" in node) || SILENT.has(node.nodeName)) return
  const inside = [
    ...open,
    ...(ITALIC.has(node.nodeName) ? [sets.italic] : []),
    ...(MONO.has(node.nodeName) ? [sets.mono] : []),
  ]
  for (const child of node.childNodes) collect(child, inside, sets)
}

/** Attributes too: some are drawn by style sheets, such as the numbers of lines. */
function textsOf(node: Node): string[] {
  if (node.nodeName === "#text" && "value" in node) return [node.value]
  return "attrs" in node ? node.attrs.map(({ value }) => value) : []
}
