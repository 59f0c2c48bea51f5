// Takes classes as an author wrote them, gives those that mean something to a deck, and blocks with them applied.
import type { Attributes, Block, Item, List } from "../../model.ts"
import type { Flow } from "../flow.ts"
import { isKnownClass } from "../source/known-classes.ts"
import { calloutFromClasses } from "./callouts.ts"
import { lessonBox } from "./lessons.ts"

export const noMarks: Attributes = { classes: [], layout: null }

export function marksOf(classes: string | undefined, layout: string | undefined): Attributes {
  if (!classes && !layout) return noMarks
  const names = (classes ?? "").split(/\s+/).filter(isKnownClass)
  return { classes: [...new Set(names)], layout: /^[a-z][a-z-]{0,30}$/.exec(layout ?? "")?.[0] ?? null }
}

/** Known classes are kept, those of a callout make one, all others fall away. */
export function applyMarks(item: Flow, classes: string | undefined, layout: string | undefined): Flow {
  if (!classes && !layout) return item
  const marks = withoutKind(marksOf(classes, layout), item.kind)
  if (item.kind === "heading") return { ...item, attributes: joinMarks(item.attributes, marks) }
  const names = (classes ?? "").split(/\s+/)
  const block = lessonBox(item, names) ?? calloutFromClasses(item, names) ?? item
  if (block.kind === "list") return markedList(block, marks)
  return isEmpty(marks) ? block : marked(block, marks)
}

/** Of a list it is the items that come one by one, or not. */
function markedList(list: List, marks: Attributes): List {
  const step = stepOf(marks)
  const rest = { ...marks, classes: marks.classes.filter(name => !STEPS.has(name)) }
  const stepped = step === null ? list : { ...list, items: list.items.map(item => markedItem(item, step)) }
  return isEmpty(rest) ? stepped : { ...stepped, ...marked(stepped, rest), kind: "list" }
}

function stepOf({ classes }: Attributes): "fragment" | "no-fragment" | null {
  if (classes.includes("incremental") || classes.includes("fragment")) return "fragment"
  return classes.includes("nonincremental") ? "no-fragment" : null
}

const STEPS = new Set(["incremental", "nonincremental", "fragment"])

/** With all that is nested in it; what an item says of itself counts. */
function markedItem(item: Item, step: string): Item {
  const blocks = item.blocks.map(block =>
    block.kind === "list" ? { ...block, items: block.items.map(each => markedItem(each, step)) } : block,
  )
  const own = item.attributes ?? noMarks
  if (own.classes.some(name => name === "fragment" || name === "no-fragment")) return { ...item, blocks }
  return { ...item, blocks, attributes: joinMarks(own, { classes: [step], layout: null }) }
}

/** Columns need no class to say that they are columns, notes none that they are notes. */
function withoutKind({ classes, layout }: Attributes, kind: string): Attributes {
  return { classes: classes.filter(name => name !== kind), layout }
}

function marked(block: Block, marks: Attributes): Block {
  return { ...block, attributes: block.attributes ? joinMarks(block.attributes, marks) : marks }
}

export function joinMarks(first: Attributes, second: Attributes): Attributes {
  return {
    classes: [...new Set([...first.classes, ...second.classes])],
    layout: second.layout ?? first.layout,
  }
}

export function isEmpty({ classes, layout }: Attributes): boolean {
  return classes.length === 0 && layout === null
}
