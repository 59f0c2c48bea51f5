// A list → which of its items stand as headings over others: the planner measures them as the page sets them.
import type { Heads, Item, List } from "../model.ts"
import { emLength, plainText } from "./inlines.ts"

export function hasChildren({ blocks }: Item): boolean {
  return blocks.some(block => block.kind === "list")
}

/** Items that stand as headings: those with lists under them and, where all are short, those beside them. */
export function isHead(item: Item, list: List): boolean {
  const heads = headsOf(list)
  return heads === "all" || (heads === "parents" && hasChildren(item))
}

/** Longest heading in em: a line of text in the rail. */
const LONGEST_HEAD = 26
/** Of those with lists under them, in em: more than two lines of strong text are a paragraph. */
const LONGEST_PARENT = 2 * LONGEST_HEAD + 4

/** None where most items are sentences. */
export function headsOf(list: List): Heads {
  if (list.heads !== undefined) return list.heads
  const known = headed.get(list)
  if (known !== undefined) return known
  const found = findHeads(list)
  headed.set(list, found)
  return found
}

function findHeads(list: List): Heads {
  const parents = list.items.filter(hasChildren)
  if (parents.length === 0 || usualLength(list) > LONGEST_HEAD) return "none"
  if (parents.some(item => lengthOf(item) > LONGEST_PARENT)) return "none"
  const areShort = list.items.every(item => hasChildren(item) || lengthOf(item) <= LONGEST_HEAD)
  if (areShort) return "all"
  return parents.length >= list.items.length / 2 ? "parents" : "none"
}

/** Asked for again with every item of a list. */
const headed = new WeakMap<List, Heads>()

/** The median of its items' own texts, in em. */
function usualLength({ items }: List): number {
  const lengths = items.map(lengthOf).sort((a, b) => a - b)
  return lengths[Math.floor((lengths.length - 1) / 2)] ?? 0
}

function lengthOf({ blocks: [first] }: Item): number {
  return first?.kind === "paragraph" ? emLength(plainText(first.inlines)) : 0
}
