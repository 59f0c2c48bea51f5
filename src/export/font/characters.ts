// A page's HTML → the characters that it draws in each kind of letter: upright, slanted, of fixed width, of formulas.
import { type DefaultTreeAdapterMap, parse } from "parse5"
import { ASCII } from "../../text/code-points.ts"

type Node = DefaultTreeAdapterMap["node"]

export interface DrawnCharacters {
  readonly text: ReadonlySet<string>
  readonly italic: ReadonlySet<string>
  readonly mono: ReadonlySet<string>
  readonly math: ReadonlySet<string>
  /** Classes of elements in formulas, which say in what fonts those are drawn. */
  readonly mathClasses: ReadonlySet<string>
}

/** Style sheets add figures, brackets and quotation marks of their own. */
const ALWAYS = `${ASCII}‘’“”„«»…`

const ITALIC = new Set(["em", "i", "cite", "dfn", "var"])
const MONO = new Set(["code", "kbd", "pre", "samp"])
const SILENT = new Set(["script", "style"])

/** `words`: what a script adds to the page. */
export function drawnCharacters(page: string, words: string): DrawnCharacters {
  const drawn = {
    text: new Set(ALWAYS + words),
    italic: new Set<string>(),
    mono: new Set<string>(),
    math: new Set<string>(),
    mathClasses: new Set(["katex"]),
  }
  collect(parse(page), [drawn.text], drawn)
  return drawn
}

interface Sets {
  readonly italic: Set<string>
  readonly mono: Set<string>
  readonly math: Set<string>
  readonly mathClasses: Set<string>
}

/** `open`: the sets that text at this place belongs to. */
function collect(node: Node, open: readonly Set<string>[], sets: Sets): void {
  const isInFormula = open.includes(sets.math)
  if (isInFormula) for (const name of classesOf(node)) sets.mathClasses.add(name)
  for (const text of textsOf(node, isInFormula))
    for (const set of open) for (const character of text) set.add(character)
  if (!("childNodes" in node) || SILENT.has(node.nodeName)) return
  const inside = [
    ...open,
    ...(ITALIC.has(node.nodeName) ? [sets.italic] : []),
    ...(MONO.has(node.nodeName) ? [sets.mono] : []),
    ...(isFormula(node) ? [sets.math] : []),
  ]
  for (const child of node.childNodes) collect(child, inside, sets)
}

/** What is drawn of it; what it says to screen readers stands beside that. */
function isFormula(node: Node): boolean {
  return classesOf(node).includes("katex-html")
}

function classesOf(node: Node): string[] {
  const value = "attrs" in node && node.attrs.find(({ name }) => name === "class")?.value
  return value ? value.split(/\s+/) : []
}

/** Attributes too: some are drawn by style sheets, such as the numbers of lines; in formulas none is. */
function textsOf(node: Node, isInFormula: boolean): string[] {
  if (node.nodeName === "#text" && "value" in node) return [node.value]
  return "attrs" in node && !isInFormula ? node.attrs.map(({ value }) => value) : []
}
