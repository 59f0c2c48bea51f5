// Takes the tree of a post, gives it with what is for the speaker alone taken out of lines of text, where an audience
// would read it: after the block that holds the line, or at its place in a list item.
import { isPlainContainer } from "./elements.ts"
import { classesOf, type Element, isElement, type Node } from "./tree.ts"

export function liftNotes(root: Element): Element {
  return holdsNotes(root) ? { ...root, children: liftFrom(root.children, true).kept } : root
}

/** `<!-- notes: … -->`, `<aside class="notes">`, `::: notes`. */
export function isNotes(element: Element): boolean {
  const { name } = element
  return name === "#notes" || ((name === "aside" || name === "div") && classesOf(element).includes("notes"))
}

function holdsNotes({ children }: Element): boolean {
  return children.some(child => isElement(child) && (isNotes(child) || holdsNotes(child)))
}

interface Lifted {
  readonly kept: readonly Node[]
  readonly notes: readonly Element[]
}

/** Where notes may stand they stay, right after what held them; from all else they go up. */
function liftFrom(nodes: readonly Node[], stay: boolean): Lifted {
  const parts = nodes.map(node => lift(node, stay))
  if (stay) return { kept: parts.flatMap(({ kept, notes }) => [...kept, ...notes]), notes: [] }
  return { kept: parts.flatMap(({ kept }) => kept), notes: parts.flatMap(({ notes }) => notes) }
}

function lift(node: Node, stay: boolean): Lifted {
  if (!isElement(node)) return { kept: [node], notes: [] }
  if (isNotes(node)) return { kept: [], notes: [node] }
  const { kept, notes } = liftFrom(node.children, stay && mayHoldNotes(node))
  return { kept: [{ ...node, children: kept }], notes }
}

const LISTS = new Set(["ul", "ol", "menu", "dl", "li", "dd"])

/** Items, and containers that mean nothing by themselves. */
function mayHoldNotes({ name, attributes }: Element): boolean {
  return LISTS.has(name) || (isPlainContainer(name) && name !== "p" && !attributes.has("class"))
}
