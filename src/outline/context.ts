// What the reading of one post shares: its settings, the problems found, and what refers to what.
import { plainText } from "../content/inlines.ts"
import type { Block, PageRef } from "../model.ts"
import { slug } from "./addresses/slugs.ts"
import { asBlock, type Flow } from "./flow.ts"
import type { Report } from "./report.ts"
import { type Element, isElement, type Node } from "./tree/tree.ts"

export interface Context {
  readonly report: Report
  /** Whether a thematic break starts a new slide. */
  readonly breaks: boolean
  /** Address that relative links start from, or null. */
  readonly base: string | null
  /** Labels cited, in order of first citation. */
  readonly cited: Set<string>
  readonly footnotes: Map<string, readonly Block[]>
  /** Names that links may point to, from `<a name>` and `id`, with the line they stand on. */
  readonly anchors: Map<string, Anchor>
  /** What stands in a container, headings on their own. */
  readonly flow: (nodes: readonly Node[]) => Flow[]
  /** The same with headings as lines of text. */
  readonly blocks: (nodes: readonly Node[]) => Block[]
  /** Links into the post itself; whether they lead anywhere is known when all headings are. */
  readonly internal: { readonly href: string; readonly text: string; readonly line: number }[]
  /** Links to other pages of the author's site. */
  readonly pages: PageRef[]
  /** Lines on which a table of contents was to stand, or the answer to a query. */
  readonly contents: number[]
}

export interface Anchor {
  readonly line: number
  /** Holds nothing: one right above a heading is meant for it. */
  readonly isEmpty: boolean
}

export function anchorOf({ name, start, children }: Element): Anchor {
  // A label stands before what it names, and a picture is something itself.
  const isPlace = name !== "#label" && name !== "img"
  return {
    line: start,
    isEmpty: isPlace && children.every(child => !isElement(child) && child.text.trim() === ""),
  }
}

export type ContextStart = Pick<Context, "report" | "breaks" | "base">

type ReadFlow = (nodes: readonly Node[], context: Context) => Flow[]

/** `readFlow` is handed in: it calls the readers of all elements, and they call it for what they hold. */
export function createContext(start: ContextStart, readFlow: ReadFlow): Context {
  const context: Context = {
    ...start,
    cited: new Set(),
    footnotes: new Map(),
    anchors: new Map(),
    internal: [],
    pages: [],
    contents: [],
    flow: nodes => readFlow(nodes, context),
    blocks: nodes => readFlow(nodes, context).map(item => held(item, context)),
  }
  return context
}

/** Links to a heading in a container lead to the section of that. */
function held(item: Flow, { anchors }: Context): Block {
  if (item.kind === "heading")
    anchors.set(item.id ?? slug(plainText(item.inlines)), { line: item.lines.start, isEmpty: false })
  return asBlock(item)
}
