// Takes lists of the tree, gives lists of the model: one where a reader sees one, though CommonMark cut it in pieces.
import type { Attributes, Block, Item, List } from "../../model.ts"
import type { Context } from "../context.ts"
import type { Flow } from "../flow.ts"
import { type Element, isElement, linesOf, type Node } from "../tree/tree.ts"
import { isEmpty, joinMarks, marksOf } from "./attributes.ts"
import { dropContents } from "./contents.ts"
import { countedItems, typedItems } from "./counted-items.ts"
import { readTask } from "./tasks.ts"

export function readList(element: Element, context: Context): Flow[] {
  if (isContents(element) || element.children.some(isContents)) {
    dropContents(context, element.start)
    return []
  }
  const ordered = element.name === "ol"
  const written = Number.parseInt(element.attributes.get("start") ?? "1", 10)
  const items: Item[] = []
  let empty = 0
  for (const child of element.children) {
    addItem(items, child, context)
    if (items.length === 0 && isItem(child)) empty++
  }
  if (items.length === 0) return []
  // Those with nothing in them are left out, and counted.
  const start = (Number.isSafeInteger(written) ? written : 1) + empty
  const typed = ordered ? typedItems(items, element.attributes.get("type"), start) : items
  const counted = ordered ? null : countedItems(items)
  return [{ kind: "list", ordered, start, items: typed, ...counted, lines: linesOf(element) } satisfies List]
}

/** `* TOC` with `{:toc}`: the blog makes a list of contents here, a deck has its own. */
function isContents(node: Node): boolean {
  return isElement(node) && node.attributes.has("contents")
}

function isItem(node: Node): node is Element {
  return isElement(node) && node.name === "li"
}

function addItem(items: Item[], child: Node, context: Context): void {
  const last = items.at(-1)
  if (isItem(child)) {
    const item = readItem(child, context)
    if (item) items.push(item)
  } else if (isElement(child) || child.text.trim() !== "") {
    const blocks = context.blocks([child])
    const lines = isElement(child) ? linesOf(child) : { start: child.line, end: child.line }
    if (last) items[items.length - 1] = { ...last, blocks: [...last.blocks, ...blocks] }
    else if (blocks.length > 0) items.push({ blocks, checked: null, lines })
  }
}

function readItem(element: Element, context: Context): Item | null {
  const { blocks, checked } = splitTask(context.blocks(element.children))
  if (blocks.length === 0) return null
  const own = marksOf(element.attributes.get("class"), undefined)
  return { ...hoistMarks(blocks, own), checked, lines: linesOf(element) }
}

/** What is said of an item's text is said of the item. */
function hoistMarks(blocks: readonly Block[], own: Attributes): Pick<Item, "blocks" | "attributes"> {
  const [first, ...others] = blocks
  if (first?.kind !== "paragraph" || !first.attributes)
    return isEmpty(own) ? { blocks } : { blocks, attributes: own }
  const { attributes, ...text } = first
  return { blocks: [text, ...others], attributes: joinMarks(own, attributes) }
}

/** The box at the start of an item is no text. */
function splitTask(blocks: readonly Block[]): Pick<Item, "blocks" | "checked"> {
  const [first, ...others] = blocks
  const task = first?.kind === "paragraph" ? readTask(first.inlines) : null
  if (first?.kind !== "paragraph" || !task) return { blocks, checked: null }
  const { checked, words } = task
  return { blocks: words.length > 0 ? [{ ...first, inlines: words }, ...others] : others, checked }
}
